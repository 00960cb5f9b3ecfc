"""A choice shows what was chosen, offers what can concern the person, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import Case, Detention, Person
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answered_question import answer_question
from permres_gui.presentation.question_view import question_view
from permres_gui.presentation.views import ChoiceView
from tests.presentation.asked import DAY, NOBODY, QUESTIONS, asking, q, view
from tests.presentation.told import interview


def chosen(control: ChoiceView) -> list[object]:
    return [option.value for option in control.options if option.selected]


CHOICES = [each for each in interview().questions if each.control == "choice"]


@pytest.mark.parametrize("question", CHOICES, ids=lambda each: each.id)
def test_a_choice_shows_what_was_chosen_and_only_that(question):
    for option in question.options:
        case = answer_question(Case(), question, option.value)
        shown = question_view(question, asking(case, path=(question.id,)))
        assert isinstance(shown.control, ChoiceView)
        assert chosen(shown.control) == [option.value]
        assert shown.dont_know is not None
        assert not shown.dont_know.selected


@pytest.mark.parametrize(
    "values", [("none",), ("fraud",), ("conviction", "appeal"), ("declined",)]
)
def test_several_choices_are_shown_again(values):
    case = answer_question(Case(), q("situation"), values)
    control = view("situation", case, path=("situation",)).control
    assert isinstance(control, ChoiceView)
    assert control.multiple
    assert chosen(control) == list(values)


@pytest.mark.parametrize("name", [n for n in QUESTIONS if q(n).control == "many"])
def test_beside_i_dont_know_nothing_else_is_chosen(name):
    case = answer_question(NOBODY, q(name), "unknown")
    shown = question_view(q(name), asking(case, path=(name,)))
    assert shown.dont_know.selected
    assert not [each.value for each in shown.control.options if each.selected]


def test_prison_is_shown_again_before_and_after_its_days():
    case = answer_question(Case(), q("situation"), ("prison",))
    for detention in (None, UNKNOWN, (Detention(DAY, DAY),)):
        told = replace(case, detention=detention)
        control = view("situation", told, path=("situation",)).control
        assert isinstance(control, ChoiceView)
        assert chosen(control) == ["prison"]


def test_nothing_is_chosen_before_it_was_asked():
    for name in ("situation", "card", "together"):
        control = view(name).control
        assert isinstance(control, ChoiceView)
        assert chosen(control) == []


def test_a_card_of_others_is_not_offered():
    control = view("card", Case(person=Person(("FR",)))).control
    assert isinstance(control, ChoiceView)
    offered = {option.value for option in control.options}
    assert "EU+" in offered
    assert not offered & {"A", "B", "K", "L", "M"}


def test_a_rare_card_is_not_rare_for_those_who_hold_it():
    rare = {}
    for country in ("GB", "SY"):
        control = view("card", Case(person=Person((country,)))).control
        assert isinstance(control, ChoiceView)
        assert control.more
        rare[country] = {o.value for o in control.options if o.rare}
    assert "M" in rare["SY"] - rare["GB"]


def test_a_choice_without_rare_options_offers_nothing_more():
    control = view("together").control
    assert isinstance(control, ChoiceView)
    assert control.more == ""
