"""How much of a year was spent abroad: any twelve months, and the years of the stay.

Sources: count.year-not-defined, count.months-not-defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from .absence_excuse import AbsenceRules, Excuse
from .day import (
    ONE_DAY,
    PartialDay,
    add_months,
    add_years,
    exceeds_months,
    surely_exceeds_months,
)
from .timeline import Away


class Years(NamedTuple):
    """The years that are tested, up to ``until``.

    ``starts`` holds the first day of the stay that no sure interruption
    divides, and after it each day on which the years begin again on some
    reading. A moving year may reach back to the first; anniversaries are
    counted from every one of them, so that no mixture of readings is called sure.
    """

    starts: tuple[date, ...]
    until: date
    reach: date | None = None
    """Where ``since`` is known only in part, the other end of what it may be: the
    earliest on the cautious reading, the latest on the kindest."""
    whole: bool = False
    """Whether an absence that goes on after ``until`` is judged by all of it."""
    perhaps: tuple[date, ...] = ()
    """Other days from which the years may be counted: only what is over the limit from
    all of them breaks the years on the kindest reading."""

    @property
    def since(self) -> date:
        """The first day."""
        return self.starts[0]

    @property
    def start(self) -> date:
        """The day from which the years are counted now."""
        return self.starts[-1]


class Counted(NamedTuple):
    """The part of an absence within the years, and what its reasons excuse."""

    away: Away
    excuse: Excuse


NEAR, OVER = 1, 2
"""How far a year is over the limit: too near to tell, or for sure."""


def over(
    group: Sequence[Counted],
    years: Years,
    rules: AbsenceRules,
    join: Callable[[Sequence[int]], int],
    wanted: int,
) -> bool:
    """Whether a moving year and the years of the stay, joined, are over the limit."""
    absences = [each.away for each in group]
    recent = _after(absences, years.start)
    if not recent:
        return False
    levels = [_highest(absences, _moving(absences), recent, rules)]
    for start in years.starts:
        fixed = _anniversaries(recent, start)
        levels.append(_highest(_after(absences, start), fixed, recent, rules))
    return join(levels) >= wanted


def _highest(
    group: Sequence[Away],
    tested: Iterable[tuple[date, date]],
    recent: Sequence[Away],
    rules: AbsenceRules,
) -> int:
    """The highest level of some years in which one of the recent absences lies."""
    highest = 0
    for first, end in tested:
        for away in recent:
            if away.back > first and away.departure < end:
                highest = max(highest, _level(group, first, end, rules))
                break
        if highest == OVER:
            break  # no year can be more
    return highest


def _after(absences: Sequence[Away], start: date) -> list[Away]:
    return [away for away in absences if away.back > start]


def _level(group: Sequence[Away], first: date, end: date, rules: AbsenceRules) -> int:
    """0 within the limit, 1 too near to tell, 2 over it, for one year."""
    inside = [each for each in group if each.back > first and each.departure < end]
    parts = [(max(each.departure, first), min(each.back, end)) for each in inside]
    if any(surely_exceeds_months(low, high, rules.months) for low, high in parts):
        return OVER
    near = any(exceeds_months(low, high, rules.months) for low, high in parts)
    if len(inside) <= 1:
        return NEAR if near else 0
    days = sum(_full_days(away, first, end) for away in inside)
    if days <= rules.sure_days:
        return NEAR if near else 0
    return OVER if days > rules.beyond_days else NEAR


def _full_days(away: Away, first: date, end: date) -> int:
    """The full days abroad within a year; its first day is one, if one left before."""
    begun = max(away.departure + ONE_DAY, first)
    return max((min(away.back, end) - begun).days, 0)


def _moving(group: Sequence[Away]) -> Iterator[tuple[date, date]]:
    """Every twelve months that can hold the most days: they begin or end with one.

    A shorter absence and the next one may be a sum of days where a longer one is
    exactly six months: so they also begin and end where it may be the shortest.
    """
    for away in group:
        yield away.departure, add_months(away.departure, 12)
        yield add_months(away.back, -12), away.back
        for part in away.parts:
            left, back = part.departure, part.back
            if isinstance(left, PartialDay) and not left.exact:
                yield left.latest, add_months(left.latest, 12)
            if isinstance(back, PartialDay) and not back.exact:
                yield add_months(back.earliest, -12), back.earliest


def _anniversaries(group: Sequence[Away], start: date) -> Iterator[tuple[date, date]]:
    """The years of the stay from ``start`` in which one of the absences lies."""
    first = min(away.departure for away in group)
    last = max(away.back for away in group)
    year = max(first.year - start.year - 1, 0)
    begins = add_years(start, year)
    while begins < last:
        year += 1
        ends = add_years(start, year)
        yield begins, ends
        begins = ends
