"""One answer for a card is better than another when nothing about it is worse."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.rules.assessment import Status
from permres_gui.rules.card_answer import CardAnswer

EARLY, LATE = date(2025, 1, 20), date(2025, 3, 2)
YES = CardAnswer(Status.ELIGIBLE, EARLY, EARLY)
ASK = CardAnswer(Status.NEEDS_ADVICE, EARLY, LATE)
SOON = CardAnswer(Status.NOT_YET, LATE, LATE)
NO = CardAnswer(Status.NOT_ELIGIBLE, None, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (YES, ASK),
        (YES, SOON),
        (ASK, SOON),
        (SOON, NO),
        (ASK, CardAnswer(Status.NEEDS_ADVICE, EARLY, None)),
        (CardAnswer(Status.NOT_YET, EARLY, EARLY), SOON),
    ],
)
def test_a_nearer_card_is_better(one, other):
    assert one.better_than(other)
    assert not other.better_than(one)


def test_the_same_is_as_good_and_no_better():
    assert YES.as_good_as(YES)
    assert not YES.better_than(YES)


def test_a_later_possible_day_is_not_made_good_by_a_sure_one():
    certain = CardAnswer(Status.NOT_YET, LATE, LATE)
    doubtful = CardAnswer(Status.NOT_YET, EARLY, None)
    assert not certain.as_good_as(doubtful)
    assert not doubtful.as_good_as(certain)


def test_the_sure_day_is_shown_else_the_possible_one():
    assert (ASK.day, CardAnswer(Status.NOT_YET, EARLY, None).day) == (LATE, EARLY)
