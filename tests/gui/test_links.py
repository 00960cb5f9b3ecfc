"""From a verdict to the fact that decides it, also where that fact lies open already."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from permres_gui.gui.controls.periods import PeriodListControl
from permres_gui.gui.desk.part import Part
from tests.gui.keeper import Keeper
from tests.gui.typing_hand import key
from tests.presentation.told import worked


@pytest.fixture
def keeper(qtbot, settle) -> Keeper:
    return Keeper(qtbot, settle)


def shows(keeper: Keeper, case: str) -> None:
    keeper.desktop.desk.replace_case(worked(case))
    keeper.settle()


def stand_on(keeper: Keeper, card: str) -> None:
    """F3 and the letter of the card."""
    key(keeper, Qt.Key.Key_F3)
    rows = [row for row in keeper.page.answers.rows if card in row.button.view.letters]
    rows[0].button.setFocus()


def cross(keeper: Keeper, card: str) -> str:
    """F4 from a card: the question that lies open then, with the keyboard in it."""
    stand_on(keeper, card)
    key(keeper, Qt.Key.Key_F4)
    return open_fact(keeper)


def open_fact(keeper: Keeper) -> str:
    opened = keeper.page.facts.control
    assert opened.isAncestorOf(QApplication.focusWidget())
    return opened.view.id


def in_sight(keeper: Keeper) -> bool:
    """Whether what has the keyboard is seen in its side of the desk, else on the page."""
    now = QApplication.focusWidget()
    sides = [e for e in keeper.page.findChildren(Part) if e.isAncestorOf(now)]
    part = sides[0] if sides else keeper.page
    top = now.mapTo(part.viewport(), now.rect().topLeft()).y()
    return 0 <= top <= part.viewport().height() - now.height()


@pytest.mark.parametrize(
    ("case", "card", "fact"),
    [
        ("b-away-14-months-no-notice", "B", "absences"),
        ("b-away-14-months-no-notice", "L", "absences"),
        ("humanitarian-9bis-away-fourteen-months", "L", "absences"),
        ("f-plus-away-two-years-and-a-day", "F+", "absences"),
        ("k-b-kept-one-year", "L", "absences"),
        ("f-five-years-day", "F+", "history"),
        ("m-five-years-day", "M", "history"),
        ("abs-exactly-six", "EU+", "history"),
    ],
)
def test_f4_leads_first_to_what_decides(keeper, case, card, fact):
    shows(keeper, case)
    assert cross(keeper, card) == fact


def test_f4_leads_to_the_very_journey_that_ends_the_right(keeper):
    shows(keeper, "b-away-14-months-no-notice")
    cross(keeper, "B")
    periods = keeper.page.findChild(PeriodListControl)
    assert periods.editor.isAncestorOf(QApplication.focusWidget())


def test_f4_leads_to_the_field_of_insurance(keeper):
    shows(keeper, "l-insurance-none")
    assert cross(keeper, "L") == "income"
    fields = keeper.page.facts.control.control
    assert QApplication.focusWidget() is fields.field_named("insurance")
    assert QApplication.focusWidget() is not fields.first()


@pytest.mark.parametrize("way", ["its key", "the mouse"])
def test_a_fact_that_lies_open_takes_the_keyboard_and_comes_into_sight(keeper, way):
    shows(keeper, "b-away-14-months-no-notice")
    keeper.page.open_question("nationality")
    keeper.settle()
    (side,) = (
        e for e in keeper.page.findChildren(Part) if e.isAncestorOf(keeper.page.facts)
    )
    side.verticalScrollBar().setValue(side.verticalScrollBar().maximum())
    stand_on(keeper, "M")
    if way == "its key":
        key(keeper, Qt.Key.Key_F4)
    else:
        key(keeper, Qt.Key.Key_Return)
        row = QApplication.focusWidget().parent()
        (link,) = (
            each
            for each in row.findChildren(QAbstractButton)
            if each.isVisible() and "fact that decides" in each.text()
        )
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        keeper.settle()
    assert open_fact(keeper) == "nationality"
    assert in_sight(keeper)


def test_at_large_text_the_field_that_decides_comes_into_sight(qtbot, settle):
    keeper = Keeper(qtbot, settle, "nl")
    keeper.desktop.set_display(200, "light")
    shows(keeper, "l-insurance-none")
    stand_on(keeper, "L")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    for _ in range(9):  # in the order of a real window: the page grows once more
        QApplication.processEvents()
    assert open_fact(keeper) == "income"
    assert in_sight(keeper)
    keeper.desktop.set_display(100, "light")
