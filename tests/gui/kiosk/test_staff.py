"""Staff leave by a gesture and a code; nobody else does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from permres_gui.gui.kiosk.head import KeptNote
from permres_gui.gui.kiosk.keys import Key
from permres_gui.gui.kiosk.staff import CodePad
from permres_gui.kiosk.staff_code import hashed
from tests.gui.kiosk.conftest import LANDSCAPE, Visitor, settle


@pytest.fixture
def staffed(make_kiosk) -> Visitor:
    return Visitor(make_kiosk(staff_code=hashed("135790")))


def touch_the_promise(visitor: Visitor, times: int) -> None:
    for _ in range(times):
        note = visitor.kiosk.findChild(KeptNote)
        QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    settle()


def enter(visitor: Visitor, code: str) -> None:
    for digit in code:
        visitor.touch(digit)
    visitor.touch("Close the program")


def test_seven_touches_and_the_code_close_the_program(staffed, qtbot):
    staffed.begin()
    staffed.to_result()
    touch_the_promise(staffed, 7)
    assert isinstance(staffed.kiosk.covers.now, CodePad)
    with qtbot.waitSignal(staffed.kiosk.left_by_staff):
        enter(staffed, "135790")
    assert not staffed.kiosk.isVisible()
    assert staffed.kiosk.model.session.path == ()


def test_six_touches_or_others_between_them_do_nothing(staffed):
    touch_the_promise(staffed, 6)
    staffed.touch("More contrast")
    touch_the_promise(staffed, 6)
    assert staffed.kiosk.covers.now is None


def test_a_wrong_code_is_told_and_after_three_the_pad_goes(staffed):
    touch_the_promise(staffed, 7)
    enter(staffed, "135791")
    assert "That is not the code." in staffed.words()
    enter(staffed, "1")
    enter(staffed, "")
    assert staffed.kiosk.covers.now is None
    assert staffed.kiosk.isVisible()


def test_what_was_entered_can_be_deleted_and_left(staffed):
    touch_the_promise(staffed, 7)
    pad = staffed.kiosk.covers.now
    staffed.touch("1")
    staffed.touch("2")
    staffed.button("Delete the last sign").click()
    assert pad.field.text() == "1"
    staffed.touch("Back")
    assert staffed.kiosk.covers.now is None


def test_no_figure_is_pressed_flat_in_a_low_window_with_large_text(make_kiosk):
    visitor = Visitor(make_kiosk(LANDSCAPE, staff_code=hashed("135790")))
    visitor.begin()
    for _ in range(2):
        visitor.touch("Larger text")
    touch_the_promise(visitor, 7)
    enter(visitor, "1")
    keys = visitor.kiosk.covers.now.findChildren(Key)
    assert len(keys) == 11
    for key in keys:
        assert key.height() >= key.sizeHint().height()


def test_without_a_code_in_the_settings_the_gesture_does_nothing(visitor):
    touch_the_promise(visitor, 7)
    assert visitor.kiosk.covers.now is None


def test_the_pad_goes_in_silence_too(staffed):
    staffed.begin()
    touch_the_promise(staffed, 7)
    staffed.seconds(120)
    assert staffed.kiosk.covers.now is None
    assert staffed.page == "StartPage"


def test_the_pad_over_the_start_page_goes_as_well(staffed):
    touch_the_promise(staffed, 7)
    staffed.seconds(120)
    assert staffed.kiosk.covers.now is None


def test_once_staff_have_left_no_key_is_refused_any_more(staffed, qtbot):
    staffed.kiosk._leave()
    plain = QWidget()
    qtbot.addWidget(plain)
    pressed = []
    plain.keyPressEvent = pressed.append
    QTest.keyClick(plain, Qt.Key.Key_Escape)
    assert pressed
