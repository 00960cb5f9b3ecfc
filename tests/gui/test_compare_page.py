"""The comparison: a table as long as its columns can be read, at every size of text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel

from permres_gui.domain.day import PartialDay
from permres_gui.gui.widgets.panel import ColumnPanel
from permres_gui.interview.session import RESULT, Session
from tests.gui.people import step, window
from tests.presentation.told import worked


@pytest.mark.parametrize(
    ("size", "percent"), [((1366, 768), 100), ((1080, 1920), 100), ((1366, 768), 200)]
)
def test_three_cards_stand_beside_each_other(section_of, size, percent):
    page = section_of("refugee-16-months", "compare", size, percent)
    (table,) = page.findChildren(ColumnPanel)
    names = {w.text(): w for w in table.findChildren(QLabel)}
    heads = [names[f"{letter} card"] for letter in "BLK"]
    places = [each.mapTo(table, each.rect().topLeft()).x() for each in heads]
    assert places == sorted(places)
    assert len({each.mapTo(table, each.rect().topLeft()).y() for each in heads}) == 1


@pytest.mark.parametrize(
    ("size", "percent"),
    [((1920, 1080), 200), ((1080, 1920), 150), ((1366, 768), 150), ((1080, 1920), 100)],
)
def test_no_column_is_much_narrower_than_another(qtbot, settle, size, percent):
    """A date keeps together: where it takes the room of the next column, cards stack."""
    desktop = window("fr", size)
    qtbot.addWidget(desktop)
    desktop.set_display(percent, "light")
    case = worked("refugee-16-months")
    procedure = replace(case.stays[0], first=PartialDay.parse("2019"))
    case = replace(case, stays=(procedure, *case.stays[1:]))
    desktop.model.restart(Session(date(2024, 6, 1), "fr", case, RESULT))
    desktop.section_chosen.emit("compare")
    settle()
    for table in desktop.stack.currentWidget().findChildren(ColumnPanel):
        grid = table.layout()
        wide = [grid.cellRect(0, n).width() for n in range(grid.columnCount())]
        assert min(wide) > 0.7 * max(wide), wide
    desktop.set_display(100, "light")


def test_one_card_has_nothing_to_differ_from(section_of):
    page = section_of("m-temporary-five-years", "compare")
    assert not page.findChildren(QCheckBox)
    assert page.findChildren(ColumnPanel)


def test_without_a_card_the_page_leads_back_to_the_result(section_of):
    page = section_of("student-six-years", "compare")
    assert not page.findChildren(ColumnPanel)
    assert page.first().text() == "Your result"


def test_while_too_little_is_known_nothing_is_compared_and_nothing_denied(
    qtbot, settle
):
    """Who knows nothing has not been told "no": the cards are not known yet."""
    desktop = window("en")
    qtbot.addWidget(desktop)
    desktop.started.emit("find")
    while desktop.model.question is not None:
        step(desktop, {})
    settle()
    for section in ("compare", "papers"):
        desktop.section_chosen.emit(section)
        settle()
        shown = desktop.stack.currentWidget().findChildren(QLabel)
        said = " ".join(each.text() for each in shown)
        assert "We know too little yet" in said
        assert "no card that you can" not in said
    assert desktop.stack.currentWidget().verticalScrollBar().value() == 0


def test_with_nothing_to_press_the_page_opens_at_its_heading(section_of):
    page = section_of("m-temporary-five-years", "compare")
    assert page.window().focusWidget() is page.heading
    assert page.verticalScrollBar().value() == 0
