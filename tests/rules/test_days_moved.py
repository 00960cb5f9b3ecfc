"""What a journey does to the days from which a card can be had."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Case
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_file import read
from permres_gui.rules.days_moved import days_moved
from permres_gui.rules.journey import Journey
from tests.answers_in_common import HALFWAY
from tests.rules.journeys import FEW, LEAVE, MANNER
from tests.rules.reading import the_rulebook


def worker(first: str = "2023-01-10") -> Case:
    return read("case: 1" + HALFWAY.replace("2023-01-10", first), "test").case


def moved(case: Case, back: date | None, **how: object):
    found = days_moved(the_rulebook(), case, LEAVE, Journey(LEAVE, back, **how))
    return {each.card: each for each in found}


def test_a_short_journey_moves_no_day():
    found = moved(worker(), date(2026, 6, 1))["L"]
    assert found.before == found.after == date(2028, 1, 10)


def test_a_journey_of_over_six_months_begins_the_years_again():
    found = moved(worker(), date(2026, 9, 1))["L"]
    assert (found.before, found.after) == (date(2028, 1, 10), date(2031, 9, 1))


def test_nobody_applies_from_abroad():
    """The day falls into the journey: it becomes the day of return, or a new count."""
    ready = worker("2021-05-10")
    assert moved(ready, date(2026, 5, 10))["L"].after == date(2026, 5, 10)
    assert moved(ready, date(2026, 5, 11))["L"].after == date(2026, 5, 11)
    assert moved(ready, date(2026, 7, 31))["L"].after == date(2026, 7, 31)
    assert moved(ready, date(2026, 8, 2))["L"].after == date(2031, 8, 2)


def test_who_can_apply_now_keeps_the_day_but_not_after_a_long_journey():
    found = moved(worker("2020-01-10"), date(2026, 9, 1))["L"]
    assert found.before == found.after == date(2025, 1, 10)
    assert found.later.certain == date(2031, 9, 1)


def test_what_changed_is_named():
    (reason,) = moved(worker(), date(2026, 9, 1))["L"].reasons
    assert "absence" in reason.requirement.title
    assert moved(worker(), date(2026, 2, 20))["L"].reasons == ()


@pytest.mark.parametrize("absences", [None, UNKNOWN])
def test_of_absences_that_were_not_told_no_day_is_moved(absences):
    """One more would look like the only one."""
    assert moved(replace(worker(), absences=absences), date(2026, 9, 1)) == {}


def test_without_a_day_of_return_no_day_is_moved():
    assert moved(worker(), None) == {}


NEVER = date.max


@st.composite
def lives(draw) -> Case:
    """A worker or a citizen of the Union with up to two journeys behind them."""
    first = draw(st.dates(date(2019, 3, 1), date(2025, 6, 30)))
    case = worker(first.isoformat())
    if draw(st.booleans()):
        stay = replace(case.stays[0], ground="eu-citizen", proof="annex-19")
        person = replace(case.person, nationality=("FR",))
        case = replace(case, stays=(stay,), person=person)
    taken = []
    for _ in range(draw(st.integers(0, 2))):
        left = draw(st.dates(first, LEAVE - timedelta(2)))
        back = min(left + timedelta(draw(st.integers(2, 250))), LEAVE - timedelta(1))
        taken.append(Journey(left).absence(back))
    return replace(case, absences=tuple(taken))


@FEW
@given(lives(), st.integers(1, 900), st.integers(1, 200), MANNER)
def test_a_longer_journey_never_makes_the_day_to_apply_earlier(case, gone, more, how):
    short = moved(case, LEAVE + timedelta(gone), **how)
    long = moved(case, LEAVE + timedelta(gone + more), **how)
    assert set(short) == set(long)
    for name, each in short.items():
        first, second = each.gone.possible, long[name].gone.possible
        assert (second or NEVER) >= (first or NEVER), name
        assert (first or NEVER) >= (each.without.possible or NEVER), name
        if {each.gone.certain, long[name].gone.certain} != {None}:
            assert (long[name].after or NEVER) >= (each.after or NEVER), name


@FEW
@given(lives(), st.integers(1, 900), MANNER)
def test_the_day_to_apply_is_never_a_day_abroad(case, gone, how):
    back = LEAVE + timedelta(gone)
    for each in moved(case, back, **how).values():
        for day in (each.gone.possible, each.gone.certain):
            assert day is None or not LEAVE < day < back
        assert (each.later.possible or NEVER) >= back
        assert (each.later.certain or NEVER) >= (each.later.possible or NEVER)
