"""The keys of the desk, wherever in the window the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from permres_gui.gui.widgets.result_row import ResultRow
from tests.gui.test_case_files import Keeper
from tests.gui.test_desk_typing import CTRL, key

AROUND = ("Français", "Help", "Display", "Back", "Save as PDF")


@pytest.fixture
def keeper(qtbot, settle) -> Keeper:
    return Keeper(qtbot, settle)


def stand_at(keeper: Keeper, name: str) -> QAbstractButton:
    """The keyboard on a button in the head or the foot of the window."""
    (found,) = (
        each
        for each in keeper.desktop.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == keeper.says(name)
        if not keeper.page.isAncestorOf(each)
    )
    found.setFocus()
    assert QApplication.focusWidget() is found
    return found


@pytest.mark.parametrize("name", AROUND)
def test_the_keys_work_while_the_keyboard_is_around_the_page(keeper, name):
    stand_at(keeper, name)
    key(keeper, Qt.Key.Key_F3)
    assert isinstance(QApplication.focusWidget().parent(), ResultRow)
    stand_at(keeper, name)
    key(keeper, Qt.Key.Key_F2)
    assert keeper.page.facts.isAncestorOf(QApplication.focusWidget())
    stand_at(keeper, name)
    key(keeper, Qt.Key.Key_K, CTRL)
    assert keeper.heading == "Find by name"


def test_after_another_language_is_pressed_the_keys_still_work(keeper):
    QTest.mouseClick(stand_at(keeper, "Français"), Qt.MouseButton.LeftButton)
    keeper.settle()
    keeper.fill("nationality", ("SY",))
    key(keeper, Qt.Key.Key_Z, CTRL)
    assert keeper.case.person.nationality is None


@pytest.mark.parametrize("over", ["help", "display", "find", "letters", "pasted"])
def test_a_page_over_the_desk_keeps_its_keys_from_the_desk(keeper, over):
    keeper.fill("nationality", ("SY",))
    if over in {"help", "display"}:
        stand_at(keeper, over.capitalize()).click()
    else:
        keeper.page.page_wanted.emit(over)
    keeper.settle()
    heading = keeper.heading
    for each, held in ((Qt.Key.Key_Z, CTRL), (Qt.Key.Key_N, CTRL)):
        QTest.keyClick(keeper.desktop, each, held)
    keeper.settle()
    assert keeper.heading == heading
    assert keeper.case.person.nationality == ("SY",)


def test_on_a_page_of_the_questions_no_key_of_the_desk_does_anything(keeper):
    keeper.fill("nationality", ("SY",))
    keeper.desktop.model.change("nationality")
    keeper.settle()
    heading = keeper.heading
    for each in (Qt.Key.Key_F3, Qt.Key.Key_F9, Qt.Key.Key_F4):
        key(keeper, each)
    key(keeper, Qt.Key.Key_Z, CTRL)
    assert keeper.heading == heading
    assert keeper.case.person.nationality == ("SY",)
