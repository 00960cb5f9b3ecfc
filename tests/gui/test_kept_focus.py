"""Who is in a page stays in it when the page is made anew."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from permres_gui.gui.desktop import Desktop
from tests.gui.people import PEOPLE, step, window

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
