"""The event sweep beside the slow form that tries every day: how fast, and how equal."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from random import Random
from statistics import median

from permres_gui.app import library
from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Away, Timeline
from permres_gui.domain.total_abroad import over_total
from permres_gui.domain.verdict import Verdict
from permres_gui.rules.kinds import Requirement
from permres_gui.rules.law import Law
from tests import oracle, random_lives
from tests.benchmarks.figures import Figure, took, usual
from tests.oracle import Lived, Trip
from tests.random_lives import Life

ON = date(2027, 6, 1)
YEARS = 14
WINDOW, LIMIT = 5, 300
Days = list[tuple[int, int]]
WAYS: dict[str, tuple[str, Callable[[int], Life]]] = {
    "five years for an L card": ("l-five-years", random_lives.third_country_life),
    "five years for a K card": ("k-five-years", random_lives.third_country_life),
    "five years with a Blue Card": ("l-five-years", random_lives.blue_card_life),
    "five years of an EU citizen": (
        "eu-plus-five-years",
        random_lives.free_movement_life,
    ),
}
BATCH = 25


def figures(lives: int, rounds: int) -> Iterator[Figure]:
    yield from _moving_total(rounds)
    yield from _whole_lives(rounds)
    numbers = range(0, lives // len(WAYS), BATCH)
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        found = [
            workers.submit(differences, way, first, BATCH)
            for way in WAYS
            for first in numbers
        ]
        unlike = [each for batch in found for each in batch.result()]
    tried = len(numbers) * BATCH * len(WAYS)
    yield Figure("P12", f"differences on {tried:,} lives", len(unlike), "", most=0)
    for each in unlike[:10]:
        yield Figure("", f"  {each}", 1, "")


# ------------------------------------------------------------ the moving total


def _moving_total(rounds: int) -> Iterator[Figure]:
    """Sixty absences in ten years; then twice as many in twice the time."""
    ratios = []
    for seed in range(max(rounds // 2, 2)):
        trips, first = _many(60, seed)
        away = _away(trips)
        last = first + 3652
        slow = took(partial(oracle.days_over_total, trips, first, WINDOW, LIMIT, last))
        ratios.append(slow / _swept(away, first))
    yield Figure("P12", "trying days / sweep, 60 absences", median(ratios), least=200)
    for count in (60, 120, 240):
        growth = []
        for seed in range(rounds):
            few, first = _many(count, seed)
            more, begun = _many(2 * count, seed)
            growth.append(_swept(_away(more), begun) / _swept(_away(few), first))
        what = f"  sweep, {2 * count} absences / {count}"
        yield Figure("P12", what, median(growth), most=2.3)


def _many(count: int, seed: int) -> tuple[list[Trip], int]:
    dice = Random(seed)  # noqa: S311 - the same lives in every run
    first = date(1950, 1, 1).toordinal()
    found = []
    for number in range(count):
        departure = first + 60 * number + dice.randrange(20)
        found.append(Trip(departure, departure + dice.randint(2, 30)))
    return found, first


def _away(trips: Sequence[Trip]) -> list[Away]:
    joined = oracle.joined_trips(trips)
    return [
        Away(date.fromordinal(a), date.fromordinal(b), (), ()) for a, b, _ in joined
    ]


def _swept(away: Sequence[Away], first: int) -> float:
    start = date.fromordinal(first)
    return usual(lambda: over_total(away, start, WINDOW, LIMIT), 9)


# ---------------------------------------------------------------- whole lives


def _whole_lives(rounds: int) -> Iterator[Figure]:
    """All rules of the years on random lives; the slow form keeps running sums."""
    for way, (route, live) in WAYS.items():
        ratios = []
        for seed in range(6 * rounds):
            life = live(seed)
            slow = took(partial(tried, way, life))
            fast = usual(partial(judged, life, route), 3)
            ratios.append(slow / fast)
        yield Figure("", f"  trying days / program, {way}", median(ratios))


def tried(way: str, life: Life) -> tuple[Days, Days]:
    """The possible and the certain days, by trying them all."""
    first = life.stays[0].first
    last = first + YEARS * 365
    if way == "five years of an EU citizen":
        return oracle.free_movement_days(first, life.trips, life.prison, last)
    days_of = {
        "five years for an L card": oracle.long_term_days,
        "five years for a K card": oracle.settled_days,
        "five years with a Blue Card": oracle.blue_card_days,
    }[way]
    *before, now = life.stays
    stays = [*before, Lived(now.ground, now.first, last, now.paper, now.country)]
    possible = days_of(stays, life.trips, last, sure=False)
    certain = days_of(stays, life.trips, last, sure=True) & possible
    return _stretches(possible), _stretches(certain)


def judged(life: Life, route: str) -> Dated[Verdict]:
    requirement, law = _known(route)
    return requirement.judge(Timeline(life.case(ON), ON), law).verdict


_KNOWN: dict[str, tuple[Requirement, Law]] = {}


def _known(route: str) -> tuple[Requirement, Law]:
    if not _KNOWN:
        rulebook = library().rulebook
        for card in rulebook.cards:
            for each in card.routes:
                _KNOWN[each.id] = (each.requirements[0], rulebook.law)
    return _KNOWN[route]


def differences(way: str, first: int, count: int) -> list[str]:
    """The lives on which the two differ, by their numbers.

    For an EU citizen nothing may be sure that one reading denies; it may be less.
    """
    route, live = WAYS[way]
    found = []
    for seed in range(first, first + count):
        life = live(seed)
        possible, certain = tried(way, life)
        verdict = judged(life, route)
        begin = life.stays[0].first
        end = begin + YEARS * 365
        sure = told(verdict, "certain", begin, end)
        if told(verdict, "possible", begin, end) != possible:
            found.append(f"{way}, life {seed}: possible")
        exact = way != "five years of an EU citizen"
        if sure != certain if exact else not _within(sure, certain):
            found.append(f"{way}, life {seed}: certain")
    return found


def told(verdict: Dated[Verdict], name: str, first: int, last: int) -> Days:
    """The days from first to last on which a verdict is possible (or certain)."""
    starts = [max(day.toordinal(), first) for day, _ in verdict.steps]
    days: set[int] = set()
    ends = [*starts[1:], last + 1]
    for start, end, (_, each) in zip(starts, ends, verdict.steps, strict=True):
        if getattr(each, name):
            days |= set(range(start, min(end, last + 1)))
    return _stretches(days)


def _within(some: Days, others: Days) -> bool:
    return all(any(a <= low and high <= b for a, b in others) for low, high in some)


def _stretches(days: set[int]) -> Days:
    found: Days = []
    for day in sorted(days):
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found
