"""The rail beside the questions, and the one line where it does not fit."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import Case
from permres_gui.interview.session import CHECK, RESULT, Session
from permres_gui.presentation.rail_view import topic_views
from permres_gui.presentation.translator import translator_for
from tests.presentation.framed import frame
from tests.presentation.told import interview
from tests.spaces import plain


@pytest.mark.parametrize("question", interview().questions, ids=lambda each: each.id)
def test_the_rail_says_where_a_question_stands(question):
    view = frame(question.id)
    states = [topic.state for topic in view.topics]
    assert states.count("current") == 1
    now = next(topic for topic in view.topics if topic.state == "current")
    assert now.id == question.topic
    assert now.spoken == f"{now.label}: now"
    order = ["skipped", "current", "todo"]
    assert states == sorted(states, key=order.index)
    assert view.topics[-1].label == "Your result"
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


def test_a_topic_that_was_passed_over_is_not_done():
    session = Session(date(2026, 11, 23), "en", Case(), "income", ("card", "history"))
    views = topic_views(session, interview(), translator_for("en"))
    states = {view.id: (view.state, view.spoken) for view in views}
    assert states["card"] == ("done", "Your residence card: done")
    assert states["family"] == ("skipped", "Your family: not needed")
    assert states["means"][0] == "current"
    assert states["situation"][0] == "todo"


def test_all_answers_lead_to_the_result():
    assert frame(CHECK).continue_ == "Show my result"
    assert frame("applied").continue_ == "Continue"
    assert frame("card").continue_ == "Continue"


def test_all_answers_are_the_step_before_the_result():
    *topics, check, result = frame(CHECK).topics
    assert {each.state for each in topics} <= {"done", "skipped"}
    assert (check.label, check.state) == ("Check your answers", "current")
    assert (result.label, result.state) == ("Your result", "todo")
    assert frame(CHECK).step == "Step 7 of 8"
