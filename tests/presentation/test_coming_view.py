"""What changes when: every coming day with what is true from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from permres_gui.domain.day import add_years
from permres_gui.presentation.coming_view import AHEAD, MOST, changes, coming_view
from permres_gui.presentation.fees_view import bill
from tests.presentation.told import told, worked


@pytest.fixture
def context():
    return told(worked("worker-day-before-five-years"), "en")


def test_the_day_on_which_a_card_becomes_possible_is_told(context):
    first = next(
        each.certain_from
        for each in context.assessments
        if each.certain_from and each.certain_from > context.as_of
    )
    found = {each.day: each.lines for each in changes(context, date(2040, 1, 1))}
    assert any(line.startswith("You can apply for") for line in found[first])


def test_each_change_is_what_another_day_would_answer(context):
    for change in changes(context, add_years(context.as_of, MOST)):
        before = told_on(change.day, -1)
        after = told_on(change.day, 0)
        assert before != after


def told_on(day: date, shift: int):
    """Status and price of every card on a day, from a fresh assessment."""
    case = replace(worked("worker-day-before-five-years"), as_of=day + timedelta(shift))
    context = told(case)
    return [
        (each.status, bill(context, each.card).total) for each in context.assessments
    ]


def test_prices_of_next_year_are_shown_as_not_known():
    context = told(worked("eu-plain-worker"), "en")
    lines = [
        line for each in changes(context, date(2027, 12, 31)) for line in each.lines
    ]
    (price,) = [line for line in lines if line.startswith("Price of the EU+ card")]
    assert price == "Price of the EU+ card: not known for this day. Before: €30."


def test_nothing_is_looked_ahead_further_than_the_page_says(context):
    far = coming_view(context, {"until": "2099"})
    limit = add_years(context.as_of, MOST)
    assert len(far.advice) == len(changes(context, limit))
    near = coming_view(context, {})
    assert len(near.advice) == len(changes(context, add_years(context.as_of, AHEAD)))


def test_a_time_without_changes_says_so(context):
    view = coming_view(context, {"until": context.as_of.isoformat()})
    assert view.answer.title.startswith("No change is known up to")
    assert view.advice == ()
