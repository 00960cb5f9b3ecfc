"""How sure an answer is: what can be chosen, and what each period of a list shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.interview.marks import Mark
from permres_gui.presentation.sure_view import (
    each_period_marked,
    fact_mark,
    pasted_sure,
    sure_choice,
    sures_apart,
)
from permres_gui.presentation.translator import translator_for
from tests.answers_in_common import TRAVELLER
from tests.presentation.asked import q, view
from tests.presentation.told import case_of, told

LISTED = case_of(TRAVELLER)
EN = translator_for("en")


def marked(**marks):
    return replace(
        told(LISTED), marks={k.replace("_", "."): m for k, m in marks.items()}
    )


def chosen(control):
    return [each.value for each in control.options if each.selected]


def test_nothing_can_be_marked_before_it_is_answered():
    assert sure_choice(told(case_of("person: {}")), q("income")) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [("income", "How sure is this?"), ("history", "How sure is all of this list?")],
)
def test_an_answer_has_three_marks_or_none(question, asked):
    choice = sure_choice(told(LISTED), q(question))
    assert (choice.name, choice.blank) == (asked, "Not said")
    assert len(choice.options) == len(Mark)
    assert chosen(choice) == []


def test_the_mark_that_was_given_is_the_one_chosen():
    choice = sure_choice(marked(stays=Mark.TOLD), q("history"))
    assert chosen(choice) == ["told"]


def test_pasted_lines_share_one_mark_that_is_chosen_for_them():
    assert chosen(pasted_sure(None, EN)) == []
    assert chosen(pasted_sure("seen", EN)) == ["seen"]
    assert pasted_sure("seen", EN).name == "How sure are these lines?"


def test_each_period_shows_its_mark_and_lets_it_be_chosen():
    context = replace(told(LISTED), marks={"stays[1]": Mark.GUESSED})
    listed = each_period_marked(context, q("history"), view("history", LISTED)).control
    first, second = listed.rows
    assert (first.mark, first.mark_word) == (None, "")
    assert (second.mark, second.mark_word) == ("guessed", "guessed")
    assert second.edit_spoken.endswith(", guessed")
    assert not first.edit_spoken.endswith("guessed")
    assert chosen(first.fields[-1].control) == []
    assert chosen(second.fields[-1].control) == ["guessed"]
    for kind in listed.kinds:
        assert chosen(kind.fields[-1].control) == []


def test_a_question_without_a_list_stays_as_it_is():
    asked = view("income", LISTED)
    assert each_period_marked(told(LISTED), q("income"), asked) is asked


def test_each_answer_of_a_form_has_its_own_mark_to_choose():
    context = marked(means_monthly_net=Mark.GUESSED)
    context = replace(context, marks={"means.monthly_net": Mark.GUESSED})
    apart = dict(sures_apart(context, q("income")))
    assert apart["means.monthly_net"].name == "How sure: Net income a month"
    assert chosen(apart["means.monthly_net"]) == ["guessed"]
    assert chosen(apart["insurance"]) == []
    assert sures_apart(context, q("work")) == ()


def test_an_answer_of_a_form_without_a_short_name_has_that_of_its_field():
    days = "unregistered: {from: 2024-01-01, to: 2024-02-01}"
    names = [view.name for _, view in sures_apart(told(case_of(days)), q("applied"))]
    assert len(names) == len(set(names)) == 2


def test_the_line_of_a_form_says_how_many_answers_have_its_weakest_mark():
    marks = {"means.monthly_net": Mark.GUESSED, "insurance": Mark.SEEN}
    context = replace(told(LISTED), marks=marks)
    assert fact_mark(context, q("income")) == ("guessed", "guessed (1 of 4)")
    paths = ("means.monthly_net", "means.source", "means.dependants", "insurance")
    every = replace(context, marks=dict.fromkeys(paths, Mark.GUESSED))
    assert fact_mark(every, q("income")) == ("guessed", "guessed")
