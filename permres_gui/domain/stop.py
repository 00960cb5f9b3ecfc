"""What stops years of residence under the free-movement rules, besides an absence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .absence_excuse import AbsenceRules
from .case import Detention
from .day import ONE_DAY
from .timeline import Away, Reading, Timeline, early, late
from .unknown import known


class Stop(NamedTuple):
    """An interruption: its day, the first day of new years, and whether it is sure."""

    day: date
    restart: date | None
    sure: bool
    why: str
    """``absence``, ``prison``, ``prison-abroad``, ``struck-off`` or ``lost``."""
    clears: date | None = None
    """Until when it surely lasted, where that is not until new years begin."""


def doubtful_stops(timeline: Timeline, rules: AbsenceRules) -> Iterator[Stop]:
    """What may interrupt: a time out of the registers, a prison abroad."""
    gap = timeline.case.unregistered
    if gap is not None:
        last = None if gap.last is None else late(gap.last, timeline.as_of)
        yield _stop_of(early(gap.first, date.min), last, "struck-off", sure=False)
    for away in timeline.away(Reading.CAUTIOUS):
        if set(away.reasons) & set(rules.breaking):
            again = return_day(away, Reading.CAUTIOUS)
            yield Stop(away.departure, again, sure=False, why="prison-abroad")


def prison_stops(timeline: Timeline, begun: date, reading: Reading) -> Iterator[Stop]:
    """Times in prison: the years begin again on the day after release.

    On the cautious reading one that began on a day that nobody knows began with the
    residence: it is one time, and does not come again with every new year.
    """
    kindest = reading is Reading.KINDEST
    for each in known(timeline.case.detention) or ():
        first, last = (
            _kindest(each, begun, timeline.as_of)
            if kindest
            else (early(each.first, begun), _released(each, timeline.as_of))
        )
        found = _stop_of(first, last, "prison", sure=True)
        yield found if kindest else found._replace(clears=_surely_over(each, found))


def _kindest(each: Detention, begun: date, as_of: date) -> tuple[date, date]:
    """The latest that it may have begun, and the earliest that it may have ended.

    It may have been a single day of those that were told. Where nobody knows either, it
    may lie before the residence. Who is there still is released today at the earliest,
    as who is away may be back.
    """
    first = early(each.first, begun - ONE_DAY)
    latest = late(each.last, max(as_of, first))
    earliest = latest if each.last is None else max(early(each.last, first), first)
    return min(late(each.first, latest), latest), earliest


def _released(each: Detention, as_of: date) -> date | None:
    """The latest that the last day in prison may be; none while it lasts."""
    return None if each.last is None else late(each.last, as_of)


def _surely_over(each: Detention, stop: Stop) -> date | None:
    """The first day after prison at the earliest, where the last day is known in part.

    The years may have begun on it: an absence between it and the latest day counts too.
    """
    soonest = early(each.last, date.max)
    if stop.restart is None or soonest >= stop.restart - ONE_DAY:
        return None
    return soonest + ONE_DAY


def return_day(away: Away, reading: Reading) -> date | None:
    """The day of return; on the cautious reading nobody who is away has returned."""
    return None if away.open and reading is Reading.CAUTIOUS else away.back


def _stop_of(first: date, last: date | None, why: str, *, sure: bool) -> Stop:
    """An interruption from its first to its last day."""
    return Stop(first, None if last is None else last + ONE_DAY, sure, why)
