"""The days on which the years of a third-country national are complete, for K and L.

Read when stays are told: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.case import BELGIUM
from permres_gui.domain.counting import Segment
from permres_gui.domain.day import ONE_DAY, add_years
from permres_gui.domain.interruption import Interruption, runs, single_interruptions
from permres_gui.domain.outside_union import visits_missing
from permres_gui.domain.period import Stretch, joined, overlap
from permres_gui.domain.stay_runs import cautious_days, kindest_days
from permres_gui.domain.timeline import (
    READINGS,
    Reading,
    Residence,
    Timeline,
    early,
    late,
)

from .absence_measures import Measure, measures
from .counted_stays import CountedStays
from .protected_procedure import ProcedureTime

if TYPE_CHECKING:
    from .kinds.uninterrupted_residence import (
        ProtectedProcedure,
        UninterruptedResidence,
    )


class CompleteYears(NamedTuple):
    """When the years that one requirement asks are complete, by what counts and breaks."""

    rule: UninterruptedResidence
    timeline: Timeline
    stays: CountedStays
    measures: Mapping[Reading, Sequence[Measure]]

    @classmethod
    def of(cls, rule: UninterruptedResidence, timeline: Timeline) -> CompleteYears:
        """Those of a person."""
        measured = {reading: measures(rule, timeline, reading) for reading in READINGS}
        return cls(rule, timeline, CountedStays.of(rule, timeline), measured)

    def kindest(self) -> tuple[Stretch, ...]:
        """The days of the kindest reading; a rule of the Union may count a procedure whole."""
        met = self._met(Reading.KINDEST, full=False)
        met = joined((*met, *self._perhaps_elsewhere()))
        if self.rule.procedure is None or not self._procedure_matters(
            self.rule.procedure
        ):
            return met
        rule: list[Stretch] = [(self.rule.procedure.full_possible_from, None)]
        full = self._met(Reading.KINDEST, full=True)
        return joined((*met, *overlap(full, rule)))

    def _perhaps_elsewhere(self) -> tuple[Stretch, ...]:
        """The same if a present ground that nobody knows has limits of its own."""
        elsewhere, present = self.rule.elsewhere, self.timeline.lasting
        if elsewhere is None or present is None or isinstance(present.ground, str):
            return ()
        abroad = any(stay.abroad for stay in self.timeline.stays)
        if not (abroad or self.timeline.absences):
            return ()
        told = replace(present, ground=elsewhere.ground)
        stays = tuple(told if s is present else s for s in self.timeline.stays)
        life = Timeline(replace(self.timeline.case, stays=stays), self.timeline.as_of)
        return CompleteYears.of(self.rule, life)._met(Reading.KINDEST, full=False)

    def _procedure_matters(self, procedure: ProtectedProcedure) -> bool:
        return any(stay.ground == procedure.ground for stay in self.timeline.stays)

    def _met(self, reading: Reading, *, full: bool) -> tuple[Stretch, ...]:
        found: list[Stretch] = []
        cautious = reading is Reading.CAUTIOUS
        for chain in self.stays.chains(reading):
            segments = self.stays.segments(chain, reading, full=full)
            first, end = chain[0].first, chain[-1].end
            stretches = runs(first, end, self.interruptions(reading, first))
            # Since when the years are sure is asked by the cautious reading alone.
            perhaps = self._perhaps_first(first) if cautious else first
            sure_stops = (
                self.interruptions(Reading.KINDEST, perhaps) if cautious else []
            )
            for run in stretches:
                since = _surely_since(sure_stops, perhaps, stretches, run)
                days = self._complete(reading, segments, run, since)
                found += self._here(reading, days)
        return joined(found)

    def _complete(
        self, reading: Reading, segments: Sequence[Segment], run: Stretch, since: date
    ) -> Sequence[Stretch]:
        """The days of a run on which the years are complete, by each of the measures."""
        years, found = self.rule.years, []
        for away, _, total in self.measures[reading]:
            if reading is Reading.KINDEST:
                limit = total.beyond if total else None
                days = kindest_days(segments, run, away, years, limit)
            else:
                limit = total.within if total else None
                days = cautious_days(segments, run, away, years, limit, since)
            found.append(days)
        return reduce(overlap, found)

    def _here(self, reading: Reading, days: Sequence[Stretch]) -> Sequence[Stretch]:
        """With years elsewhere, the last years must have been spent in Belgium."""
        if self.rule.elsewhere is None or not self.stays.abroad:
            return days
        stays = self.timeline.residences(reading)
        abroad = [each.end or date.max for each in stays if each.country != BELGIUM]
        if not abroad:
            return days
        back = [each for each in stays if each.first >= max(abroad)]
        first = self.stays.first_shown(back, reading)
        if first is None:
            return []
        since = add_years(first, self.rule.elsewhere.last_years_here)
        return overlap(days, [(since, None)])

    def cautious(self) -> tuple[Stretch, ...]:
        """The days of the cautious reading."""
        return self._met(Reading.CAUTIOUS, full=False)

    def open_fields(self) -> frozenset[str]:
        """What is still to be asked before the days are sure."""
        fields = set(self.timeline.open_fields)
        if self.rule.sure_papers and self._paper_missing():
            fields.add("stays.proof")
        if self.stays.right_missing():
            fields.add("card.right_since")
        if self.stays.abroad and visits_missing(self.timeline.away(Reading.CAUTIOUS)):
            fields.add("absences.eu_visits")
        return frozenset(fields)

    def _paper_missing(self) -> bool:
        """Whether a paper was not asked that may be the first sure one of its state."""
        as_told = self.stays.right_missing()
        return any(
            self._untold_paper(chain, as_told=as_told)
            for chain in self.stays.chains(Reading.KINDEST)
        )

    def _untold_paper(self, chain: Sequence[Residence], *, as_told: bool) -> bool:
        """The same of stays that follow each other; ``as_told`` leaves the card aside."""
        shown: str | None = None
        asked = self.rule.procedure
        procedure = asked and asked.ground
        told = asked and ProcedureTime(asked, self.rule.sure_papers, chain)
        for index, residence in enumerate(chain):
            proof = residence.stay.proof if as_told else residence.proof
            if told and proof is None and told.goes_on(index):
                return True  # another application, or not
            if proof in self.rule.sure_papers:
                sure = residence.ground not in self.rule.breaking
                shown = residence.country if sure else shown
            elif residence.country == shown or residence.ground == procedure:
                continue
            elif proof is None:
                return True
        return False

    def interruptions(self, reading: Reading, first: date) -> list[Interruption]:
        """What breaks the years of a chain that begins on ``first``."""
        stops = [
            stop
            for measure in self.measures[reading]
            for stop in self._too_long(reading, measure, first)
        ]
        gap = self.timeline.case.unregistered
        if gap is not None and reading is Reading.CAUTIOUS:
            last = None if gap.last is None else late(gap.last, self.timeline.as_of)
            again = last + ONE_DAY if last is not None else None
            stops.append(Interruption(early(gap.first, date.min), again))
        return stops

    def _too_long(
        self, reading: Reading, measure: Measure, first: date
    ) -> list[Interruption]:
        """Absences over the limit; one that the law does not fix breaks none for sure."""
        limit = measure.single
        if not measure.away or (not limit.fixed and reading is Reading.KINDEST):
            return []
        earliest = min(first, self._oldest())
        inside = [
            away if away.departure >= earliest else away._replace(departure=earliest)
            for away in measure.away
            if away.back > first or away.open  # perhaps it still goes on then
        ]
        return single_interruptions(
            inside,
            limit.months,
            reached=limit.reached,
            returned=reading is Reading.KINDEST,
        )

    def _oldest(self) -> date:
        """The first day of stay here: an absence is long however stays part it."""
        counted = self.stays.counted(Reading.KINDEST)
        return counted[0].first if counted else date.max

    def _perhaps_first(self, first: date) -> date:
        """The first day of a chain that perhaps only goes on from other stays."""
        if not self.timeline.absences:
            return first
        chains = self.stays.chains(Reading.KINDEST)
        around = [c[0].first for c in chains if c[0].first <= first < _end(c)]
        return min(around, default=first)


def _end(chain: Sequence[Residence]) -> date:
    return chain[-1].end or date.max


def _surely_since(
    stops: Sequence[Interruption],
    first: date,
    stretches: Sequence[Stretch],
    run: Stretch,
) -> date:
    """The last day up to a run on which the years began anew on every reading.

    They began ``first`` at the earliest, before the stretches that are sure.
    """
    if not stops:
        return first
    starts = [start for start, _ in stretches if start <= run[0]]
    again = [
        min(start for start in starts if start >= stop.restart)
        if stop.restart >= starts[0]
        else max(first, stop.restart)
        for stop in stops
        if stop.restart is not None and stop.restart <= starts[-1]
    ]
    return max(again, default=first)
