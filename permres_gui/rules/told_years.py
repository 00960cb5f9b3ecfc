"""What the sentence about years of legal stay names: its days, and the words that fit.

Read when stays are told: the first question does not wait for it.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.counting import WHOLE
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import FIRST_YEAR, PartialDay
from permres_gui.domain.period import verdicts
from permres_gui.domain.timeline import NOT_KNOWN, Away, Reading, Timeline
from permres_gui.domain.verdict import Verdict

from .requirement import Figure, Judgement
from .told_days import PERHAPS, RANGE, ToldDays, day_or_month, of_month, told_days
from .years_in_doubt import why_in_doubt

if TYPE_CHECKING:
    from permres_gui.domain.case import Stay

    from .absence_measures import Measure
    from .complete_years import CompleteYears
    from .kinds.uninterrupted_residence import UninterruptedResidence

AGAIN = {"": "again", RANGE: "again_range"}
"""The wordings of a day after an absence from which the years count anew."""

IN_PART = {"again": "again_part", "again_range": "again_part_range"}
"""The same where some of the time since then counts less than whole."""

TOTAL = {"": "total", RANGE: "total_range", PERHAPS: "total_perhaps"}
"""The wordings of a day that all absences together put off."""

MONTH = 30
"""The days of a month of a total (spec: counting for L and K)."""


class Break(NamedTuple):
    """An absence that was too long, by which measure, and that ended on every reading."""

    away: Away
    measure: Measure

    @property
    def figures(self) -> dict[str, Figure]:
        """The days of the absence, and the months of its limit."""
        limit = self.measure.single.months
        left, back = self.away.departure, self.away.back
        return {"left": left, "back": back, "months": limit}

    def worded(self, wording: str, *naming: str) -> str:
        """One that names the day of departure, or the same without it where it is not known."""
        left = [part.departure for part in self.away.parts]
        told = all(isinstance(day, PartialDay) and day.exact for day in left)
        return wording if told or wording not in naming else f"{wording}_day"


def told_years(years: CompleteYears, verdict: Dated[Verdict]) -> Judgement:
    """The verdict with the figures of its sentence."""
    timeline, on = years.timeline, years.timeline.as_of
    days = told_days(verdict, on)
    figures: dict[str, Figure] = {"years": years.rule.years, **days.figures}
    figures |= _counted_from(years)
    figures["months"] = years.rule.limits(timeline)[0].months
    today = verdict.at(on)
    if today.possible:
        if today.certain:
            return Judgement(verdict, figures, wording=days.since)
        why = partial(why_in_doubt, years.rule, timeline)
        return Judgement(verdict, figures, doubt=why)
    if not days.figures:
        return Judgement(verdict, figures | _last(timeline), wording=_never(years))
    broken = _last_break(years)
    if broken is None:
        later = partial(_why_later, years, days)
        return Judgement(
            verdict, figures | _total(years), wording=days.wording, doubt=later
        )
    if broken.away.open:
        away = "away" if days.wording == PERHAPS else days.wording
        away = broken.worded(away, "away")
        return Judgement(verdict, figures | broken.figures, wording=away)
    again = AGAIN.get(days.wording, days.wording)
    if again in IN_PART and _counts_in_part(years, broken.away.back):
        again = IN_PART[again]
    again = broken.worded(again, *AGAIN.values(), *IN_PART.values())
    return Judgement(verdict, figures | broken.figures, wording=again)


def _total(years: CompleteYears) -> dict[str, Figure]:
    """How many months all absences of the years may be together."""
    limit = years.rule.limits(years.timeline)[1]
    return {} if limit is None else {"total": limit.within // MONTH}


def _why_later(years: CompleteYears, days: ToldDays) -> str:
    """Whether the days to come would be others if no total of absences were asked."""
    timeline, limit = years.timeline, years.rule.limits(years.timeline)[1]
    away = sum(each.days for each in timeline.away(Reading.CAUTIOUS))
    if limit is None or away <= limit.within:
        return days.wording
    free = years._replace(
        measures={
            reading: [measure._replace(total=None) for measure in measured]
            for reading, measured in years.measures.items()
        }
    )
    otherwise = told_days(verdicts(free.kindest(), free.cautious()), timeline.as_of)
    if otherwise.figures == days.figures:
        return days.wording
    return TOTAL[days.wording]


def _counts_in_part(years: CompleteYears, since: date) -> bool:
    """Whether some time since a day counts less than whole."""
    stays = years.stays
    segments = [
        segment
        for chain in stays.chains(Reading.CAUTIOUS)
        for segment in stays.segments(chain, Reading.CAUTIOUS, full=False)
    ]
    return any(
        counts != WHOLE and (end is None or end > since) for _, end, counts in segments
    )


def _counted_from(years: CompleteYears) -> dict[str, Figure]:
    """Where the count of today begins for sure, and whether it began anew there."""
    chains = years.stays.chains(Reading.CAUTIOUS)
    if not chains:
        return {}
    first, anew = chains[-1][0].first, _restarts(years, Reading.CAUTIOUS)
    return {"start": anew[-1], "restart": anew[-1]} if anew else {"start": first}


def _never(years: CompleteYears) -> str:
    """Why no day is to come: there is no stay that goes on, or one that does not count."""
    present = years.timeline.present
    if present is None or present.abroad:
        return "no_stay"
    if isinstance(present.last, PartialDay) and _counts(years.rule, present):
        return of_month("ends", present.last)
    return "uncounted"


def _counts(rule: UninterruptedResidence, stay: Stay) -> bool:
    """Whether the time of a stay counts on the kindest reading."""
    ground = stay.ground if isinstance(stay.ground, str) else NOT_KNOWN
    if rule.procedure is not None and ground == rule.procedure.ground:
        return False
    return rule.counts.get(ground, ("whole",))[0] != "none"


def _last(timeline: Timeline) -> dict[str, Figure]:
    """The last day of the present stay, or the month of it, where one is told."""
    last = timeline.present.last if timeline.present else None
    if not isinstance(last, PartialDay):
        return {}
    return {**day_or_month(last, "last", "last_in")}


def _last_break(years: CompleteYears) -> Break | None:
    """The absence from whose return the years count today, on both readings."""
    on = years.timeline.as_of
    kindest, cautious = (_restarts(years, reading) for reading in Reading)
    if not kindest or kindest[-1] > on:
        return None
    sure = kindest[-1:] == cautious[-1:]
    broke = (
        Break(away, measure)
        for measure in years.measures[Reading.KINDEST]
        for away in measure.away
        if away.back == kindest[-1] and away.departure.year >= FIRST_YEAR
        if sure or away.open
    )
    return next(broke, None)


def _restarts(years: CompleteYears, reading: Reading) -> list[date]:
    """The days on which the years of the present stay began anew, in order."""
    chains = years.stays.chains(reading)
    if not chains:
        return []
    stops = years.breaks.interruptions(reading, chains[-1][0].first)
    return sorted(stop.restart for stop in stops if stop.restart is not None)
