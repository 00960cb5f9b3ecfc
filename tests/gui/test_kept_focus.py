"""Who is in a page stays in it when the page is made anew."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from permres_gui.gui.desktop import Desktop
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.buttons import Button
from tests.gui.people import PEOPLE, step, window


class Listed(Page):
    """A page of buttons below each other."""

    def show_view(self, names: list[str], unable: int = -1) -> None:
        body = self.bare()
        self.buttons = [Button(name) for name in names]
        for number, button in enumerate(self.buttons):
            button.setEnabled(number != unable)
            body.column.addWidget(button)
        self.finish(body, keep_place=True)

    def first(self) -> QWidget:
        return self.buttons[0]


SECTIONS = ("", "papers", "compare", "answers")


@pytest.fixture
def at_the_result(settle) -> Desktop:
    desktop = window("fr", (1366, 768))
    desktop.model.start()
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    settle()
    yield desktop
    desktop.close()
    desktop.deleteLater()


def in_page(desktop: Desktop) -> str:
    """The name of the control with the keyboard, if it is in the page."""
    now, page = QApplication.focusWidget(), desktop.stack.currentWidget()
    assert now is not None
    return now.accessibleName() if page.isAncestorOf(now) else ""


@pytest.mark.parametrize("section", SECTIONS)
def test_another_room_leaves_the_keyboard_at_the_same_control(
    at_the_result, settle, section
):
    if section:
        at_the_result.section_chosen.emit(section)
        settle()
    before = in_page(at_the_result)
    assert before
    at_the_result.resize(800, 1200)
    settle()
    assert in_page(at_the_result) == before
    at_the_result.set_display(200, "light")
    settle()
    assert in_page(at_the_result) == before


def test_who_is_outside_the_page_stays_outside(at_the_result, settle):
    outside = next(
        each
        for each in at_the_result.findChildren(QAbstractButton)
        if each.isVisible() and not at_the_result.stack.isAncestorOf(each)
    )
    outside.setFocus()
    at_the_result.resize(800, 1200)
    settle()
    assert in_page(at_the_result) == ""


NAMES = ["Change", "More", "Change"]


@pytest.fixture
def listed(qtbot) -> Listed:
    page = Listed()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.show_view(NAMES)
    return page


def test_of_two_controls_of_one_name_it_is_the_same_one(listed):
    listed.buttons[2].setFocus()
    listed.show_view(["New", *NAMES])
    assert QApplication.focusWidget() is listed.buttons[3]


def test_another_language_changes_every_name_and_no_place(listed):
    listed.buttons[1].setFocus()
    listed.show_view(["Modifier", "Plus", "Modifier"])
    assert QApplication.focusWidget() is listed.buttons[1]


def test_where_something_came_or_went_no_control_is_meant_by_its_number(listed):
    listed.buttons[1].setFocus()
    listed.show_view(["Change", "Change"])
    assert QApplication.focusWidget() is listed.buttons[0]


def test_a_control_that_cannot_be_used_any_more_gives_the_keyboard_to_the_first(listed):
    listed.buttons[1].setFocus()
    listed.show_view(NAMES, unable=1)
    assert QApplication.focusWidget() is listed.buttons[0]
