"""The residence in which work stopped: the person's own, or that of the relative."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay
from permres_gui.domain.free_movement import Chain, ResidenceYears
from permres_gui.domain.history_until import history_until
from permres_gui.domain.loss_by_absence import LossByAbsence
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, YES, Verdict, unanswered

from .early_residence import residence_told
from .early_stays import EarlyStays
from .union_chains import UnionChains
from .union_stays import UnionStays

if TYPE_CHECKING:
    from .kinds.early_right import EarlyRight
    from .law import Law


class WorkerResidence(NamedTuple):
    """The stays under the free-movement rules of whoever has the early right."""

    rule: EarlyRight
    timeline: Timeline
    law: Law

    @property
    def own(self) -> bool:
        """Whether it is the person's own work, and not that of the relative."""
        return self.rule.whose == "person"

    @property
    def here(self) -> EarlyStays:
        """The person's own stays on the grounds of the right.

        Years before the accession count, but nobody had the right in them.
        """
        rule = self.rule
        stays = UnionStays(
            rule.grounds,
            rule.perhaps,
            rule.sure_until,
            rule.before_accession,
            citizens_alone=True,
        )
        return EarlyStays(stays, self._counting, self.timeline, self.law)

    @property
    def _stays(self) -> UnionStays:
        rule = self.rule
        return UnionStays(
            rule.grounds,
            sure_until=rule.sure_until,
            before_accession=rule.before_accession,
        )

    @property
    def _counting(self) -> ResidenceYears:
        """How its years are counted."""
        rule = self.rule
        loss = LossByAbsence(rule.lost_after_years, rule.force_majeure)
        return ResidenceYears(rule.years, rule.absences, loss)

    def start(self, stopped: PartialDay) -> PartialDay | Unknown | None:
        """The first day of the uninterrupted residence in which the work stopped."""
        if not self.own:
            sponsor = self.timeline.case.sponsor
            return sponsor.residence_since if sponsor else None
        kindest = self._run_start(Reading.KINDEST, stopped.earliest, stopped.latest)
        cautious = self._run_start(Reading.CAUTIOUS, stopped.latest, stopped.latest)
        return PartialDay(kindest, max(kindest, cautious))

    def _run_start(self, reading: Reading, stopped: date, latest: date) -> date:
        """Since when the residence went on, on the day on which the work stopped.

        Who was abroad too long or in prison on that day had none: it begins then.
        """
        chain = self._chain(reading, stopped, latest)
        if chain is None or chain.first > stopped:
            return stopped if chain is None else chain.first
        history = history_until(self.timeline, stopped)
        runs = self._counting.runs(history, chain, reading)
        alive = [
            run.first
            for run in runs
            if run.first <= stopped and (run.end is None or run.end > stopped)
        ]
        pick = min if reading is Reading.KINDEST else max
        return pick(alive, default=stopped)

    def _chain(self, reading: Reading, stopped: date, latest: date) -> Chain | None:
        """The stays without a gap that lasted on the day on which the work stopped."""
        rule = self.rule
        chains = UnionChains(
            self._stays, rule.papers, rule.no_papers, rule.waiting_register
        )
        for chain in chains.on(reading, self.timeline, self.law):
            if chain.end is None or chain.end > stopped:
                return chain if chain.first <= latest else None
        return None

    def as_told(self, resided: Verdict, stopped: PartialDay) -> Verdict:
        """Years of residence, as far as what may have broken them was told."""
        if resided == UNSURE:
            fields = list(self._unasked(stopped))
            return unanswered(*fields) if fields else UNSURE
        return residence_told(self.timeline) if resided == YES else resided

    def _unasked(self, stopped: PartialDay) -> Iterator[str]:
        """What was not asked of the stays and absences that were told."""
        yield from self.timeline.open_fields & {"stays.from", "absences.from"}
        if any(each.reason is None for each in self.timeline.absences):
            yield "absences.reason"
        if self._stays.conditions_open(self.timeline, self.law):
            yield "stays.eu_conditions"
        if self._paper_open(stopped):
            yield "stays.proof"

    def _paper_open(self, stopped: PartialDay) -> bool:
        """Whether nobody asked which paper starts the stays in which the work stopped."""
        found, end = False, None
        for stay in self._stays.counted(self.timeline, self.law, Reading.KINDEST):
            if stay.first > stopped.latest:
                break
            if end != stay.first:
                found = stay.proof is None
            end = stay.end
        return found
