"""Years of lawful and uninterrupted stay of a third-country national, for K and L."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar, Literal

from permres_gui.domain.case import Absence
from permres_gui.domain.counting import (
    HALF,
    NONE,
    WHOLE,
    Interruption,
    Segment,
    completion,
    over_total,
    runs,
    single_interruptions,
)
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import ONE_DAY, PartialDay, exceeds_months
from permres_gui.domain.period import Stretch, joined, overlap, verdicts
from permres_gui.domain.timeline import (
    Away,
    Reading,
    Residence,
    Timeline,
    early,
    join_away,
    late,
)
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, unanswered
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import (
    STRICT,
    Figure,
    Judgement,
    RequirementBase,
)

_COUNTS = {"whole": WHOLE, "half": HALF, "none": NONE}


@dataclass(frozen=True, slots=True)
class AbsenceLimit:
    """One absence, date to date; ``reached``: the limit itself is already too long.

    Beyond a limit that is not ``fixed`` by the law the authority judges.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    months: int
    reached: bool = False
    fixed: bool = True


@dataclass(frozen=True, slots=True)
class TotalLimit:
    """All absences of the last years in days: up to ``within`` met, over ``beyond`` not."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    within: int
    beyond: int


@dataclass(frozen=True, slots=True)
class ProtectedProcedure:
    """The procedure that led to protection: half, or all above a number of months.

    From ``full_possible_from`` on a rule of the Union may count all of it.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    ground: str
    led_to: tuple[str, ...]
    full_over_months: int
    full_possible_from: date


