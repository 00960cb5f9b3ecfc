"""The event sweep gives what trying every day gives, on thousands of random lives.

``PERMRES_TIMELINES`` says how many lives are tried (600 when it is not set);
a life is found again by the number that the message names.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Away, Timeline
from permres_gui.domain.total_abroad import over_total
from permres_gui.domain.verdict import Verdict
from permres_gui.rules.kinds import Requirement
from tests import oracle, random_lives
from tests.oracle import Lived, Trip
from tests.random_lives import Life
from tests.rules.reading import the_rulebook

LIVES = int(os.environ.get("PERMRES_TIMELINES", "600"))
PARTS = 10
ON = date(2027, 6, 1)
YEARS = 14


def requirement(route: str) -> Requirement:
    """The requirement of the years, the first one of a route."""
    for card in the_rulebook().cards:
        for each in card.routes:
            if each.id == route:
                return each.requirements[0]
    raise LookupError(route)


def judged(life: Life, route: str) -> Dated[Verdict]:
    timeline = Timeline(life.case(ON), ON)
    return requirement(route).judge(timeline, the_rulebook().law).verdict


def stretches(
    verdict: Dated[Verdict], name: str, first: int, last: int
) -> list[tuple[int, int]]:
    """The days from first to last on which a verdict is possible (or certain)."""
    starts = [max(day.toordinal(), first) for day, _ in verdict.steps]
    days: set[int] = set()
    for start, end, (_, each) in zip(
        starts, [*starts[1:], last + 1], verdict.steps, strict=True
    ):
        if getattr(each, name):
            days |= set(range(start, min(end, last + 1)))
    return oracle._stretches(days)


def shown(days: list[tuple[int, int]]) -> list[str]:
    return [f"{date.fromordinal(a)} to {date.fromordinal(b)}" for a, b in days]


def still_lived(life: Life, last: int) -> tuple[list[Lived], list[Trip]]:
    """The stays of a life whose last one goes on."""
    *before, now = life.stays
    present = Lived(now.ground, now.first, last, now.paper, now.country)
    return [*before, present], list(life.trips)


def parts(share: float) -> list[range]:
    """The numbers of the lives, in parts that several machines can share."""
    count = max(int(LIVES * share) // PARTS, 1)
    return [range(n * count, (n + 1) * count) for n in range(PARTS)]


THIRD_COUNTRY = {
    "l-five-years": (random_lives.third_country_life, oracle.long_term_days, 0.25),
    "k-five-years": (random_lives.third_country_life, oracle.settled_days, 0.2),
    "l-blue-card": (random_lives.blue_card_life, oracle.blue_card_days, 0.15),
}


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", THIRD_COUNTRY)
def test_five_years_of_stay_are_those_found_day_by_day(name, part):
    live, slow_days, share = THIRD_COUNTRY[name]
    route = "l-five-years" if name == "l-blue-card" else name
    for seed in parts(share)[part]:
        life = live(seed)
        first = life.stays[0].first
        last = first + YEARS * 365
        stays, trips = still_lived(life, last)
        possible = slow_days(stays, trips, last, sure=False)
        certain = slow_days(stays, trips, last, sure=True) & possible
        found = judged(life, route)
        for wanted, level in ((possible, "possible"), (certain, "certain")):
            slow = shown(oracle._stretches(wanted))
            assert shown(stretches(found, level, first, last)) == slow, (seed, level)


@pytest.mark.parametrize("part", range(PARTS))
def test_free_movement_years_are_those_of_all_readings(part):
    """Nothing is possible that no reading gives, nor certain that one of them denies."""
    for seed in parts(0.3)[part]:
        life = random_lives.free_movement_life(seed)
        first = life.stays[0].first
        last = first + YEARS * 365
        possible, certain = oracle.free_movement_days(
            first, life.trips, life.prison, last
        )
        found = judged(life, "eu-plus-five-years")
        may, sure = days_of(possible), days_of(certain)
        if any(trip.departure < first < trip.back for trip in life.trips):
            # Begun before the stay: all of it may count, or what lies in the stay.
            within = [_from(trip, first) for trip in life.trips if trip.back > first]
            also = oracle.free_movement_days(first, within, life.prison, last)
            may, sure = may | days_of(also[0]), sure & days_of(also[1])
        told = days_of(stretches(found, "possible", first, last))
        assert told <= may, (seed, shown(possible))
        assert sure <= told, (seed, shown(certain))
        told = days_of(stretches(found, "certain", first, last))
        assert told <= sure, (seed, shown(certain))


def _from(trip: Trip, first: int) -> Trip:
    return replace(trip, departure=max(trip.departure, first))


def days_of(found: list[tuple[int, int]]) -> set[int]:
    return {day for first, last in found for day in range(first, last + 1)}


@pytest.mark.parametrize("part", range(PARTS))
def test_the_total_of_a_moving_window_is_that_of_counting_days(part):
    for seed in parts(0.1)[part]:
        life = random_lives.free_movement_life(seed)
        first = life.stays[0].first
        years, limit = (5, 300) if seed % 2 else (1, 180)
        joined = oracle.joined_trips(life.trips)
        away = [
            Away(date.fromordinal(a), date.fromordinal(b), (), ()) for a, b, _ in joined
        ]
        last = first + 4 * 365
        whole = [oracle.Trip(a, b) for a, b, _ in joined]
        slow = oracle.days_over_total(whole, first, years, limit, last)
        fast = {
            day
            for a, b in over_total(away, date.fromordinal(first), years, limit)
            for day in range(a.toordinal(), min(b.toordinal(), last + 1))
        }
        assert fast == slow, seed
