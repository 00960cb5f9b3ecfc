"""What is opened comes into sight, and is heard as a button that is open or closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from permres_gui.gui.accessible import Heading, SectionHeading
from permres_gui.gui.desk.fact_line import FactLine
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.page_area import PageArea
from permres_gui.gui.widgets.row_button import RowButton
from tests.gui.keeper import Keeper
from tests.gui.people import window
from tests.presentation.told import worked

LIFE = "refugee-27-months"


def closed_buttons(page: QWidget) -> list[QAbstractButton]:
    """What unfolds and is closed, from the top of the page on."""
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and getattr(each, "opens", None) is not None
    ]
    return [each for each in found if not each.isChecked()]


def opened_by(button: QAbstractButton) -> QWidget:
    assert isinstance(button, Button | RowButton)
    assert button.opens is not None
    part = button.opens()
    assert part is not None
    return part


def sight(area: PageArea, widget: QWidget) -> tuple[int, int]:
    """Where it begins and ends, from the upper edge of what is seen."""
    top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
    return top, top + widget.height()


def put_at_the_lower_edge(page: Page, button: QAbstractButton) -> None:
    bar = page.verticalScrollBar()
    _, end = sight(page, button)
    bar.setValue(bar.value() + end - page.viewport().height() + 4)


def by_mouse(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def by_key(button: QAbstractButton) -> None:
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize("press", [by_mouse, by_key])
@pytest.mark.parametrize("section", ["result", "papers"])
def test_what_is_opened_at_the_lower_edge_comes_into_sight(
    section_of, settle, section, press
):
    page = section_of(LIFE, section, size=(1366, 768))
    high = page.viewport().height()
    seen = 0
    for button in closed_buttons(page)[:12]:
        put_at_the_lower_edge(page, button)
        press(button)
        settle()
        part = opened_by(button)
        assert part.isVisible()
        top, end = sight(page, button)
        assert top >= 0
        assert end <= high
        first, last = sight(page, part)
        assert last <= high or top <= page.verticalScrollBar().width() * 2
        assert first < high
        seen += 1
        button.click()
    assert seen


def test_what_is_closed_again_leaves_the_page_as_it_was(section_of, settle):
    page = section_of(LIFE, "papers")
    bar = page.verticalScrollBar()
    moved = 0
    for button in closed_buttons(page)[:12]:
        put_at_the_lower_edge(page, button)
        before = bar.value()
        by_mouse(button)
        settle()
        moved += bar.value() != before
        by_mouse(button)
        settle()
        assert bar.value() == before
    assert moved


def test_who_scrolls_in_what_was_opened_stays_there(section_of, settle):
    page = section_of(LIFE, "papers")
    bar, button = page.verticalScrollBar(), closed_buttons(page)[3]
    put_at_the_lower_edge(page, button)
    by_mouse(button)
    settle()
    bar.setValue(bar.value() + 7)
    there = bar.value()
    by_mouse(button)
    settle()
    assert bar.value() == there


def accessible(widget: QWidget):
    return QAccessible.queryAccessibleInterface(widget)


def test_what_unfolds_is_a_button_that_is_open_or_closed(section_of):
    page = section_of(LIFE, "result")
    buttons = closed_buttons(page)
    assert buttons
    for button in buttons:
        told = accessible(button)
        assert told.role() == QAccessible.Role.Button
        assert told.text(QAccessible.Text.Name) == button.accessibleName()
        assert told.state().expandable
        assert told.state().collapsed
        assert not told.state().expanded
    told = accessible(buttons[0]).actionInterface()
    assert told.actionNames()[0] == told.pressAction()
    told.doAction(told.pressAction())
    assert buttons[0].isChecked()
    assert accessible(buttons[0]).state().expanded
    assert not accessible(buttons[0]).state().collapsed


@pytest.fixture
def listening():
    """A screen reader is there from the start, so that Qt asks as soon as it can."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening")
def test_who_listens_while_a_page_is_made_hears_buttons_too(section_of):
    buttons = closed_buttons(section_of(LIFE, "papers"))
    assert buttons
    for button in buttons:
        told = accessible(button)
        assert told.role() == QAccessible.Role.Button
        assert told.state().collapsed
        assert told.text(QAccessible.Text.Name) == button.accessibleName()


@pytest.mark.parametrize("section", ["result", "papers", "answers"])
def test_headings_and_what_unfolds_are_heard_in_the_language_in_sight(
    section_of, settle, section
):
    page = section_of(LIFE, section)

    def heard() -> list[str]:
        headings = page.findChildren(Heading) + page.findChildren(SectionHeading)
        parts = [*headings, *closed_buttons(page)]
        return [accessible(each).text(QAccessible.Text.Name) for each in parts]

    before = heard()
    page.window().language_chosen.emit("fr")
    settle()
    assert page.window().stack.currentWidget() is page
    after = heard()
    assert len(after) == len(before)
    alike = {each for each in before if each.startswith("Sources")}
    assert not set(before) & set(after) - alike


def test_the_facts_of_the_desk_are_buttons_that_open(qtbot, settle):
    keeper = Keeper(qtbot, settle)
    keeper.desktop.desk.replace_case(worked(LIFE))
    settle()
    for line in keeper.page.findChildren(FactLine):
        state = accessible(line.button).state()
        assert accessible(line.button).role() == QAccessible.Role.Button
        assert state.expandable
        assert state.expanded == line.button.isChecked()


def test_turning_is_told_while_somebody_listens(qtbot, settle, monkeypatch):
    desktop = window()
    qtbot.addWidget(desktop)
    desktop.started.emit("find")
    settle()
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    button = closed_buttons(desktop)[0]
    button.click()
    kinds = [each.type() for each in told]
    assert QAccessible.Event.StateChanged in kinds
