"""The history as it stood on a day: what came later is left out or cut short."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from .case import Absence, Day, Detention
from .day import PartialDay
from .timeline import Timeline
from .unknown import known


def history_until(timeline: Timeline, day: date) -> Timeline:
    """The same life asked about on a day: who is away or in prison then still is."""
    case = timeline.case
    told = replace(
        case,
        absences=tuple(_away(known(case.absences) or (), day)),
        detention=tuple(_prison(known(case.detention) or (), day)),
    )
    return Timeline(told, day)


def _away(absences: tuple[Absence, ...], day: date) -> Iterator[Absence]:
    for each in absences:
        if _begun(each.departure, day):
            yield replace(each, back=_until(each.back, day))


def _prison(terms: tuple[Detention, ...], day: date) -> Iterator[Detention]:
    for each in terms:
        if _begun(each.first, day):
            yield replace(each, last=_until(each.last, day))


def _begun(first: Day, day: date) -> bool:
    """Whether it may have begun by the day."""
    return not isinstance(first, PartialDay) or first.earliest <= day


def _until(last: Day, day: date) -> Day:
    if not isinstance(last, PartialDay):
        return last
    return PartialDay(min(last.earliest, day), min(last.latest, day))
