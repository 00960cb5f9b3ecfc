"""Stretches of days on which something holds, and how two readings become verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .dated import ALWAYS, Dated
from .verdict import NO, Verdict, between

# A stretch has a first day and a first day after it (None: it goes on).
Stretch = tuple[date, "date | None"]


def covers(stretches: Sequence[Stretch], day: date) -> bool:
    """Whether a day lies in one of the stretches."""
    return any(first <= day and (end is None or day < end) for first, end in stretches)


def joined(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The same days with overlapping and touching stretches put together, in order."""
    if not stretches:
        return ()
    result: list[Stretch] = []
    for first, end in sorted(stretches, key=lambda stretch: stretch[0]):
        if end is not None and end <= first:
            continue
        if result:
            before, until = result[-1]
            if until is None:
                break
            if first <= until:
                last = None if end is None else max(until, end)
                result[-1] = (before, last)
                continue
        result.append((first, end))
    return tuple(result)


def overlap(one: Sequence[Stretch], other: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The days that lie in both."""
    found: list[Stretch] = []
    for first, end in one:
        for start, until in other:
            ends = [day for day in (end, until) if day is not None]
            low, high = max(first, start), min(ends) if ends else None
            if high is None or low < high:
                found.append((low, high))
    return joined(found)


def verdicts(
    kindest: Sequence[Stretch],
    cautious: Sequence[Stretch],
    fields: frozenset[str] = frozenset(),
) -> Dated[Verdict]:
    """For every day: no outside the kindest stretches, yes inside the cautious ones."""
    if not kindest:
        return Dated.always(NO)
    days = {ALWAYS}
    for first, end in (*kindest, *cautious):
        days.add(first)
        if end is not None:
            days.add(end)
    return Dated.of(
        (day, between(covers(kindest, day), covers(cautious, day), fields))
        for day in days
    )
