"""Keys on the screen: what a kiosk without a keyboard asks is answered by touch."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.gui.controls.chooser import EntryList
from permres_gui.gui.widgets.line_field import LineField
from tests.gui.kiosk.conftest import LANDSCAPE, PORTRAIT, Visitor, settle
from tests.gui.people import PEOPLE, step


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_a_country_is_found_by_its_first_letters_and_touched(make_kiosk, size):
    visitor = Visitor(make_kiosk(size))
    visitor.begin()
    visitor.to_question("nationality")
    visitor.touch("S")
    visitor.touch("Y")
    entries = visitor.kiosk.findChild(EntryList)
    names = [row[1] for row in entries.model().shown]
    assert names[0] == "Syria"
    row = entries.visualRect(entries.model().index(0, 0))
    visitor.tap(entries.viewport(), row.center())
    visitor.touch("Continue")
    assert visitor.kiosk.model.session.case.person.nationality == ("SY",)


def test_an_amount_is_written_with_figures_alone(visitor):
    visitor.begin()
    visitor.to_question("income")
    names = {each.text() for each in visitor.buttons()}
    assert "A" not in names
    for digit in "1905":
        visitor.touch(digit)
    visitor.button("Delete the last sign").click()
    assert visitor.kiosk.keyboard.field().text() == "190"


def test_the_keys_write_into_the_field_that_was_touched_last(visitor):
    visitor.begin()
    visitor.to_question("income")
    page = visitor.kiosk.stack.currentWidget()
    first, second = page.findChildren(LineField)[:2]
    visitor.touch("7")
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    settle()
    visitor.touch("2")
    assert (first.text(), second.text()) == ("7", "2")


def test_the_keys_are_there_only_where_something_is_written(visitor):
    visitor.begin()
    assert visitor.kiosk.keyboard.keys is None
    visitor.to_question("nationality")
    assert visitor.kiosk.keyboard.keys is not None
    visitor.to_question("card")
    assert visitor.kiosk.keyboard.keys is None


def test_the_keys_speak_the_language_of_the_visit(visitor):
    visitor.begin()
    visitor.to_question("nationality")
    visitor.touch("Français")
    assert visitor.says("Space") in {each.text() for each in visitor.buttons()}


def test_a_tap_in_the_list_does_not_move_what_is_under_the_finger(visitor):
    visitor.begin()
    visitor.to_question("nationality")
    entries = visitor.kiosk.findChild(EntryList)
    before = entries.mapTo(visitor.kiosk, entries.rect().topLeft())
    entries.setFocus()
    settle()
    assert entries.mapTo(visitor.kiosk, entries.rect().topLeft()) == before


def in_the_largest_text(make_kiosk, size) -> Visitor:
    visitor = Visitor(make_kiosk(size))
    visitor.begin()
    for _ in range(2):
        visitor.touch("Larger text")
    return visitor


def touch_the_field(visitor: Visitor) -> None:
    field = visitor.kiosk.keyboard.field()
    visitor.tap(field, field.rect().center())


def whole(visitor: Visitor, widget: QWidget) -> bool:
    """Whether all of it is in sight."""
    return widget.visibleRegion().boundingRect().height() == widget.height()


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_in_the_largest_text_the_question_is_read_before_the_keys_come(
    make_kiosk, size
):
    visitor = in_the_largest_text(make_kiosk, size)
    visitor.to_question("nationality")
    assert visitor.kiosk.keyboard.keys is None
    assert whole(visitor, visitor.kiosk.stack.currentWidget().heading)
    touch_the_field(visitor)
    assert visitor.kiosk.keyboard.keys is not None
    visitor.to_question("income")
    assert whole(visitor, visitor.kiosk.stack.currentWidget().heading)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_in_the_largest_text_the_keys_leave_the_field_in_sight(make_kiosk, size):
    visitor = in_the_largest_text(make_kiosk, size)
    visitor.to_question("nationality")
    touch_the_field(visitor)
    visitor.touch("S")
    assert whole(visitor, visitor.kiosk.keyboard.field())
    assert visitor.kiosk.keyboard.field().text() == "s"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("who", list(PEOPLE))
def test_the_keyboard_is_in_every_new_page_when_the_keys_have_gone(
    make_kiosk, size, who
):
    visitor = Visitor(make_kiosk(size))
    visitor.begin("Français")
    visitor.kiosk.started.emit("find")
    settle()
    while visitor.kiosk.model.question is not None:
        step(visitor.kiosk, PEOPLE[who])
        settle()
        page = visitor.kiosk.stack.currentWidget()
        assert page.isAncestorOf(QApplication.focusWidget()), visitor.heading
