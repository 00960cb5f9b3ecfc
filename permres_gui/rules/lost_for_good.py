"""Rights that were had by one route and lost: no other route brings them back.

Source: loss.m-temporary-absence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.loss_by_absence import LossByAbsence
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict

from .findings import MET, NEVER, Way, every, never_from
from .kinds.early_right import EarlyRight
from .kinds.survivor import Survivor


def without_lost(ways: Sequence[Way], timeline: Timeline) -> list[Way]:
    """The same routes; one that a lost right closes for good explains nothing."""
    others = {way.route.id: way for way in ways}
    return [_without(way, others, timeline) for way in ways]


def _without(way: Way, others: Mapping[str, Way], timeline: Timeline) -> Way:
    had = [others[each] for each in way.route.lapses_with if each in others]
    lasting = [_lasting(each, way.route.lapses_from, timeline) for each in had]
    verdict, on = every([way.verdict, *lasting]), timeline.as_of
    if never_from(verdict, on) and not never_from(way.verdict, on):
        return Way(way.route, NEVER, [])
    return way._replace(verdict=verdict)


def _lasting(way: Way, since: date, timeline: Timeline) -> Dated[Verdict]:
    """Yes until a right is lost: for sure where it was had for sure, and else perhaps.

    Of one that is had perhaps it is not known either whether an absence took it.
    """
    if way.verdict.steps == NEVER.steps:
        return MET
    taken = min(_taken(way, since, timeline), default=None)
    if taken is None:
        return MET
    steps: list[tuple[date, Verdict]] = [(ALWAYS, YES)]
    sure = perhaps = False
    for day, each in way.verdict.steps:
        sure, perhaps = sure or each.certain, perhaps or each.possible
        if each.certain or not perhaps:
            verdict = YES
        else:
            verdict = NO if sure and not each.possible else UNSURE
        steps.append((max(day, taken), verdict))
    return Dated.of(steps)


def _taken(way: Way, since: date, timeline: Timeline) -> Iterator[date]:
    """The days from a day on, on which an absence may take the right of a route."""
    for each in way.route.requirements:
        if isinstance(each, EarlyRight | Survivor):
            yield from LossByAbsence(each.lost_after_years).may_take(timeline, since)
