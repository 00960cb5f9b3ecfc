"""Why it is not sure that years of residence are complete: the point to be judged."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.absence_excuse import AbsenceRules
from permres_gui.domain.case import Day
from permres_gui.domain.day import PartialDay, add_months, exceeds_months
from permres_gui.domain.free_movement import Run
from permres_gui.domain.timeline import Away, Reading, Residence
from permres_gui.domain.unknown import Unknown

if TYPE_CHECKING:
    from .union_years_told import YearsTold


def doubt(years: YearsTold, run: Run) -> str:
    """The wording for a right that is had on the kindest reading alone."""
    case = years.timeline.case
    away = isinstance(case.absences, Unknown)
    if isinstance(case.detention, Unknown):
        return "untold" if away else "prison-unknown"
    if away:
        return "absences-unknown"
    stop = _stop(years, run)
    if stop is None or stop.end is None:
        return _again(years, run) or _start(years, run)
    return _absence(years, stop.end) if stop.why == "absence" else stop.why


def _stop(years: YearsTold, run: Run) -> Run | None:
    """The first run that is interrupted on the cautious reading alone."""
    sure = {each.end for each in years.kindest if each.why}
    on = years.timeline.as_of
    stopped = [
        each
        for each in years.cautious
        if each.why and each.end is not None and run.first <= each.end <= on
    ]
    return next((each for each in stopped if each.end not in sure), None)


def _again(years: YearsTold, run: Run) -> str:
    """Whether it is the end of an interruption that is not known exactly."""
    before = [e for e in years.kindest if e.why and e.end and e.end <= run.first]
    if not before:
        return ""
    return "prison" if before[-1].why == "prison" else "days"


def _absence(years: YearsTold, day: date) -> str:
    """What is to be judged about the absence that began on a day, or went on then.

    There is one: an absence stops years on no day before its departure.
    """
    rules = years.rule.absences
    begun = [a for a in years.timeline.away(Reading.CAUTIOUS) if a.departure <= day]
    away = begun[-1]
    if any(_inexact(day) for part in away.parts for day in (part.departure, part.back)):
        return "days"
    if exceeds_months(away.departure, away.back, rules.months):
        return _reason(rules, away)
    near = [each for each in begun if each.back > add_months(away.departure, -12)]
    return "reason" if any(_judged(rules, each) for each in near) else "year"


def _reason(rules: AbsenceRules, away: Away) -> str:
    """Of one long absence: its length, its reason, that it is the second, or the year."""
    if set(away.reasons) <= set(rules.always):
        return "military"
    if set(away.reasons) <= set(rules.excused_once):
        long = exceeds_months(away.departure, away.back, rules.long_months)
        return "twelve" if long else "second"
    return "reason" if _judged(rules, away) else "year"


def _judged(rules: AbsenceRules, away: Away) -> bool:
    """Whether a reason was told that may excuse an absence."""
    judged = {*rules.argued, *rules.longer_for_authority, *rules.excused_once}
    return bool(set(away.reasons) & judged)


def _start(years: YearsTold, run: Run) -> str:
    """What is not sure of the stays: a ground, the first paper, or a day."""
    rule = years.rule
    kindest = rule.stays.counted(years.timeline, years.law, Reading.KINDEST)
    stays = [each for each in kindest if each.end is None or each.end > run.first]
    if not stays or any(_perhaps(years, each) for each in stays):
        return "ground"
    first = stays[0]
    if first.proof not in rule.papers:
        return "visa-d" if first.proof in rule.no_papers else "paper"
    if any(_inexact(d) for each in stays for d in (each.stay.first, each.stay.last)):
        return "start"
    registered = rule.waiting_register and first.stay.registered_on is not None
    return "register" if registered else ""


def _perhaps(years: YearsTold, each: Residence) -> bool:
    """Whether a stay counts on the kindest reading alone."""
    rule = years.rule
    if each.ground in rule.grounds:
        return each.ground in rule.sure_until
    return each.stay.eu_conditions is not True


def _inexact(day: Day) -> bool:
    return isinstance(day, Unknown) or (isinstance(day, PartialDay) and not day.exact)