@dataclass(frozen=True, slots=True)
class YearsElsewhere:
    """A ground whose years in other member states count, with its own limits."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    ground: str
    last_years_here: int
    single: AbsenceLimit
    total: TotalLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class UninterruptedResidence(RequirementBase):
    """``years`` of stay just before the day, with what counts and what interrupts.

    ``counts`` gives for a ground what it counts on the kindest and on the
    cautious reading; a ground that is not named counts whole. Before the first
    of the ``sure_papers`` a stay counts for sure nothing, and nothing at all
    on the ``no_papers``.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("years", "months", "days_away", "day", "restart", "start")
    WANTS: ClassVar[tuple[str, ...]] = ("stays", "stays.proof", "absences", "absences.eu_visits")

    kind: Literal["uninterrupted_residence"]
    years: int
    single: AbsenceLimit
    counts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    total: TotalLimit | None = None
    sure_papers: tuple[str, ...] = ()
    no_papers: tuple[str, ...] = ()
    procedure: ProtectedProcedure | None = None
    elsewhere: YearsElsewhere | None = None

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes from the day on which the years are complete until an interruption."""
        stays = timeline.case.stays
        if stays is None:
            return Judgement(Dated.always(unanswered("stays")))
        if isinstance(stays, Unknown):
            return Judgement(Dated.always(UNSURE))
        kindest = self._kindest(timeline)
        cautious = self._met(timeline, Reading.CAUTIOUS, full=False)
        sure = cautious if timeline.absences_known else ()
        verdict = verdicts(kindest, sure, self._open(timeline))
        return Judgement(verdict, self._figures(timeline, cautious or kindest))

    def _kindest(self, timeline: Timeline) -> tuple[Stretch, ...]:
        met = self._met(timeline, Reading.KINDEST, full=False)
        if self.procedure is None:
            return met
        rule: list[Stretch] = [(self.procedure.full_possible_from, None)]
        full = self._met(timeline, Reading.KINDEST, full=True)
        return joined((*met, *overlap(full, rule)))

    def _open(self, timeline: Timeline) -> frozenset[str]:
        fields = set(timeline.open_fields)
        if self.sure_papers and self._paper_missing(timeline):
            fields.add("stays.proof")
        if self._at_home_elsewhere(timeline) and any(
            absence.eu_visits is None and self._long(absence)
            for absence in timeline.absences
            if absence.place == "outside-eu"
        ):
            fields.add("absences.eu_visits")
        return frozenset(fields)

    @staticmethod
    def _long(absence: Absence) -> bool:
        return isinstance(absence.departure, PartialDay)

    def _paper_missing(self, timeline: Timeline) -> bool:
        for residence in timeline.residences(Reading.KINDEST):
            if residence.proof in self.sure_papers:
                return False
            own_rule = self.procedure and residence.ground == self.procedure.ground
            if residence.proof is None and not own_rule:
                return True
        return False

    def _figures(
        self, timeline: Timeline, met: Sequence[Stretch]
    ) -> dict[str, Figure]:
        figures: dict[str, Figure] = {"years": self.years}
        figures["months"] = self._limits(timeline)[0].months
        away = timeline.away(Reading.CAUTIOUS)
        figures["days_away"] = sum(each.days for each in away)
        if met:
            figures["day"] = met[-1][0]
        restarts = self._interruptions(
            timeline, Reading.CAUTIOUS, self._away(timeline, Reading.CAUTIOUS), None
        )
        last = [each.restart for each in restarts if each.restart is not None]
        if last:
            figures["restart"] = max(last)
        residences = self._counted(timeline, Reading.CAUTIOUS)
        if residences:
            figures["start"] = max(last, default=residences[-1][0].first)
        return figures

    def _met(
        self, timeline: Timeline, reading: Reading, *, full: bool
    ) -> tuple[Stretch, ...]:
        absences = self._away(timeline, reading)
        found: list[Stretch] = []
        for chain in self._counted(timeline, reading):
            segments = self._segments(chain, reading, full=full)
            first, end = chain[0].first, chain[-1].end
            stops = self._interruptions(timeline, reading, absences, first)
            for start, until in runs(first, end, stops):
                found += self._run(timeline, reading, segments, start, until, absences)
        return joined(found)

    def _run(  # noqa: PLR0913 - one run is these six things
        self,
        timeline: Timeline,
        reading: Reading,
        segments: Sequence[Segment],
        start: date,
        until: date | None,
        absences: Sequence[Away],
    ) -> list[Stretch]:
        total = self._limits(timeline)[1]
        inside = [away for away in absences if away.back > start]
        if total is not None and reading is Reading.CAUTIOUS:
            return self._cautious_run(segments, start, until, inside, total)
        day = completion(start, segments, self.years, until)
        if day is None:
            return []
        met: list[Stretch] = [(self._here(timeline, reading, day), until)]
        if total is None:
            return met
        return _without(met, over_total(inside, start, self.years, total.beyond))

    def _cautious_run(
        self,
        segments: Sequence[Segment],
        start: date,
        until: date | None,
        absences: Sequence[Away],
        total: TotalLimit,
    ) -> list[Stretch]:
        """Too many days in all may also be read as an interruption (low confidence)."""
        over = over_total(absences, start, self.years, total.within)
        stops: list[Interruption] = []
        for first, _ in over:
            culprit = next(
                (away for away in absences if away.departure < first <= away.back), None
            )
            if culprit is not None:
                stops.append(Interruption(first, culprit.back))
        if not stops:
            day = completion(start, segments, self.years, until)
            return [(day, until)] if day is not None else []
        day = completion(start, segments, self.years, stops[0].broken)
        found: list[Stretch] = [(day, stops[0].broken)] if day is not None else []
        again = stops[0].restart
        if again is None or (until is not None and again >= until):
            return found
        later = [away for away in absences if away.departure >= again]
        return found + self._cautious_run(segments, again, until, later, total)

    def _here(self, timeline: Timeline, reading: Reading, day: date) -> date:
        """With years elsewhere, the last years must have been spent in Belgium."""
        if self.elsewhere is None:
            return day
        here = [
            residence
            for residence in timeline.residences(reading)
            if residence.country == "BE"
        ]
        if not here or not self._at_home_elsewhere(timeline):
            return day
        if here[0].first <= _years_before(day, self.years):
            return day
        return max(day, _years_after(here[0].first, self.elsewhere.last_years_here))

    def _at_home_elsewhere(self, timeline: Timeline) -> bool:
        """Whether the person holds the ground that has its own limits."""
        present = timeline.present
        return (
            self.elsewhere is not None
            and present is not None
            and present.ground == self.elsewhere.ground
        )

    def _limits(self, timeline: Timeline) -> tuple[AbsenceLimit, TotalLimit | None]:
        if self.elsewhere is not None and self._at_home_elsewhere(timeline):
            return self.elsewhere.single, self.elsewhere.total
        return self.single, self.total

    def _counted(
        self, timeline: Timeline, reading: Reading
    ) -> list[tuple[Residence, ...]]:
        """Chains of stays that follow each other without a gap."""
        elsewhere = self._at_home_elsewhere(timeline)
        chains: list[list[Residence]] = []
        for residence in timeline.residences(reading):
            if residence.country != "BE":
                same = self.elsewhere and residence.ground == self.elsewhere.ground
                if not (elsewhere and same):
                    continue
            if residence.end is not None and residence.end <= residence.first:
                continue
            if chains and chains[-1][-1].end == residence.first:
                chains[-1].append(residence)
            else:
                chains.append([residence])
        return [tuple(chain) for chain in chains]

    def _segments(
        self, chain: Sequence[Residence], reading: Reading, *, full: bool
    ) -> list[Segment]:
        proved = not self.sure_papers
        segments = []
        for index, residence in enumerate(chain):
            if self.procedure and residence.ground == self.procedure.ground:
                counts = self._procedure_counts(chain, index, full=full)
            else:
                proved = proved or residence.proof in self.sure_papers
                counts = self._weight(residence, reading, proved=proved)
            segments.append(Segment(residence.first, residence.end, counts))
        return segments

    def _weight(self, residence: Residence, reading: Reading, *, proved: bool) -> int:
        kindest = reading is Reading.KINDEST
        if not proved and (not kindest or residence.proof in self.no_papers):
            return NONE
        names = self.counts.get(residence.ground, ("whole", "whole"))
        return _COUNTS[names[0] if kindest else names[1]]

    def _procedure_counts(
        self, chain: Sequence[Residence], index: int, *, full: bool
    ) -> int:
        assert self.procedure is not None  # noqa: S101 - only called with one
        last = index
        while last + 1 < len(chain) and chain[last].ground == self.procedure.ground:
            last += 1
        if chain[last].ground not in self.procedure.led_to:
            return NONE
        first = index
        while first > 0 and chain[first - 1].ground == self.procedure.ground:
            first -= 1
        title = chain[last].first
        long = exceeds_months(
            chain[first].first, title, self.procedure.full_over_months
        )
        return WHOLE if full or long else HALF

    def _interruptions(
        self,
        timeline: Timeline,
        reading: Reading,
        absences: Sequence[Away],
        first: date | None,
    ) -> list[Interruption]:
        limit = self._limits(timeline)[0]
        inside = [
            away if first is None else _from(away, first)
            for away in absences
            if first is None or away.back > first
        ]
        stops = []
        if limit.fixed or reading is Reading.CAUTIOUS:
            stops = single_interruptions(inside, limit.months, reached=limit.reached)
        gap = timeline.case.unregistered
        if gap is not None and reading is Reading.CAUTIOUS:
            restart = None if gap.last is None else late(gap.last, timeline.as_of)
            again = restart + ONE_DAY if restart is not None else None
            stops.append(Interruption(early(gap.first, date.min), again))
        return stops

    def _away(self, timeline: Timeline, reading: Reading) -> tuple[Away, ...]:
        if not self._at_home_elsewhere(timeline):
            return timeline.away(reading)
        parts: list[Away] = []
        for away in timeline.away(reading):
            parts += [
                piece
                for part in away.parts
                if part.place == "outside-eu"
                for piece in _outside_union(part, timeline, reading)
            ]
        return join_away([part for part in parts if part.days > 0])


def _outside_union(
    absence: Absence, timeline: Timeline, reading: Reading
) -> list[Away]:
    """The stretches of one absence without a day in another member state."""
    if reading is Reading.KINDEST:
        departure = late(absence.departure, timeline.as_of)
        back = early(absence.back, timeline.as_of)
    else:
        departure = early(absence.departure, date.min)
        back = late(absence.back, timeline.as_of)
    whole = Away(departure, back, (), (absence,))
    visits = absence.eu_visits
    if visits is None or isinstance(visits, Unknown):
        return [] if reading is Reading.KINDEST else [whole]
    pieces, start = [], departure
    for visit in sorted(visits, key=lambda each: early(each.first, date.min)):
        pieces.append(replace(whole, departure=start, back=early(visit.first, start)))
        start = late(visit.last, start)
    pieces.append(replace(whole, departure=start))
    return pieces


def _from(away: Away, first: date) -> Away:
    """The part of an absence that lies after the first day of a chain."""
    return away if away.departure >= first else replace(away, departure=first)


def _years_before(day: date, years: int) -> date:
    return _years_after(day, -years)


def _years_after(day: date, years: int) -> date:
    from permres_gui.domain.day import add_years  # noqa: PLC0415

    return add_years(day, years)


def _without(met: Sequence[Stretch], over: Sequence[Stretch]) -> list[Stretch]:
    """The stretches less the days that are over a limit."""
    left = list(met)
    for first, end in over:
        cut: list[Stretch] = []
        for start, until in left:
            if until is not None and until <= first:
                cut.append((start, until))
                continue
            if end is not None and end <= start:
                cut.append((start, until))
                continue
            if start < first:
                cut.append((start, first))
            if end is not None and (until is None or end < until):
                cut.append((end, until))
        left = cut
    return left
