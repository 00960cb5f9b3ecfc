"""Five years of residence in line with the free-movement rules, for EU+, F+ and M."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from permres_gui.domain.case import Stay
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years, exceeds_months
from permres_gui.domain.long_absence import AbsenceRules, Years, breach
from permres_gui.domain.period import Stretch, joined, verdicts
from permres_gui.domain.timeline import Reading, Residence, Timeline, early, late
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


@dataclass(frozen=True, slots=True)
class Run:
    """Uninterrupted residence: first day, day of completion, first day after it."""

    first: date
    complete: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Stop:
    """An interruption: its day, the first day of new years, and whether it is sure."""

    day: date
    restart: date | None
    sure: bool


def _stop_of(first: date, last: date | None, *, sure: bool) -> Stop:
    return Stop(first, None if last is None else last + ONE_DAY, sure)


def _inside(stop: Stop, years: Years) -> bool:
    """Whether an interruption touches the years and moves their start."""
    return stop.day < years.until and (
        stop.restart is None or stop.restart > years.start
    )


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
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.proof",
        "stays.eu_conditions",
        "absences",
        "detention",
    )

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
        facts = frozenset({"earlier-period"} if self._earlier(timeline, law) else ())
        figures = self._figures(timeline, law, kindest, cautious)
        return Judgement(verdict, figures, facts)

    def _earlier(self, timeline: Timeline, law: Law) -> bool:
        """Whether the right rests on years that an interruption has followed."""
        runs = self.runs(timeline, law, Reading.KINDEST)
        after = [
            away
            for away in timeline.away(Reading.KINDEST)
            if runs and runs[-1].complete and away.departure >= runs[-1].complete
        ]
        return any(
            exceeds_months(a.departure, a.back, self.absences.months) for a in after
        )

    def met(
        self, timeline: Timeline, law: Law, reading: Reading
    ) -> tuple[Stretch, ...]:
        """The days on which the right exists, on one reading."""
        runs = self.runs(timeline, law, reading)
        return joined([(run.complete, run.end) for run in runs if run.complete])

    def runs(self, timeline: Timeline, law: Law, reading: Reading) -> tuple[Run, ...]:
        """The uninterrupted runs, with the day on which their years are complete."""
        key = ("runs", self.id, reading)
        if key not in timeline.memory:
            timeline.memory[key] = tuple(
                run
                for chain in self._chains(timeline, law, reading)
                for run in self._runs(timeline, chain, reading, self.years)
            )
        return timeline.memory[key]  # type: ignore[return-value]

    def _runs(
        self, timeline: Timeline, chain: Chain, reading: Reading, years: int
    ) -> Iterator[Run]:
        """The runs of a chain: each ends by an interruption or by losing the right."""
        starts: tuple[date, ...] = (chain.first,)
        while chain.end is None or starts[-1] < chain.end:
            start, complete = starts[-1], add_years(starts[-1], years)
            whole = reading is Reading.CAUTIOUS
            stop = self._stop(timeline, Years(starts, complete, whole), reading)
            if stop is not None:
                yield Run(start, None, stop.day)
                if stop.restart is None or self._never_again(stop.day):
                    return
                again = max(stop.restart, start + ONE_DAY)
                starts = (again,) if stop.sure else (*starts, again)
                continue
            if chain.end is not None and complete >= chain.end:
                yield Run(start, None, chain.end)
                return
            lost = self._lost(timeline, complete, reading)
            yield Run(start, complete, lost.day if lost else None)
            if lost is None or lost.restart is None or self._never_again(lost.day):
                return
            starts = (lost.restart,)

    def _never_again(self, broken: date) -> bool:
        """A status that, once lost, as a rule cannot be regained."""
        return self.never_again_from is not None and broken >= self.never_again_from

    def _stop(self, timeline: Timeline, years: Years, reading: Reading) -> Stop | None:
        """What interrupts the years first."""
        stops = [*self._prison(timeline, years, reading)]
        over = breach(timeline.away(reading), years, self.absences)
        if over is not None and (over.sure or reading is Reading.CAUTIOUS):
            stops.append(Stop(over.first, over.back, over.sure))
        gap = timeline.case.unregistered
        if gap is not None and reading is Reading.CAUTIOUS:
            last = None if gap.last is None else late(gap.last, timeline.as_of)
            stops.append(_stop_of(early(gap.first, date.min), last, sure=False))
        inside = [stop for stop in stops if _inside(stop, years)]
        return min(inside, key=lambda stop: stop.day) if inside else None

    @staticmethod
    def _prison(timeline: Timeline, years: Years, reading: Reading) -> Iterator[Stop]:
        """Times in prison: the years begin again on the day after release."""
        detention = timeline.case.detention
        if detention is None or isinstance(detention, Unknown):
            return
        kindest = reading is Reading.KINDEST
        for each in detention:
            first = (late if kindest else early)(each.first, years.start)
            last: date | None = None
            if each.last is not None:
                last = (early if kindest else late)(each.last, timeline.as_of)
            yield _stop_of(first, last, sure=True)

    def _lost(
        self, timeline: Timeline, complete: date, reading: Reading
    ) -> Stop | None:
        """The first day on which the right is gone, if an absence ended it."""
        for away in timeline.away(reading):
            limit = add_years(max(away.departure, complete), self.lost_after_years)
            if away.back > limit:
                return Stop(limit + ONE_DAY, away.back, sure=True)
        return None

    def _chains(self, timeline: Timeline, law: Law, reading: Reading) -> list[Chain]:
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
        runs = self.runs(timeline, law, Reading.CAUTIOUS)
        runs = runs or self.runs(timeline, law, Reading.KINDEST)
        if runs:
            figures["start"] = runs[-1].first
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
