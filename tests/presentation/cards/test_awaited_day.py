"""The day of an awaited card: certain, perhaps, or both; never a past day to wait for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.presentation.cards.awaited_day import awaited_text
from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.timelines.timeline_view import timeline_view
from permres_gui.rules.assessment import Status
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told, worked
from tests.worked_cases import FILES, over, read_once

TODAY, SOON, PAST = date(2026, 11, 23), date(2026, 12, 2), date(2026, 10, 20)


@pytest.mark.parametrize(
    ("status", "possible", "certain", "said"),
    [
        (Status.NOT_YET, SOON, SOON, "from 2 December 2026"),
        (Status.NOT_YET, None, SOON, "from 2 December 2026"),
        (Status.NOT_YET, SOON, None, "perhaps from 2 December 2026"),
        (
            Status.NOT_YET,
            SOON,
            date(2027, 1, 1),
            "perhaps from 2 December 2026, certain from 1 January 2027",
        ),
        (Status.NEEDS_ADVICE, PAST, None, "perhaps since 20 October 2026"),
        (Status.NEEDS_ADVICE, TODAY, None, "perhaps from today"),
        (Status.NEEDS_ADVICE, PAST, PAST, "perhaps since 20 October 2026"),
        (
            Status.NEEDS_ADVICE,
            PAST,
            SOON,
            "perhaps since 20 October 2026, certain from 2 December 2026",
        ),
        (
            Status.NEEDS_ADVICE,
            None,
            SOON,
            "perhaps now already, certain from 2 December 2026",
        ),
        (Status.NEEDS_ADVICE, None, None, ""),
    ],
)
def test_a_day_is_told_as_it_is(status, possible, certain, said):
    context = told(case_of("as_of: 2026-11-23"))
    found = replace(
        context.of("B"), status=status, possible_from=possible, certain_from=certain
    )
    assert plain(awaited_text(found, context.words)) == said


def test_an_early_right_may_hold_now_and_the_years_later():
    row = card_rows(told(worked("early-incapacity-exactly-2y")))[0]
    assert plain(row.day) == (
        "perhaps since 5 January 2025, certain from 5 January 2028"
    )


@over(FILES[::3])
def test_no_row_waits_for_a_day_that_has_passed(path):
    context = told(read_once(path).case)
    for found in context.assessments:
        days = (found.possible_from, found.certain_from)
        past = [day for day in days if day and day < context.as_of]
        text = plain(awaited_text(found, context.words))
        assert all(f"from {plain(context.words.figure(d))}" not in text for d in past)


def test_in_the_years_a_sure_day_stands_where_it_is_and_no_other_day_with_it():
    context = told(worked("abs-two-study-years"))
    drawn = timeline_view(context)
    assert drawn is not None
    (mark,) = [each for each in drawn.marks if each.kind in {"complete", "perhaps"}]
    sure = context.of("EU+").certain_from
    assert (mark.day, mark.kind) == (sure, "complete")
    assert plain(mark.label) == f"from {plain(context.words.figure(sure))}"
