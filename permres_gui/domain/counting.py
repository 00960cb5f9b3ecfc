"""Counting days of stay by events, never day by day.

A run is a stretch of uninterrupted stay. Its segments count whole, half or not
at all; what does not count moves the start forward, which is the same as moving
the start of the full stay back by half of its half-counted days, rounded down
(spec: counting).
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from .day import ONE_DAY, SHORTEST_MONTH, add_months, add_months_late, add_years
from .period import Stretch, joined
from .timeline import Away

WHOLE, HALF, NONE = 2, 1, 0
_LONGEST_HALF_STAY = timedelta(days=366 * 12)


class Segment(NamedTuple):
    """A part of a run: its first day, the first day after it, and what it counts."""

    first: date
    end: date | None
    counts: int


class Interruption(NamedTuple):
    """From ``broken`` on the stay is interrupted; it begins again on ``restart``."""

    broken: date
    restart: date | None


def completion(
    start: date, segments: Sequence[Segment], years: int, end: date | None = None
) -> date | None:
    """The first day on which ``years`` are complete, or ``None`` within this run."""
    if end is not None and end <= add_years(start, years):
        return None  # too short even where every day of it counts
    none_days = half_days = 0
    for segment in clipped(segments, start, end):
        complete = _target(start, none_days, half_days, years)
        first = max(segment.first, complete)
        if segment.counts == WHOLE or complete <= segment.first:
            if segment.end is None or first < segment.end:
                return first
        elif segment.counts == HALF:
            day = _within_half(start, segment, none_days, half_days, years)
            if day is not None:
                return day
        if segment.end is None:
            return None
        length = (segment.end - segment.first).days
        none_days += length if segment.counts == NONE else 0
        half_days += length if segment.counts == HALF else 0
    return None


def clipped(
    segments: Sequence[Segment], start: date, end: date | None
) -> Iterator[Segment]:
    """The segments between two days."""
    for segment in segments:
        first = max(segment.first, start)
        last = segment.end
        if end is not None and (last is None or last > end):
            last = end
        if last is None or first < last:
            yield Segment(first, last, segment.counts)


def _target(start: date, none_days: int, half_days: int, years: int) -> date:
    return add_years(start + timedelta(none_days + (half_days + 1) // 2), years)


def _within_half(
    start: date, segment: Segment, none_days: int, half_days: int, years: int
) -> date | None:
    def complete(day: date) -> bool:
        so_far = half_days + (day - segment.first).days
        return _target(start, none_days, so_far, years) <= day

    def reached(day: date) -> bool:
        # The years may be complete on 28 February, and on the 29th only a day later:
        # the start moved on to 1 March. What was complete stays complete.
        return complete(day) or (day > segment.first and complete(day - ONE_DAY))

    low, high = segment.first, segment.first + _LONGEST_HALF_STAY
    if segment.end is not None:
        high = segment.end - ONE_DAY
    if not reached(high):
        return None
    while low < high:
        middle = low + (high - low) // 2
        low, high = (low, middle) if reached(middle) else (middle + ONE_DAY, high)
    return low


def runs(
    first: date, end: date | None, interruptions: Sequence[Interruption]
) -> tuple[Stretch, ...]:
    """The uninterrupted stretches between interruptions, in order."""
    result: list[Stretch] = []
    start: date | None = first
    for interruption in sorted(interruptions, key=lambda each: each.broken):
        if start is None:
            break
        if interruption.restart is not None and interruption.restart <= start:
            continue
        if end is not None and interruption.broken >= end:
            break
        if interruption.broken > start:
            result.append((start, interruption.broken))
        start = interruption.restart
        if end is not None and start is not None and start >= end:
            start = None
    if start is not None:
        result.append((start, end))
    return tuple(result)


def _abroad_before(absences: Sequence[Away], days: Iterable[int]) -> list[int]:
    """The full days abroad before each of some days.

    Both are in order, and the absences do not touch: one walk along the two.
    """
    trips = [(away.departure.toordinal() + 1, away.days) for away in absences]
    coming = iter([*trips, (date.max.toordinal(), 0)])
    found: list[int] = []
    gone, (first, length) = 0, next(coming)
    for day in days:
        while day >= first + length:
            gone, (first, length) = gone + length, next(coming)
        found.append(gone + max(day - first, 0))
    return found


def over_total(
    absences: Sequence[Away], start: date, years: int, limit: int
) -> tuple[Stretch, ...]:
    """The days whose last ``years`` hold more than ``limit`` days abroad.

    Found by events: an absence enters the window on its days and leaves it
    ``years`` later; between two events the total changes by the same every day.
    """
    if sum(away.days for away in absences) <= limit:
        return ()
    events = _events(absences, start, years)
    found: list[Stretch] = []
    totals = _totals(absences, events, years)
    for (day, value), (following, after) in pairwise(zip(events, totals, strict=True)):
        if value > limit:
            within = day + timedelta(value - limit)
            found.append((day, following if after > limit else min(within, following)))
        elif after > limit:
            found.append((day + timedelta(limit + 1 - value), following))
    return joined(found)


def _totals(absences: Sequence[Away], days: Sequence[date], years: int) -> list[int]:
    """The full days abroad in the last ``years`` before each day, from the first on."""
    opening = days[0].toordinal()
    until = [day.toordinal() for day in days]
    since = [max(opening, add_years(day, -years).toordinal()) for day in days]
    before = _abroad_before(absences, until), _abroad_before(absences, since)
    return [all_days - earlier for all_days, earlier in zip(*before, strict=True)]


def _events(absences: Sequence[Away], start: date, years: int) -> list[date]:
    days = {start, add_years(start, years)}
    for away in absences:
        inside = away.departure + ONE_DAY
        days |= {
            inside,
            away.back,
            add_years(inside, years),
            add_years(away.back, years),
        }
    last = max(days) + ONE_DAY
    for year in range(start.year, last.year + 1):
        if isleap(year) == isleap(year - years):
            continue  # the first day of the window moves by one, as on any day
        march = date(year, 3, 1)
        days |= {march - 2 * ONE_DAY, march - ONE_DAY, march, march + ONE_DAY}
    return sorted(day for day in days | {last} if start <= day <= last)


def single_interruptions(
    absences: Sequence[Away], months: int, *, reached: bool, returned: bool = True
) -> list[Interruption]:
    """Absences that reach (or exceed) a number of months, date to date.

    ``returned`` is the kindest reading: somebody who is still away is taken to
    come back today, and a month that lacks the day ends on the first of the next.
    """
    found = []
    for away in absences:
        if (away.back - away.departure).days < SHORTEST_MONTH * months:
            continue  # no calendar is needed for a short journey
        ends = add_months_late if returned else add_months
        limit = ends(away.departure, months)
        if away.back > limit or (reached and away.back == limit):
            again = None if away.open and not returned else away.back
            found.append(Interruption(limit, again))
    return found
