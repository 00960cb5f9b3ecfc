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
from permres_gui.domain.day import add_years
from permres_gui.domain.outside_union import visits_missing
from permres_gui.domain.period import Stretch, joined, overlap
from permres_gui.domain.stay_runs import cautious_days, kindest_days
from permres_gui.domain.timeline import READINGS, Reading, Residence, Timeline

from .absence_measures import Measure, measures
from .broken_years import BrokenYears
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

    @property
    def breaks(self) -> BrokenYears:
        """What breaks them."""
        return BrokenYears(self.timeline, self.stays, self.measures)

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
        for chain in self.stays.chains(reading):
            segments = self.stays.segments(chain, reading, full=full)
            for run, since in self.breaks.runs(chain, reading):
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
            if told and proof is None and told.applications.goes_on(index):
                return True  # another application, or not
            if proof in self.rule.sure_papers:
                sure = residence.ground not in self.rule.breaking
                shown = residence.country if sure else shown
            elif residence.country == shown or residence.ground == procedure:
                continue
            elif proof is None:
                return True
        return False
