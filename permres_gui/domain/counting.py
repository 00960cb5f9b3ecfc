"""Counting days of stay by events, never day by day.

A run is a stretch of uninterrupted stay. Its segments count whole, half or not
at all; what does not count moves the start forward, which is the same as moving
the start of the full stay back by half of its half-counted days, rounded down
(spec: counting).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from .day import ONE_DAY, add_years

WHOLE, HALF, NONE = 2, 1, 0
_LONGEST_HALF_STAY = timedelta(days=366 * 12)


class Segment(NamedTuple):
    """A part of a run: its first day, the first day after it, and what it counts."""

    first: date
    end: date | None
    counts: int


def as_much_as_may_count(
    segments: Sequence[Segment], latest: Sequence[date | None]
) -> list[Segment]:
    """Each segment until the latest day on which it may have ended, before one of less.

    Where a stay and the next are known only in part, the layout lets the next begin
    as early as may be. That is not the kindest where the next counts for less: it
    keeps one day. ``latest`` are the first days after, where they may be later.
    """
    found: list[Segment] = []
    for segment in segments:
        if found and found[-1].end == segment.first:
            before, until = found[-1], latest[len(found) - 1]
            if until is not None and segment.end is not None:
                until = min(until, segment.end - ONE_DAY)
            if until is not None and before.counts > segment.counts:
                first = max(until, segment.first)
                found[-1] = before._replace(end=first)
                segment = segment._replace(first=first)  # noqa: PLW2901 - moved
        found.append(segment)
    return found


def completion(
    start: date, segments: Sequence[Segment], years: int, end: date | None = None
) -> date | None:
    """The first day on which ``years`` are complete, or ``None`` within this run.

    The run begins on ``start``, which counts; ``end`` is the first day after it. Half
    of the half-counted days are credited, rounded down (count.weighted-virtual-start).
    """
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
    """The parts of the segments from ``start`` on and before ``end``."""
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
