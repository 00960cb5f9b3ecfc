"""The whole job by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from permres_gui.gui.widgets.row_button import RowButton
from permres_gui.gui.widgets.timeline_base import TimelineBase
from tests.gui import samples, samples_questions
from tests.gui.gallery import SCREENS
from tests.gui.people import PEOPLE, step, window


def _press(shell, key, times=1):
    for _ in range(times):
        QTest.keyClick(shell.focusWidget() or shell, key)


def test_a_page_begins_on_its_first_control(shell, settle):
    SCREENS["card"](shell, "nl")
    settle()
    assert shell.focusWidget().accessibleName() == "A-kaart"


def test_arrows_choose_inside_the_group(shell, settle):
    SCREENS["yesno"](shell, "en")
    settle()
    _press(shell, Qt.Key.Key_Space)
    _press(shell, Qt.Key.Key_Down)
    assert shell.stack.currentWidget().value() is False


def test_the_help_tells_the_key_that_chooses(qtbot, settle):
    desktop = window("en")
    qtbot.addWidget(desktop)
    desktop.activateWindow()
    desktop.started.emit("find")
    step(desktop, PEOPLE["refugee"])
    settle()
    assert any(
        "the space bar to choose" in line for line in desktop.view.help.paragraphs
    )
    for keys in ((Qt.Key.Key_Down, Qt.Key.Key_Return), (Qt.Key.Key_Space,)):
        for key in keys:
            _press(desktop, key)
            settle()
        assert desktop.model.question.id == "card", "the arrows only move"
    _press(desktop, Qt.Key.Key_Return)
    settle()
    assert desktop.model.question.id != "card"


def test_enter_answers_and_goes_on(shell, settle, qtbot):
    SCREENS["card"](shell, "nl")
    settle()
    heard = []
    shell.answered.connect(lambda question, value: heard.append((question, value)))
    with qtbot.waitSignal(shell.continued):
        _press(shell, Qt.Key.Key_Return)
    assert heard == [("card", "A")]


def test_enter_on_a_link_opens_it_and_does_not_go_on(shell, settle):
    SCREENS["yesno"](shell, "en")
    settle()
    went = []
    shell.continued.connect(lambda: went.append(1))
    _press(shell, Qt.Key.Key_Tab)
    assert shell.focusWidget().accessibleName() == "Why do we ask this?"
    _press(shell, Qt.Key.Key_Return)
    assert shell.focusWidget().isChecked()
    assert not went


def test_a_country_is_found_without_its_accent_and_taken_by_enter(shell, settle):
    SCREENS["country"](shell, "fr")
    settle()
    QTest.keyClicks(shell.focusWidget(), "egypte")
    _press(shell, Qt.Key.Key_Return)
    assert shell.stack.currentWidget().value() == ("SY", "EG")


def test_enter_chooses_the_country_in_the_list_and_goes_on_once_it_is_chosen(
    shell, settle
):
    SCREENS["country"](shell, "fr")
    settle()
    went = []
    shell.continued.connect(lambda: went.append(1))
    QTest.keyClicks(shell.focusWidget(), "egypte")
    _press(shell, Qt.Key.Key_Down)
    _press(shell, Qt.Key.Key_Return)
    assert shell.stack.currentWidget().value() == ("SY", "EG")
    assert not went
    _press(shell, Qt.Key.Key_Return)
    assert shell.stack.currentWidget().value() == ("SY", "EG")
    assert went


def test_a_row_of_the_result_opens_by_enter(shell, settle):
    SCREENS["result"](shell, "en")
    settle()
    row = shell.stack.currentWidget().findChildren(RowButton)[1]
    row.setFocus()
    _press(shell, Qt.Key.Key_Return)
    assert row.isChecked()


def test_arrows_walk_the_periods_and_the_name_follows(shell, settle):
    SCREENS["result"](shell, "en")
    settle()
    timeline = shell.stack.currentWidget().findChildren(TimelineBase)[0]
    timeline.setFocus()
    _press(shell, Qt.Key.Key_Right, 2)
    assert timeline.accessibleName().startswith("Recognised refugee")


def test_escape_does_nothing(shell, settle):
    SCREENS["card"](shell, "nl")
    settle()
    _press(shell, Qt.Key.Key_Escape)
    assert shell.isVisible()
    assert shell.stack.currentWidget().value() == "A"


def test_another_language_keeps_what_was_chosen_and_the_focus(shell, settle):
    SCREENS["yesno"](shell, "nl")
    settle()
    _press(shell, Qt.Key.Key_Space)
    shell.show_shell(samples.shell("fr", "income"))
    shell.show_question(samples_questions.yes_no_question("fr"))
    settle()
    assert shell.stack.currentWidget().value() is True
    assert shell.focusWidget().accessibleName() == "Oui"


def test_the_language_switch_keeps_the_keyboard_and_all_around_speaks(shell, settle):
    SCREENS["yesno"](shell, "nl")
    settle()
    chosen = named(shell, "Français")
    chosen.setFocus()
    shell.show_shell(samples.shell("fr", "income"))
    shell.show_question(samples_questions.yes_no_question("fr"))
    settle()
    assert shell.focusWidget() is chosen
    assert chosen.isChecked()
    assert not named(shell, "Nederlands").isChecked()
    french = samples.shell("fr", "income")
    around = (french.help_label, french.display_label, french.back, french.continue_)
    for text in (*around, french.restart):
        assert named(shell, text).isVisible(), text


def test_a_page_in_sight_is_painted_once(shell, settle):
    SCREENS["result"](shell, "en")
    settle()
    SCREENS["compare"](shell, "en")
    settle()
    watch = Paints()
    SCREENS["result"](shell, "en")
    heading = shell.stack.currentWidget().heading
    heading.installEventFilter(watch)
    settle()
    assert watch.count == 1


@pytest.mark.parametrize("way", ["questions", "language", "first page"])
def test_the_window_is_painted_once_whatever_is_new_around_the_page(qtbot, settle, way):
    """Also the ring, which stands on the page, and a head or foot with other words."""
    desktop = window()
    qtbot.addWidget(desktop)
    settle()
    if way != "questions":
        desktop.started.emit("find")
        settle()
    watch = Paints()
    desktop.installEventFilter(watch)
    desktop._ring.installEventFilter(watch)
    if way == "questions":
        desktop.started.emit("find")
    elif way == "language":
        desktop.language_chosen.emit("fr")
    else:
        desktop.restarted.emit()
    settle()
    assert watch.count == 2


class Paints(QObject):
    """How often something was painted."""

    count = 0

    def eventFilter(self, _watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def named(shell, text):
    return next(b for b in shell.findChildren(QAbstractButton) if b.text() == text)
