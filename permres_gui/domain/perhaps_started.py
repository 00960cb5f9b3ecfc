"""Days known in part, on which years of residence may have begun.

A later first day is not always worse: it moves the anniversaries, and an absence that
breaks years counted from one day may lie in two years counted from another. So where
a day is known in part, the kindest reading looks at every day that it may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from .case import Day
from .day import ONE_DAY, PartialDay
from .timeline import Reading, Timeline
from .unknown import known
from .years_away import Years

Days = tuple[date, date]
"""The earliest and the latest that a day may be, both included."""


def first_days(timeline: Timeline) -> Iterator[Days]:
    """Every day on which years may begin: of a stay, a return, the day after release."""
    for stay in timeline.stays:
        yield from _range(stay.first)
        yield from _range(stay.registered_on)
    for away in timeline.absences:
        yield from _range(away.back)
    for prison in known(timeline.case.detention) or ():
        for first, last in _range(prison.last):
            yield first + ONE_DAY, last + ONE_DAY


def _range(day: Day) -> Iterator[Days]:
    if isinstance(day, PartialDay):
        yield day.earliest, day.latest


def latest(timeline: Timeline, start: date) -> date:
    """The latest that a first day may be of which the earliest is known."""
    return max(
        (last for first, last in first_days(timeline) if first <= start <= last),
        default=start,
    )


def perhaps_from(timeline: Timeline, starts: Sequence[date]) -> tuple[date, ...]:
    """The other days that first days may be of which the latest is known."""
    return tuple(
        day
        for first, last in first_days(timeline)
        if last in starts
        for day in days_of(first, last - ONE_DAY)
    )


def days_of(first: date, last: date) -> tuple[date, ...]:
    """Every day between two days, both included."""
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def surely_abroad(timeline: Timeline) -> set[date]:
    """Returns that are told of a part of a longer absence: nobody was back then."""
    away = timeline.away(Reading.KINDEST)
    days = [part.back for each in away for part in each.parts]
    return {
        day.earliest
        for day in days
        if isinstance(day, PartialDay)
        and any(each.departure < day.earliest < each.back for each in away)
    }


def perhaps_years(timeline: Timeline, years: Years) -> Years:
    """The same years with every day on which they may have begun instead."""
    if years.whole:
        return years._replace(perhaps=perhaps_from(timeline, years.starts))
    last = latest(timeline, years.start)
    return years._replace(reach=last, perhaps=days_of(years.start + ONE_DAY, last))
