"""The menu of the desk, by mouse and by F10."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from permres_gui.gui.desk.menu import MenuButton
from permres_gui.presentation.desk.desk_keys import WITHOUT_KEY
from permres_gui.presentation.translator import LANGUAGES
from tests.gui.adviser import at_the_desk

# The window of a menu takes the keyboard, which the screen without a display cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def english(qtbot, settle):
    return at_the_desk(qtbot, settle, "en")


def menu_of(adviser) -> MenuButton:
    return adviser.page.steps["menu"]


def entries(button: MenuButton) -> dict[str, QAction]:
    menus = [each.menu() for each in button.all_actions.actions()]
    parts = [each for each in menus if isinstance(each, QMenu)]
    return {act.text(): act for part in parts for act in part.actions()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_its_words_and_its_key(qtbot, settle, language):
    button = menu_of(at_the_desk(qtbot, settle, language))
    assert len(button.all_actions.actions()) == 5
    keyless = [text for text in entries(button) if "\t" not in text]
    assert len(keyless) == len(WITHOUT_KEY)
    assert all(keyless)
    assert button.all_actions.accessibleName() == button.text()


def test_f10_opens_it_and_escape_closes_it(english):
    QTest.keyClick(english.page, Qt.Key.Key_F10)
    shown = menu_of(english).all_actions
    assert shown.isVisible()
    assert shown.activeAction() is shown.actions()[0]
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_an_entry_does_what_its_key_does(english):
    english.fill("nationality", ("SY",))
    entries(menu_of(english))["Undo\tCtrl+Z"].trigger()
    english.settle()
    assert english.desktop.model.session.case.person.nationality is None
    entries(menu_of(english))["All cards and annexes, drawn\tF9"].trigger()
    english.settle()
    assert english.heading != "Everything on one page"


def test_a_click_leaves_the_keyboard_with_the_fact(english):
    QTest.keyClick(english.page, Qt.Key.Key_F2)
    fact = english.desktop.focusWidget()
    QTest.mouseClick(menu_of(english), Qt.MouseButton.LeftButton)
    assert english.desktop.focusWidget() is fact
    menu_of(english).all_actions.close()


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
def test_in_large_text_the_menu_with_every_action_stands_at_the_top(
    qtbot, settle, size
):
    adviser = at_the_desk(qtbot, settle, "fr")
    adviser.desktop.resize(*size)
    adviser.desktop.set_display(200, "light")
    adviser.settle()
    page, button = adviser.page, menu_of(adviser)
    page.verticalScrollBar().setValue(0)
    top = button.mapTo(page, button.rect().topLeft()).y()
    assert 0 <= top < page.height() // 3
    assert button.isVisible()
    undo = page.steps["undo"]
    assert undo.mapTo(page, undo.rect().topLeft()).y() > top + button.height()
    adviser.desktop.set_display(100, "light")
    adviser.settle()
    assert menu_of(adviser).isVisible()


def test_what_has_a_button_and_no_key_is_in_the_menu_and_does_the_same(english):
    found = entries(menu_of(english))
    found["What would change this?"].trigger()
    english.settle()
    assert english.heading.startswith("What would change this:")
    english.desktop.model.back()
    english.settle()
    entries(menu_of(english))["Compare the cards"].trigger()
    english.settle()
    assert english.heading == "What does each card give?"


def test_what_cannot_be_done_now_cannot_be_chosen(english):
    button = menu_of(english)
    button.open()
    found = entries(button)
    assert not found["Save\tCtrl+S"].isEnabled()
    assert found["Undo\tCtrl+Z"].isEnabled()
    button.all_actions.close()
