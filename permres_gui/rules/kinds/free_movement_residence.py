"""Five years of residence in line with the free-movement rules, for EU+, F+ and M."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from permres_gui.domain.case import Stay
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.long_absence import AbsenceRules, Breach, breaches
from permres_gui.domain.period import Stretch, joined, verdicts
from permres_gui.domain.timeline import Away, Reading, Residence, Timeline, early, late
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, unanswered
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import (
    STRICT,
    Figure,
    Judgement,
    RequirementBase,
)


@dataclass(frozen=True, slots=True)
class LongAbsences(AbsenceRules):
    """The limits and reasons of the rule base."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT


@dataclass(frozen=True, slots=True)
class Chain:
    """Residence under the free-movement rules without a gap, on one reading."""

    first: date
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeMovementResidence(RequirementBase):
    """``years`` on the ``grounds``, from the paper that starts them.

    The right arises by law on the day the years are complete, in whatever past
    window, and lasts until an absence of more than ``lost_after_years``.
    Papers in ``papers`` start the years for sure, ``no_papers`` not at all, any
    other perhaps. A stay before the home country joined the Union counts when
    the conditions were met then.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("years", "start", "day")
    WANTS: ClassVar[tuple[str, ...]] = ("stays", "stays.proof", "stays.eu_conditions", "absences", "detention")

    kind: Literal["free_movement_residence"]
    years: int
    grounds: tuple[str, ...]
    papers: tuple[str, ...]
    absences: LongAbsences
    lost_after_years: int
    no_papers: tuple[str, ...] = ()
    before_accession: bool = False
    never_again_from: date | None = None

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes from each completion until the right is lost by a long absence."""
        case = timeline.case
        if case.stays is None:
            return Judgement(Dated.always(unanswered("stays")))
        if isinstance(case.stays, Unknown):
            return Judgement(Dated.always(UNSURE))
        kindest = self.met(timeline, law, Reading.KINDEST)
        cautious = self.met(timeline, law, Reading.CAUTIOUS)
        told = timeline.absences_known and case.detention is not None
        told = told and not isinstance(case.detention, Unknown)
        open_fields = self._open(timeline, law)
        verdict = verdicts(kindest, cautious if told else (), open_fields)
        return Judgement(verdict, self._figures(timeline, law, kindest, cautious))

    def met(
        self, timeline: Timeline, law: Law, reading: Reading
    ) -> tuple[Stretch, ...]:
        """The days on which the right exists, on one reading."""
        return self.windows(timeline, law, reading, self.years)[0]

    def windows(
        self, timeline: Timeline, law: Law, reading: Reading, years: int
    ) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
        """The days with the right, and the uninterrupted runs that lead to it."""
        found: list[Stretch] = []
        runs: list[Stretch] = []
        for chain in self._chains(timeline, law, reading):
            for start, complete, end in self._runs(timeline, chain, reading, years):
                runs.append((start, end))
                if complete is not None:
                    found.append((complete, self._lost(timeline, complete, reading)))
        return joined(found), tuple(runs)

    def starts(self, timeline: Timeline, law: Law, reading: Reading) -> list[date]:
        """The first day of each uninterrupted run."""
        return [run[0] for run in self.windows(timeline, law, reading, self.years)[1]]

    def _runs(
        self, timeline: Timeline, chain: Chain, reading: Reading, years: int
    ) -> list[tuple[date, date | None, date | None]]:
        """Runs as (first day, day of completion, first day after the run)."""
        found: list[tuple[date, date | None, date | None]] = []
        start = chain.first
        while chain.end is None or start < chain.end:
            complete = add_years(start, years)
            stop = self._stop(timeline, start, complete, reading)
            if stop is None:
                inside = chain.end is None or complete < chain.end
                found.append((start, complete if inside else None, chain.end))
                break
            found.append((start, None, stop[0]))
            if stop[1] is None or self._never_again(stop[0]):
                break
            start = max(stop[1], start + ONE_DAY)
        return found

    def _never_again(self, broken: date) -> bool:
        """A status that, once lost, as a rule cannot be regained."""
        return self.never_again_from is not None and broken >= self.never_again_from

    def _stop(
        self, timeline: Timeline, start: date, complete: date, reading: Reading
    ) -> tuple[date, date | None] | None:
        """What interrupts the years first: the day, and the first day of new ones."""
        stops = list(self._prison(timeline, start, complete))
        for breach in self._breaches(timeline, start, complete, reading):
            if breach.sure or reading is Reading.CAUTIOUS:
                stops.append((breach.first, breach.back))
        gap = timeline.case.unregistered
        if gap is not None and reading is Reading.CAUTIOUS:
            first = early(gap.first, date.min)
            last = None if gap.last is None else late(gap.last, timeline.as_of)
            if first < complete and (last is None or last >= start):
                stops.append((first, None if last is None else last + ONE_DAY))
        return min(stops, key=lambda stop: stop[0]) if stops else None

    def _breaches(
        self, timeline: Timeline, start: date, complete: date, reading: Reading
    ) -> list[Breach]:
        away = timeline.away(reading)
        return list(breaches(away, start, complete, self.absences))

    @staticmethod
    def _prison(
        timeline: Timeline, start: date, complete: date
    ) -> list[tuple[date, date | None]]:
        detention = timeline.case.detention
        if detention is None or isinstance(detention, Unknown):
            return []
        found: list[tuple[date, date | None]] = []
        for each in detention:
            first = early(each.first, start)
            last = None if each.last is None else late(each.last, timeline.as_of)
            if first < complete and (last is None or last >= start):
                found.append((first, None if last is None else last + ONE_DAY))
        return found

    def _lost(
        self, timeline: Timeline, complete: date, reading: Reading
    ) -> date | None:
        """The first day on which the right is gone, if an absence ended it."""
        for away in timeline.away(reading):
            departure = max(away.departure, complete)
            if away.back > add_years(departure, self.lost_after_years):
                return add_years(departure, self.lost_after_years) + ONE_DAY
        return None

    def _chains(
        self, timeline: Timeline, law: Law, reading: Reading
    ) -> list[Chain]:
        chains: list[Chain] = []
        previous: Residence | None = None
        for residence in timeline.residences(reading):
            if not self._counts(timeline, law, residence):
                continue
            follows = previous is not None and previous.end == residence.first
            if follows and chains:
                chains[-1] = Chain(chains[-1].first, residence.end)
            elif self._starts(residence, reading):
                first = self._first(residence, reading)
                if residence.end is None or first < residence.end:
                    chains.append(Chain(first, residence.end))
            else:
                continue
            previous = residence
        return chains

    def _counts(self, timeline: Timeline, law: Law, residence: Residence) -> bool:
        if residence.country != "BE":
            return False
        if residence.ground in self.grounds:
            return True
        if not self.before_accession:
            return False
        return residence.stay.eu_conditions is True or (
            residence.stay.eu_conditions is None
            and _accedes_later(timeline, law, residence.stay)
        )

    def _starts(self, residence: Residence, reading: Reading) -> bool:
        if residence.proof in self.papers:
            return True
        return reading is Reading.KINDEST and residence.proof not in self.no_papers

    @staticmethod
    def _first(residence: Residence, reading: Reading) -> date:
        registered = residence.stay.registered_on
        if not isinstance(registered, PartialDay):
            return residence.first
        if reading is Reading.KINDEST:
            return min(residence.first, registered.earliest)
        return max(residence.first, registered.latest)

    def _open(self, timeline: Timeline, law: Law) -> frozenset[str]:
        fields = set(timeline.open_fields)
        if timeline.case.detention is None:
            fields.add("detention")
        counted = [
            residence
            for residence in timeline.residences(Reading.KINDEST)
            if self._counts(timeline, law, residence)
        ]
        if counted and counted[0].proof is None:
            fields.add("stays.proof")
        if any(
            stay.ground not in self.grounds
            and stay.eu_conditions is None
            and _accedes_later(timeline, law, stay)
            for stay in timeline.stays
        ):
            fields.add("stays.eu_conditions")
        return frozenset(fields)

    def _figures(
        self,
        timeline: Timeline,
        law: Law,
        kindest: Sequence[Stretch],
        cautious: Sequence[Stretch],
    ) -> dict[str, Figure]:
        figures: dict[str, Figure] = {"years": self.years}
        starts = self.starts(timeline, law, Reading.CAUTIOUS) or self.starts(
            timeline, law, Reading.KINDEST
        )
        if starts:
            figures["start"] = starts[-1]
        met = cautious or kindest
        if met:
            figures["day"] = met[-1][0]
        return figures


def _accedes_later(timeline: Timeline, law: Law, stay: Stay) -> bool:
    """Whether the stay began before one of the home countries joined the Union."""
    if not law.accessions:
        return False
    countries = timeline.case.person.nationality
    if countries is None or isinstance(countries, Unknown):
        return False
    return any(
        country in law.accessions
        and early(stay.first, date.max) < law.accessions[country]
        for country in countries
    )


__all__ = ["Away", "FreeMovementResidence", "LongAbsences"]
