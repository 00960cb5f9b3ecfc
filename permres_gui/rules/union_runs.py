"""The uninterrupted years under the free-movement rules in the stays of one person.

Read when somebody told of stays: the first question does not wait for it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay
from permres_gui.domain.free_movement import Chain, ResidenceYears, Run
from permres_gui.domain.timeline import Reading, Residence, Timeline
from permres_gui.domain.unknown import known

if TYPE_CHECKING:
    from .kinds.free_movement_residence import FreeMovementResidence
    from .law import Law


class UnionRuns(NamedTuple):
    """The stays that count for one requirement, and the years that run in them."""

    rule: FreeMovementResidence
    timeline: Timeline
    law: Law

    def on(self, reading: Reading) -> tuple[Run, ...]:
        """The uninterrupted runs, with the day on which their years are complete."""
        joined_on = self._joined_on()
        return tuple(
            _not_before(joined_on, run)
            for chain in self._chains(reading)
            for run in self._counting.runs(self.timeline, chain, reading)
        )

    def _joined_on(self) -> date:
        """The day on which the first of the home countries joined the Union.

        The years before it count, but nobody had the right of its citizens then.
        """
        days = [
            self.law.accessions.get(country, date.min)
            for country in known(self.timeline.case.person.nationality) or ()
            if self.law.in_group((country,), self.rule.before_accession)
        ]
        return min(days, default=date.min)

    @property
    def _counting(self) -> ResidenceYears:
        rule = self.rule
        return ResidenceYears(
            rule.years,
            rule.absences,
            rule.lost_after_years,
            rule.force_majeure,
            rule.never_again_from,
        )

    def _chains(self, reading: Reading) -> list[Chain]:
        chains: list[Chain] = []
        previous: Residence | None = None
        for residence in self.rule.stays.counted(self.timeline, self.law, reading):
            follows = previous is not None and previous.end == residence.first
            if follows and chains:
                chains[-1] = replace(chains[-1], end=residence.end)
            elif self._starts(residence, reading):
                first = self._first(residence, reading)
                if residence.end is None or first < residence.end:
                    chains.append(Chain.of(residence, first, residence.end))
            else:
                continue
            previous = residence
        return chains

    def _starts(self, residence: Residence, reading: Reading) -> bool:
        if residence.proof in self.rule.papers:
            return True
        later = residence.proof not in self.rule.no_papers or residence.end is None
        return reading is Reading.KINDEST and later

    def _first(self, residence: Residence, reading: Reading) -> date:
        registered = residence.stay.registered_on
        if not isinstance(registered, PartialDay) or not self.rule.waiting_register:
            return residence.first
        if reading is Reading.KINDEST:
            return min(residence.first, registered.earliest)
        return max(residence.first, registered.latest)


def _not_before(day: date, run: Run) -> Run:
    """The same run, with its years complete on a day at the earliest."""
    if run.complete is None or run.complete >= day:
        return run
    lost = run.end is not None and run.end <= day
    return replace(run, complete=None if lost else day)
