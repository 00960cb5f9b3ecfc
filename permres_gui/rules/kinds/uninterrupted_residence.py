"""Years of lawful and uninterrupted stay of a third-country national, for K and L."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any, ClassVar, Literal

from permres_gui.domain.counting import (
    HALF,
    NONE,
    WHOLE,
    Interruption,
    Segment,
    runs,
    single_interruptions,
)
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years, exceeds_months
from permres_gui.domain.outside_union import outside_union, visits_missing
from permres_gui.domain.period import Stretch, joined, overlap, verdicts
from permres_gui.domain.stay_runs import cautious_days, kindest_days
from permres_gui.domain.timeline import Away, Reading, Residence, Timeline, early, late
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, unanswered
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase

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

    FIGURES: ClassVar[tuple[str, ...]] = (
        "years",
        "months",
        "days_away",
        "day",
        "restart",
        "start",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.proof",
        "stays.from",
        "absences",
        "absences.eu_visits",
    )
    READS: ClassVar[tuple[str, ...]] = ("unregistered",)

    kind: Literal["uninterrupted_residence"]
    years: int
    single: AbsenceLimit
    counts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    total: TotalLimit | None = None
    sure_papers: tuple[str, ...] = ()
    no_papers: tuple[str, ...] = ()
    procedure: ProtectedProcedure | None = None
    bridged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A procedure and the grounds it led to: the days from the decision to the title
    are no gap, for sure where the decision is told."""
    breaking: tuple[str, ...] = ()
    """Grounds on which it is not told whether the stay was lawful on every day."""
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
        if self.procedure is None or not self._procedure_matters(timeline):
            return met
        rule: list[Stretch] = [(self.procedure.full_possible_from, None)]
        full = self._met(timeline, Reading.KINDEST, full=True)
        return joined((*met, *overlap(full, rule)))

    def _procedure_matters(self, timeline: Timeline) -> bool:
        assert self.procedure is not None  # noqa: S101 - asked only with one
        return any(stay.ground == self.procedure.ground for stay in timeline.stays)

    def _open(self, timeline: Timeline) -> frozenset[str]:
        fields = set(timeline.open_fields)
        if self.sure_papers and self._paper_missing(timeline):
            fields.add("stays.proof")
        if self._own_limits(timeline) and visits_missing(
            timeline.away(Reading.CAUTIOUS)
        ):
            fields.add("absences.eu_visits")
        return frozenset(fields)

    def _paper_missing(self, timeline: Timeline) -> bool:
        for residence in timeline.residences(Reading.KINDEST):
            if residence.proof in self.sure_papers:
                return False
            own_rule = self.procedure and residence.ground == self.procedure.ground
            if residence.proof is None and not own_rule:
                return True
        return False

    def _figures(self, timeline: Timeline, met: Sequence[Stretch]) -> dict[str, Figure]:
        figures: dict[str, Figure] = {"years": self.years}
        figures["months"] = self._limits(timeline)[0].months
        away = timeline.away(Reading.CAUTIOUS)
        figures["days_away"] = sum(each.days for each in away)
        if met:
            figures["day"] = met[-1][0]
        chains = self._chains(timeline, Reading.CAUTIOUS)
        if chains:
            first = chains[-1][0].first
            stops = self._interruptions(timeline, Reading.CAUTIOUS, away, first)
            last = [stop.restart for stop in stops if stop.restart is not None]
            figures["start"] = max(last, default=first)
            if last:
                figures["restart"] = max(last)
        return figures

    def _met(
        self, timeline: Timeline, reading: Reading, *, full: bool
    ) -> tuple[Stretch, ...]:
        absences = self._away(timeline, reading)
        total = self._limits(timeline)[1]
        found: list[Stretch] = []
        for chain in self._chains(timeline, reading):
            segments = self._segments(chain, reading, full=full)
            first, end = chain[0].first, chain[-1].end
            stops = self._interruptions(timeline, reading, absences, first)
            stretches = runs(first, end, stops)
            kindest = reading is Reading.KINDEST
            sure_stops = stops if kindest else self._sure_stops(timeline, first)
            for run in stretches:
                if kindest:
                    limit = total.beyond if total else None
                    days = kindest_days(segments, run, absences, self.years, limit)
                else:
                    limit = total.within if total else None
                    since = _surely_since(sure_stops, first, stretches, run)
                    days = cautious_days(
                        segments, run, absences, self.years, limit, since
                    )
                found += self._here(timeline, reading, days)
        return joined(found)

    def _sure_stops(self, timeline: Timeline, first: date) -> list[Interruption]:
        """What interrupts a chain on every reading."""
        away = self._away(timeline, Reading.KINDEST)
        return self._interruptions(timeline, Reading.KINDEST, away, first)

    def _here(
        self, timeline: Timeline, reading: Reading, days: Sequence[Stretch]
    ) -> list[Stretch]:
        """With years elsewhere, the last years must have been spent in Belgium."""
        if self.elsewhere is None or not self._own_limits(timeline):
            return list(days)
        stays = timeline.residences(reading)
        abroad = [each.end or date.max for each in stays if each.country != "BE"]
        if not abroad:
            return list(days)
        back = [each for each in stays if each.first >= max(abroad)]
        if not back:
            return []
        since = add_years(back[0].first, self.elsewhere.last_years_here)
        return [
            (max(first, since), end)
            for first, end in days
            if end is None or end > since
        ]

    def _own_limits(self, timeline: Timeline) -> bool:
        """Whether the person holds the ground that has its own limits."""
        present = timeline.present
        return (
            self.elsewhere is not None
            and present is not None
            and present.ground == self.elsewhere.ground
        )

    def _limits(self, timeline: Timeline) -> tuple[AbsenceLimit, TotalLimit | None]:
        if self.elsewhere is not None and self._own_limits(timeline):
            return self.elsewhere.single, self.elsewhere.total
        return self.single, self.total

    def _chains(
        self, timeline: Timeline, reading: Reading
    ) -> list[tuple[Residence, ...]]:
        """Chains of stays that follow each other without a gap."""
        chains: list[list[Residence]] = []
        for residence in timeline.residences(reading):
            if not self._counted_here(timeline, residence):
                continue
            if reading is Reading.CAUTIOUS and residence.ground in self.breaking:
                continue
            last = chains[-1][-1] if chains else None
            if last is not None and self._bridges(last, residence, reading):
                last = last._replace(end=residence.first)
                chains[-1][-1] = last
            if last is not None and last.end == residence.first:
                chains[-1].append(residence)
            else:
                chains.append([residence])
        return [tuple(chain) for chain in chains]

    def _bridges(self, before: Residence, after: Residence, reading: Reading) -> bool:
        """Whether the procedure before led to the stay after it, over some days."""
        if before.end is None or before.end > after.first:
            return False
        if after.ground not in self.bridged.get(before.ground, ()):
            return False
        decided = after.stay.decided
        if isinstance(decided, PartialDay):
            return decided.latest <= before.end
        return reading is Reading.KINDEST

    def _counted_here(self, timeline: Timeline, residence: Residence) -> bool:
        if residence.end is not None and residence.end <= residence.first:
            return False
        if residence.country == "BE":
            return True
        same = self.elsewhere and residence.ground == self.elsewhere.ground
        return bool(same) and self._own_limits(timeline)

    def _segments(
        self, chain: Sequence[Residence], reading: Reading, *, full: bool
    ) -> list[Segment]:
        proved = not self.sure_papers
        segments: list[Segment] = []
        title = 0
        for index, residence in enumerate(chain):
            if self.procedure and residence.ground == self.procedure.ground:
                counts = self._procedure_counts(chain, index, reading, full=full)
                title = self._title(chain, index + 1)
            elif reading is Reading.CAUTIOUS and index < title:
                counts = segments[-1].counts  # protected, but still without the title
            else:
                proved = proved or residence.proof in self.sure_papers
                last = index + 1 == len(chain)
                counts = self._weight(residence, reading, proved=proved, last=last)
            segments.append(Segment(residence.first, residence.end, counts))
        return segments

    def _weight(
        self, residence: Residence, reading: Reading, *, proved: bool, last: bool
    ) -> int:
        """A paper that starts nothing is followed by one whose day may not be told."""
        kindest = reading is Reading.KINDEST
        nothing = residence.proof in self.no_papers and not last
        if not proved and (not kindest or nothing):
            return NONE
        names = self.counts.get(residence.ground, ("whole", "whole"))
        return _COUNTS[names[0] if kindest else names[1]]

    def _title(self, chain: Sequence[Residence], index: int) -> int:
        """The stay that begins with the title: the first card told, else this one."""
        assert self.procedure is not None  # noqa: S101 - asked only with one
        for place in range(index, len(chain)):
            if chain[place].ground not in self.procedure.led_to:
                break
            if chain[place].proof in self.sure_papers:
                return place
        return index

    def _procedure_counts(
        self, chain: Sequence[Residence], index: int, reading: Reading, *, full: bool
    ) -> int:
        """Only the last application before the protection is the one that led to it."""
        assert self.procedure is not None  # noqa: S101 - asked only with one
        if (
            index + 1 == len(chain)
            or chain[index + 1].ground not in self.procedure.led_to
        ):
            return NONE
        applied, title = chain[index], chain[self._title(chain, index + 1)]
        if reading is Reading.KINDEST:
            first = early(applied.stay.first, applied.first)
            last = late(title.stay.first, title.first)
        else:
            first = late(applied.stay.first, applied.first)
            last = early(title.stay.first, title.first)
        long = exceeds_months(first, last, self.procedure.full_over_months)
        return WHOLE if full or long else HALF

    def _interruptions(
        self,
        timeline: Timeline,
        reading: Reading,
        absences: Sequence[Away],
        first: date,
    ) -> list[Interruption]:
        limit = self._limits(timeline)[0]
        earliest = self._earliest(timeline, first)
        inside = [
            away if away.departure >= earliest else away._replace(departure=earliest)
            for away in absences
            if away.back > first
        ]
        stops = []
        if limit.fixed or reading is Reading.CAUTIOUS:
            stops = single_interruptions(
                inside,
                limit.months,
                reached=limit.reached,
                returned=reading is Reading.KINDEST,
            )
        gap = timeline.case.unregistered
        if gap is not None and reading is Reading.CAUTIOUS:
            last = None if gap.last is None else late(gap.last, timeline.as_of)
            again = last + ONE_DAY if last is not None else None
            stops.append(Interruption(early(gap.first, date.min), again))
        return stops

    @staticmethod
    def _earliest(timeline: Timeline, first: date) -> date:
        """The earliest that the first day of a chain may be, known only in part."""
        for stay in timeline.stays:
            if isinstance(stay.first, PartialDay) and stay.first.latest == first:
                return stay.first.earliest
        return first

    def _away(self, timeline: Timeline, reading: Reading) -> tuple[Away, ...]:
        away = timeline.away(reading)
        if not self._own_limits(timeline):
            return away
        return outside_union(away, timeline, reading)


def _surely_since(
    stops: Sequence[Interruption],
    first: date,
    stretches: Sequence[Stretch],
    run: Stretch,
) -> date:
    """The last day up to a run on which the years began anew on every reading."""
    starts = [start for start, _ in stretches if start <= run[0]]
    again = [
        min(start for start in starts if start >= stop.restart)
        for stop in stops
        if stop.restart is not None and stop.restart <= starts[-1]
    ]
    return max(again, default=first)
