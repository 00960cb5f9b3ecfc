"""The rail beside the questions, and the one line where it does not fit."""

from __future__ import annotations

import pytest

from permres_gui.interview.session import RESULT
from tests.presentation.test_shell_view import frame, plain
from tests.presentation.told import interview


@pytest.mark.parametrize("question", interview().questions, ids=lambda each: each.id)
def test_the_rail_says_where_a_question_stands(question):
    view = frame(question.id)
    states = [topic.state for topic in view.topics]
    assert states.count("current") == 1
    now = next(topic for topic in view.topics if topic.state == "current")
    assert now.id == question.topic
    assert now.spoken == f"{now.label}: now"
    assert states == sorted(states, key=["done", "current", "todo"].index)
    done = len(states) - states.count("todo")
    assert view.step == f"Step {done} of {len(states)}"
    assert view.back
    assert view.restart
    assert view.sections == ()


@pytest.mark.parametrize(
    ("language", "sign"), [("nl", ": "), ("fr", " : "), ("en", ": ")]
)
def test_where_no_rail_stands_one_line_names_step_and_topic(language, sign):
    view = frame("nationality", language)
    now = next(topic for topic in view.topics if topic.state == "current")
    assert plain(view.step_line) == plain(f"{view.step}{sign}{now.label}")
    assert frame(RESULT, language).step_line == ""
