"""A window that becomes larger or smaller while it is open."""

from __future__ import annotations

import pytest

from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.look import Look
from tests.gui.checks import page_is_whole
from tests.gui.people import PEOPLE, step, window


@pytest.fixture
def at_the_result(qtbot, settle):
    desktop = window("fr")
    qtbot.addWidget(desktop)
    desktop.started.emit("find")
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    settle()
    return desktop


@pytest.mark.parametrize("section", ["result", "compare", "papers", "answers"])
def test_a_page_follows_its_window(at_the_result, settle, section):
    desktop = at_the_result
    desktop.section_chosen.emit(section)
    for size in ((1080, 800), (1920, 1080), (900, 700), (640, 600), (1366, 768)):
        desktop.resize(*size)
        settle()
        page_is_whole(desktop)


def test_words_are_larger_on_a_large_screen(at_the_result):
    assert Look.current.base == 17
    at_the_result.resize(1920, 1080)
    assert Look.current.base == 20
    at_the_result.resize(1080, 1920)
    assert Look.current.base == 20
    at_the_result.resize(1080, 1000)
    assert Look.current.base == 17


def test_larger_words_stay_larger_in_another_window(at_the_result):
    at_the_result.set_display(150, "dark")
    at_the_result.resize(1920, 1080)
    assert (Look.current.base, Look.current.theme) == (30, "dark")
    at_the_result.set_display(100, "light")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_date_stands_on_one_line_where_it_fits(qtbot, settle, language):
    """On a portrait screen with large text three lines for each made a form twice as long."""
    desktop = window(language, (1080, 1920))
    qtbot.addWidget(desktop)
    desktop.set_display(200, "light")
    desktop.started.emit("journey")
    settle()
    for date in desktop.stack.currentWidget().findChildren(DateControl):
        tops = {each.mapTo(date, each.rect().topLeft()).y() for each in date._combos()}
        assert len(tops) == 1
    page_is_whole(desktop)
    desktop.set_display(100, "light")
