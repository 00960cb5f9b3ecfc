"""Why it is in doubt whether years of legal stay are complete today.

Each cause is taken away by itself: the one without which there is no doubt is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.domain.case import Absence, Case, Day, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.period import covers
from permres_gui.domain.timeline import BEGINNING, Reading, Timeline, early, late
from permres_gui.domain.unknown import Unknown

if TYPE_CHECKING:
    from .kinds.uninterrupted_residence import UninterruptedResidence

_NO_LIMIT: Final = 12 * 1000


class Cause(NamedTuple):
    """A wording, with the rule and the life that lack what it names."""

    wording: str
    rule: UninterruptedResidence
    timeline: Timeline


def why_in_doubt(rule: UninterruptedResidence, timeline: Timeline) -> str:
    """The wording that names the cause; empty where there are several."""
    if not timeline.absences_known:
        return "absences"
    causes = _causes(rule, timeline)
    found = next((each.wording for each in causes if _sure_without(each)), "")
    alone = not any(_others(rule, timeline))
    return found or (_of_stays(timeline) if alone else "")


def _causes(rule: UninterruptedResidence, timeline: Timeline) -> Iterator[Cause]:
    """Every cause that there may be; what the stays themselves count comes last."""
    yield from _others(rule, timeline)
    if rule.sure_papers:
        yield Cause("paper", replace(rule, sure_papers=()), timeline)
    yield Cause(_of_stays(timeline), _kindest_stays(rule), timeline)


def _of_stays(timeline: Timeline) -> str:
    """What is in doubt about how the stays count."""
    answers = [each for stay in timeline.stays for each in (stay.ground, stay.proof)]
    return "unknown" if any(isinstance(a, Unknown) for a in answers) else "stay"


def _kindest_stays(rule: UninterruptedResidence) -> UninterruptedResidence:
    """The same rule with every stay counted as on the kindest reading."""
    counts = {
        ground: (kindest, kindest) for ground, (kindest, _) in rule.counts.items()
    }
    procedure = rule.procedure
    if procedure is not None:
        procedure = replace(procedure, full_possible_from=date.max)
    return replace(
        rule, counts=counts, sure_papers=(), breaking=(), procedure=procedure
    )


def _others(rule: UninterruptedResidence, timeline: Timeline) -> Iterator[Cause]:
    """What may be in doubt besides: days, the registers, absences."""
    case, on = timeline.case, timeline.as_of
    exact = in_full(case, on)
    if exact != case:
        yield Cause("day", rule, Timeline(exact, on))
    if case.unregistered is not None:
        yield Cause("struck", rule, Timeline(replace(case, unregistered=None), on))
    if not timeline.absences:
        return
    if rule.own_limits(timeline):
        outside = tuple(each for each in timeline.absences if each.place != "eu")
        yield Cause("union", rule, Timeline(replace(case, absences=outside), on))
    endless = replace(rule.single, months=_NO_LIMIT)
    wording = "months" if rule.single.fixed else "long"
    yield Cause(wording, replace(rule, single=endless), timeline)
    total = rule.limits(timeline)[1]
    if total is not None:
        days = sum(away.days for away in timeline.away(Reading.KINDEST))
        wording = "total" if days > total.beyond else "months"
        yield Cause(wording, _without_total(rule), timeline)


def _without_total(rule: UninterruptedResidence) -> UninterruptedResidence:
    """The same rule that asks nothing about all absences together."""
    elsewhere = rule.elsewhere
    if elsewhere is not None:
        endless = replace(elsewhere.total, within=_NO_LIMIT, beyond=_NO_LIMIT)
        elsewhere = replace(elsewhere, total=endless)
    return replace(rule, total=None, elsewhere=elsewhere)


def _sure_without(cause: Cause) -> bool:
    """Whether the years are complete today on both readings."""
    from .complete_years import CompleteYears

    years, on = CompleteYears.of(cause.rule, cause.timeline), cause.timeline.as_of
    return all(covers(days, on) for days in (years.kindest(), years.cautious()))


def in_full(case: Case, on: date) -> Case:
    """The same case with every day that is known in part as the kindest reading has it."""
    stays, absences = case.stays, case.absences
    if isinstance(stays, tuple):
        stays = tuple(_stay(each) for each in stays)
        if stays and isinstance(stays[-1].last, Unknown):
            stays = (*stays[:-1], replace(stays[-1], last=None))
    if isinstance(absences, tuple):
        absences = tuple(_absence(each, on) for each in absences)
    return replace(case, stays=stays, absences=absences)


def _stay(stay: Stay) -> Stay:
    first, last, decided = stay.first, stay.last, stay.decided
    if _in_part(first):
        first = PartialDay.of(early(first, BEGINNING))
    if isinstance(last, PartialDay):
        last = PartialDay.of(last.latest)
    if isinstance(decided, PartialDay):
        decided = PartialDay.of(decided.earliest)
    return replace(stay, first=first, last=last, decided=decided)


def _absence(away: Absence, on: date) -> Absence:
    departure, back = away.departure, away.back
    if _in_part(departure):
        departure = PartialDay.of(late(departure, late(back, on)))
    if _in_part(back):
        back = PartialDay.of(max(early(back, date.min), early(departure, date.min)))
    return replace(away, departure=departure, back=back)


def _in_part(day: Day) -> bool:
    return isinstance(day, Unknown) or (isinstance(day, PartialDay) and not day.exact)
