"""Beside a page to read stand the other tasks, unless a visit has its own lines there."""

from __future__ import annotations

import pytest

from permres_gui.interview.session import RESULT, WELCOME
from permres_gui.presentation.shell_view import FIND, TASKS
from permres_gui.presentation.side_pages import QUESTIONS, beside_a_task
from permres_gui.presentation.translator import translator_for
from tests.presentation.framed import frame

WORDS = translator_for("en")
PAGES = [id_ for id_, *_ in TASKS if id_ != FIND]


@pytest.mark.parametrize("page", PAGES)
def test_every_task_stands_beside_a_page_and_this_one_is_marked(page):
    view = beside_a_task(frame(WELCOME), page, WORDS)
    assert [each.id for each in view.sections] == [QUESTIONS, *PAGES]
    assert [each.id for each in view.sections if each.current] == [page]
    assert view.rail_title == "What do you want to do?"


@pytest.mark.parametrize("place", ["card", RESULT])
def test_a_visit_keeps_its_own_lines(place):
    view = frame(place)
    assert beside_a_task(view, "hold", WORDS) is view


def test_a_page_that_is_no_task_has_none():
    view = frame(WELCOME)
    assert beside_a_task(view, "desk", WORDS) is view


def test_over_the_first_page_every_task_is_a_line_and_none_is_marked():
    found = beside_a_task(frame(WELCOME), "", WORDS)
    assert len(found.sections) == len(TASKS)
    assert not any(each.current for each in found.sections)
