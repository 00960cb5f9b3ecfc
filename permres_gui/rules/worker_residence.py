"""The residence in which work stopped: the person's own, or that of the relative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay
from permres_gui.domain.free_movement import Chain, ResidenceYears
from permres_gui.domain.history_until import history_until
from permres_gui.domain.present_stay import continued
from permres_gui.domain.timeline import Reading, Residence, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, YES, Verdict, between, unanswered

from .early_residence import residence_told
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
    def here(self) -> Verdict:
        """Whether the present stay is residence under the free-movement rules."""
        kindest, cautious = (
            any(stay.end is None for stay in self._residence(reading))
            for reading in Reading
        )
        return between(kindest, cautious)

    def _residence(self, reading: Reading) -> Sequence[Residence]:
        """The stays that the present one continues, oldest first."""
        counted = self._stays.counted(self.timeline, self.law, reading)
        return continued(counted, lambda _stay: True)

    @property
    def _stays(self) -> UnionStays:
        rule = self.rule
        return UnionStays(
            rule.grounds,
            sure_until=rule.sure_until,
            before_accession=rule.before_accession,
        )

    @property
    def counting(self) -> ResidenceYears:
        """How its years are counted."""
        rule = self.rule
        return ResidenceYears(rule.years, rule.absences, rule.lost_after_years)

    def start(self, stopped: PartialDay) -> PartialDay | Unknown | None:
        """The first day of the uninterrupted residence in which the work stopped."""
        if not self.own:
            sponsor = self.timeline.case.sponsor
            return sponsor.residence_since if sponsor else None
        kindest = self._run_start(Reading.KINDEST, stopped.earliest)
        cautious = self._run_start(Reading.CAUTIOUS, stopped.latest)
        return PartialDay(kindest, max(kindest, cautious))

    def _run_start(self, reading: Reading, stopped: date) -> date:
        """Since when the residence went on, on the day on which the work stopped.

        Who was abroad too long or in prison on that day had none: it begins then.
        """
        stays = self._residence(reading)
        if not stays:
            return stopped
        chain = Chain.of(stays[0], stays[0].first)
        if chain.first > stopped:
            return chain.first
        history = history_until(self.timeline, stopped)
        runs = self.counting.runs(history, chain, reading)
        alive = [
            run.first
            for run in runs
            if run.first <= stopped and (run.end is None or run.end > stopped)
        ]
        pick = min if reading is Reading.KINDEST else max
        return pick(alive, default=stopped)

    def as_told(self, resided: Verdict) -> Verdict:
        """Years of residence, as far as what may have broken them was told."""
        if resided == UNSURE:
            fields = list(self._unasked())
            return unanswered(*fields) if fields else UNSURE
        return residence_told(self.timeline) if resided == YES else resided

    def _unasked(self) -> Iterator[str]:
        """What was not asked of the stays and absences that were told."""
        if any(each.reason is None for each in self.timeline.absences):
            yield "absences.reason"
        if self._stays.conditions_open(self.timeline, self.law):
            yield "stays.eu_conditions"
