"""The uninterrupted years under the free-movement rules in the stays of one person.

Read when somebody told of stays: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.free_movement import ResidenceYears, Run
from permres_gui.domain.loss_by_absence import LossByAbsence
from permres_gui.domain.period import Stretch
from permres_gui.domain.timeline import Reading, Timeline

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
        if self.rule.never_again_from is None or not self._surely_had(reading):
            again = self._loss._replace(never_again_from=None)
            return self._plain(reading, self._counting._replace(loss=again))
        runs = self._plain(reading, self._counting)
        gone = self._gone(runs)
        return tuple(
            run
            if run.complete is None or run.complete < gone
            else run._replace(complete=None)
            for run in runs
        )

    def _plain(self, reading: Reading, counting: ResidenceYears) -> tuple[Run, ...]:
        """The runs of each chain by itself."""
        joined_on = self._joined_on()
        return tuple(
            _not_before(joined_on, run)
            for chain in self.rule.chains.on(reading, self.timeline, self.law)
            for run in counting.runs(self.timeline, chain, reading)
        )

    def _surely_had(self, reading: Reading) -> bool:
        """Whether a right that was lost for good was surely there to lose.

        Else it may be that years were only broken, and begin anew: unknown is never no.
        """
        if reading is Reading.CAUTIOUS:
            return True
        runs = self.rule.runs(self.timeline, self.law, Reading.CAUTIOUS)
        return self._gone(runs) < date.max

    def _gone(self, runs: Sequence[Run]) -> date:
        """The first day on which a right was lost for good; the last of days if never."""
        since = self.rule.never_again_from or date.max
        ends = [
            run.end
            for run in runs
            if run.complete and run.end and run.why == "lost" and run.end >= since
        ]
        return min(ends, default=date.max)

    def not_regained(self, cautious: Sequence[Stretch]) -> tuple[Stretch, ...]:
        """The sure days without those after a loss that perhaps took a right for good.

        Where a day is known in part, the years may have been complete before it.
        """
        runs = self.rule.runs(self.timeline, self.law, Reading.KINDEST)
        had = min((run.complete for run in runs if run.complete), default=date.max)
        since = max(self.rule.never_again_from or date.max, had)
        taken = self._loss.may_take(self.timeline, since)
        gone = min(taken, default=date.max)
        return tuple(each for each in cautious if each[0] < gone)

    def _joined_on(self) -> date:
        """The day on which the first of the home countries joined the Union.

        The years before it count, but nobody had the right of its citizens then.
        """
        nationality = self.timeline.case.person.nationality
        return self.law.joined_on(nationality, self.rule.before_accession)

    @property
    def _counting(self) -> ResidenceYears:
        return ResidenceYears(self.rule.years, self.rule.absences, self._loss)

    @property
    def _loss(self) -> LossByAbsence:
        rule = self.rule
        return LossByAbsence(
            rule.lost_after_years, rule.force_majeure, rule.never_again_from
        )


def _not_before(day: date, run: Run) -> Run:
    """The same run, with its years complete on a day at the earliest."""
    if run.complete is None or run.complete >= day:
        return run
    lost = run.end is not None and run.end <= day
    return run._replace(complete=None if lost else day)
