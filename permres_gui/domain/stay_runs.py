"""Uninterrupted runs of a third-country stay, and the days on which years are complete.

An interruption that the law fixes ends a run, and what lies before it counts no
more. Too many days abroad in all may be read in two ways (l.absence-total-too-long):
on the kindest reading the years are met again when the window has moved on, on
the cautious one they begin again on the last return while the total was too high.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .counting import Segment, completion
from .interruption import Interruption, runs
from .period import Stretch, joined
from .timeline import Away
from .total_abroad import over_total


def kindest_days(
    segments: Sequence[Segment],
    run: Stretch,
    absences: Sequence[Away],
    years: int,
    limit: int | None,
) -> list[Stretch]:
    """The days of a run with the years complete and the total within the limit."""
    day = completion(run[0], segments, years, run[1])
    if day is None:
        return []
    if limit is None:
        return [(day, run[1])]
    inside = _inside(absences, run)
    return without([(day, run[1])], over_total(inside, run[0], years, limit))


def cautious_days(
    segments: Sequence[Segment],
    run: Stretch,
    absences: Sequence[Away],
    years: int,
    limit: int | None,
    since: date,
) -> list[Stretch]:
    """The same when a total over the limit is read as an interruption.

    The window is not cleared by such a doubtful interruption: every absence
    during which the total is too high begins the years again on its return.
    ``since`` is the last day on which the years surely began anew, on every
    reading: the window reaches back to it.
    """
    if limit is None:
        return kindest_days(segments, run, absences, years, None)
    inside = _inside(absences, (since, run[1]))
    over = over_total(inside, since, years, limit)
    stops = [
        Interruption(max(first, away.departure), away.back)
        for away in inside
        for first, end in over
        if first <= away.back and (end is None or away.departure < end)
    ]
    found: list[Stretch] = []
    for start, end in runs(run[0], run[1], stops):
        day = completion(start, segments, years, end)
        if day is not None:
            found.append((day, end))
    return without(joined(found), over)


def _inside(absences: Sequence[Away], run: Stretch) -> list[Away]:
    """The absences that touch a run."""
    first, end = run
    return [
        away
        for away in absences
        if away.back > first and (end is None or away.departure < end)
    ]


def without(met: Sequence[Stretch], over: Sequence[Stretch]) -> list[Stretch]:
    """The stretches less the days of others."""
    left = list(met)
    for first, end in over:
        left = [piece for each in left for piece in _cut(each, first, end)]
    return left


def _cut(stretch: Stretch, first: date, end: date | None) -> list[Stretch]:
    start, until = stretch
    if (until is not None and until <= first) or (end is not None and end <= start):
        return [stretch]
    pieces: list[Stretch] = [(start, first)] if start < first else []
    if end is not None and (until is None or end < until):
        pieces.append((end, until))
    return pieces
