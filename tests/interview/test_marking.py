"""A question is marked as a whole; its answers keep their marks apart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from permres_gui.domain.case import Case, Means, Stay
from permres_gui.interview.case_fields import ANSWERS
from permres_gui.interview.marking import (
    answers_apart,
    answers_asked,
    mark_of,
    with_answer_mark,
    with_mark,
)
from permres_gui.interview.marks import Mark
from permres_gui.rules.requirement_check import wanted_fields
from permres_gui.rules.source_files import read_law
from tests.interview.walking import the_interview
from tests.rules.reading import RULEBOOK

INTERVIEW = the_interview()
INCOME = INTERVIEW.of("income")
EARNS = Case(means=Means(Decimal(1500), "work"), insurance=True)


def test_every_answer_that_is_asked_for_can_be_marked():
    asked = {path for each in INTERVIEW.questions for path in answers_asked(each)}
    waited = set(wanted_fields(read_law(RULEBOOK).data["cards"]))
    assert waited & set(ANSWERS.values()) <= asked
    assert asked <= set(ANSWERS.values())


@pytest.mark.parametrize("question", INTERVIEW.questions, ids=lambda each: each.id)
def test_every_question_asks_for_answers_that_can_be_marked(question):
    assert answers_asked(question)


def test_only_answers_that_are_there_get_the_mark():
    marks = with_mark({}, INCOME, EARNS, Mark.TOLD)
    assert marks == dict.fromkeys(
        ("means.monthly_net", "means.source", "insurance"), Mark.TOLD
    )


def test_another_mark_replaces_that_of_the_question_alone():
    marks = {"stays": Mark.SEEN, "insurance": Mark.SEEN}
    after = with_mark(marks, INCOME, EARNS, Mark.GUESSED)
    assert after["stays"] is Mark.SEEN
    assert mark_of(INCOME, EARNS, after) is Mark.GUESSED
    assert with_mark(after, INCOME, EARNS, None) == {"stays": Mark.SEEN}


def test_a_list_shows_the_weakest_mark_of_its_periods():
    stays, case = INTERVIEW.of("history"), Case(stays=(Stay(), Stay(), Stay()))
    marks = {"stays[0]": Mark.SEEN, "stays[1]": Mark.TOLD, "stays[3]": Mark.GUESSED}
    assert mark_of(stays, case, marks) is Mark.TOLD
    assert with_mark(marks, stays, case, Mark.SEEN) == {"stays": Mark.SEEN}
    assert with_mark(marks, stays, case, None) == {}


def test_a_question_shows_its_weakest_mark_of_answers_that_are_there():
    marks = {
        "insurance": Mark.SEEN,
        "means.source": Mark.TOLD,
        "means.dependants": Mark.GUESSED,
    }
    assert mark_of(INCOME, EARNS, marks) is Mark.TOLD
    assert mark_of(INCOME, replace(EARNS, means=Means()), marks) is Mark.SEEN
    assert mark_of(INCOME, Case(), marks) is None


def test_each_answer_of_a_form_that_is_there_can_be_marked_apart():
    assert answers_apart(INCOME, EARNS) == (
        "means.monthly_net",
        "means.source",
        "insurance",
    )
    assert answers_apart(INTERVIEW.of("work"), Case()) == ()
    assert answers_apart(INTERVIEW.of("history"), Case(stays=(Stay(),))) == ()


def test_one_answer_of_a_form_is_marked_alone():
    told = {"insurance": Mark.SEEN}
    both = with_answer_mark(told, EARNS, "means.source", Mark.GUESSED)
    assert both == {"insurance": Mark.SEEN, "means.source": Mark.GUESSED}
    assert with_answer_mark(both, EARNS, "means.source", None) == told
    assert with_answer_mark(told, EARNS, "means.dependants", Mark.SEEN) == told
