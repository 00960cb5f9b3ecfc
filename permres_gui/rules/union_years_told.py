"""Which sentence tells how far years of residence are, and the days that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import exceeds_months
from permres_gui.domain.free_movement import Run
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import known
from permres_gui.domain.verdict import Verdict

if TYPE_CHECKING:
    from .kinds.free_movement_residence import FreeMovementResidence
    from .law import Law

_AGAIN = {"absence": "absence", "lost": "absence", "prison": "prison"}
"""What breaks the years for sure, so that they begin again after it."""


class Told(NamedTuple):
    """The wording, and the days that its sentence names besides."""

    wording: str = ""
    figures: Mapping[str, date] = {}


class YearsTold(NamedTuple):
    """Years of residence on both readings, on the day asked about."""

    rule: FreeMovementResidence
    timeline: Timeline
    law: Law
    kindest: tuple[Run, ...]
    cautious: tuple[Run, ...]
    told: bool
    """Whether absences and times in prison were told."""

    @classmethod
    def of(
        cls, rule: FreeMovementResidence, timeline: Timeline, law: Law, *, told: bool
    ) -> YearsTold:
        """The years that a requirement asks for."""
        kindest = rule.runs(timeline, law, Reading.KINDEST)
        cautious = rule.runs(timeline, law, Reading.CAUTIOUS)
        return cls(rule, timeline, law, kindest, cautious, told)

    def about(self, verdict: Dated[Verdict]) -> Told:
        """What is to be said of years that are complete, perhaps complete, or not yet."""
        today = verdict.at(self.timeline.as_of)
        if today.settled:
            return self._complete()
        if not today.possible:
            return self._ahead()
        if today.open:
            return Told()
        from .union_years_in_doubt import doubt

        return Told(doubt(self, self._lasting(self.kindest)[0]))

    def _lasting(self, runs: Sequence[Run]) -> list[Run]:
        """The runs whose right is had today, the one complete first before the others."""
        on = self.timeline.as_of
        had = [run for run in runs if run.complete is not None and run.complete <= on]
        return sorted(
            (run for run in had if run.end is None or run.end > on), key=_completion
        )

    def _complete(self) -> Told:
        sure, perhaps = self._lasting(self.cautious)[0], self._lasting(self.kindest)[0]
        if sure.complete != perhaps.complete:
            return Told("latest")
        return self._since(sure)

    def _ahead(self) -> Told:
        on = self.timeline.as_of
        perhaps = _next(self.kindest, on)
        if perhaps is None:
            had = any(run.complete for run in self.kindest)
            return Told("lost" if had else "")
        if self._slides(perhaps):
            return Told("abroad")
        if self._in_prison(perhaps):
            return Told("in-prison")
        soonest = {"perhaps": _completion(perhaps)}
        sure = _next(self.cautious, on)
        if not self.told or sure is None:
            return Told("perhaps" if self.told else "untold", soonest)
        if sure.complete != perhaps.complete:
            return Told("range", {**soonest, "day": _completion(sure)})
        told = self._since(sure)
        return Told("card") if not told.wording and self._by_card(sure) else told

    def _by_card(self, run: Run) -> bool:
        """Whether the years are counted from a paper that the application came before."""
        stays = self.timeline.residences(Reading.CAUTIOUS)
        papers = self.rule.later_papers
        return any(each.first == run.first and each.proof in papers for each in stays)

    def _slides(self, run: Run) -> bool:
        """Whether the years begin again on the return of somebody who is still away."""
        away = any(each.back is None for each in self.timeline.absences)
        broken = any(each.why in {"absence", "lost"} for each in self.kindest)
        return away and broken and run.first == self.timeline.as_of

    def _in_prison(self, run: Run) -> bool:
        """Whether the years begin again on the day after a release still to come."""
        terms = known(self.timeline.case.detention) or ()
        inside = any(each.last is None for each in terms)
        return inside and run.first > self.timeline.as_of

    def _since(self, run: Run) -> Told:
        """What broke the years before these, if anything did."""
        at = self.cautious.index(run)
        before = self.cautious[at - 1] if at else None
        if before is not None and before.why in _AGAIN:
            ended = self._rights_ended(before)
            wording = "rights-ended" if ended else _AGAIN[before.why]
            return Told(wording, {"again": run.first, "day": _completion(run)})
        return Told("allowed" if self._long_away(run) else "")

    def _rights_ended(self, run: Run) -> bool:
        """Whether an absence broke the years after which rights do not come back."""
        since = self.rule.never_again_from
        late = since is not None and run.end is not None and run.end >= since
        return late and run.why != "prison"

    def _long_away(self, run: Run) -> bool:
        """Whether a long absence was allowed in the years, where that is to be proved."""
        since, end = self.rule.never_again_from, _completion(run)
        return since is not None and any(
            max(run.first, since) <= away.departure < end
            and exceeds_months(away.departure, away.back, self.rule.absences.months)
            for away in self.timeline.away(Reading.CAUTIOUS)
        )


def _completion(run: Run) -> date:
    return run.complete or date.max


def _next(runs: Sequence[Run], on: date) -> Run | None:
    """The run of which the years are complete first after a day."""
    ahead = [run for run in runs if run.complete is not None and run.complete > on]
    return min(ahead, key=_completion, default=None)
