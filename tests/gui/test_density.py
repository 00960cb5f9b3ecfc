"""The desk stands closer together than what a finger may use, and only the desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from permres_gui.app import rules_day
from permres_gui.gui.adviser_window import AdviserWindow
from permres_gui.gui.look import Look
from permres_gui.gui.paint import plain
from permres_gui.gui.session_model import SessionModel
from permres_gui.gui.widgets.timeline_panel import SlimPanel
from tests.gui.people import ON
from tests.gui.read_once import library
from tests.presentation.told import worked

DESK, WIZARD = (15.0, 30), (17.0, 44)


@pytest.fixture
def window(settle) -> Iterator[AdviserWindow]:
    made = AdviserWindow(SessionModel(library, ON, "nl"), rules_day(), (1366, 768))
    made.show()
    settle()
    yield made
    made.close()
    made.deleteLater()


def sizes() -> tuple[float, int]:
    return Look.current.base, Look.current.least.target


@pytest.mark.parametrize("percent", [100, 200])
def test_the_desk_and_what_is_done_from_it_stand_close_together(
    window, settle, percent
):
    window.set_display(percent, "light")
    base, target = DESK
    for page in ("desk", "sheet", "desk", "coming", "caseload"):
        window.model.open_aside(page)
        settle()
        assert sizes() == (base * percent / 100, target), page


def test_a_list_that_is_pasted_on_the_desk_is_part_of_it(window, settle):
    window.open_desk()
    window.model.open_aside("pasted")
    assert sizes() == DESK
    window.model.back()
    assert sizes() == DESK


@pytest.mark.parametrize("page", ["", "hold", "letters", "pasted"])
def test_everywhere_else_there_is_room_for_a_finger(window, settle, page):
    window.open_desk()
    window.model.open_aside("")
    window.model.open_aside(page)
    settle()
    assert sizes() == WIZARD


def test_a_larger_window_shows_more_of_the_desk_and_larger_words_elsewhere(
    window, settle
):
    window.open_desk()
    window.resize(1920, 1080)
    settle()
    assert sizes() == DESK
    window.model.open_aside("")
    settle()
    assert sizes() == (20.0, 44)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_every_answer_and_all_years_are_seen_at_once(window, settle, size):
    window.resize(*size)
    window.open_desk()
    window.desk.replace_case(worked("refugee-late-2026"))
    settle()
    parts = [
        *window.stack.currentWidget().answers.rows,
        *window.findChildren(SlimPanel),
    ]
    assert len(parts) == 6 + 1
    for part in parts:
        assert part.visibleRegion().boundingRect() == part.rect()


def test_in_a_low_window_the_reasons_stand_below_the_years(window, settle):
    window.open_desk()
    window.desk.replace_case(worked("refugee-late-2026"))
    settle()
    years = window.findChild(SlimPanel)
    rows = window.stack.currentWidget().answers.rows
    assert len({each.x() for each in rows}) == 2
    for card in window.stack.currentWidget().told.cards:
        reason = next(
            each
            for each in window.findChildren(QLabel)
            if each.isVisible() and each.text() == card.reason
        )
        assert reason.mapTo(window, QPoint()).y() > years.mapTo(window, QPoint()).y()


def test_the_reason_of_a_folded_answer_is_not_told_again_in_a_bubble(window, settle):
    window.open_desk()
    window.desk.replace_case(worked("refugee-late-2026"))
    settle()
    for row in window.stack.currentWidget().answers.rows:
        button = row.button
        said = QAccessible.queryAccessibleInterface(button)
        assert plain(button.view.reason).rstrip(".") in said.text(QAccessible.Text.Name)
        assert said.text(QAccessible.Text.Description) == button.toolTip() == ""
