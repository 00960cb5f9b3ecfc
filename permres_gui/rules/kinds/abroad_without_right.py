"""Protected people who were found in another member state without a right to be there."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import add_months
from permres_gui.domain.timeline import Reading, Timeline, late
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    all_of,
    unanswered,
    yes_no,
)
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class AbroadWithoutRight(RequirementBase):
    """Protected people found without right in another member state, from a day on.

    Whether their earlier stay still counts is then for advice, until ``years``
    after the return.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("back",)
    WANTS: ClassVar[tuple[str, ...]] = ("absences", "absences.lawful_there")

    kind: Literal["abroad_without_right"]
    grounds: tuple[str, ...]
    from_day: date
    years: int

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes before the rule applies and for whoever was lawfully there."""
        if timeline.case.absences is None:
            return Judgement(Dated.always(unanswered("absences")))
        since = self._protected_since(timeline)
        parts = [
            part
            for part in timeline.absences
            if (part.place == "eu" or isinstance(part.place, Unknown))
            and late(part.back, timeline.as_of) > since
        ]
        found = [yes_no(part.lawful_there, "absences.lawful_there") for part in parts]
        told = [UNSURE if each == NO else each for each in found]
        verdict = all_of(told)
        if verdict == YES:
            return Judgement(Dated.always(YES))
        doubtful = [part for part, each in zip(parts, told, strict=True) if each != YES]
        back = max(late(part.back, timeline.as_of) for part in doubtful)
        again = add_months(back, 12 * self.years)
        if again <= self.from_day:
            return Judgement(Dated.always(YES), {"back": back})
        steps = [(date.min, YES), (self.from_day, verdict), (again, YES)]
        return Judgement(Dated.of(steps), {"back": back})

    def _protected_since(self, timeline: Timeline) -> date:
        """Only who has protection already is meant by the rule."""
        protected = [
            each.first
            for each in timeline.residences(Reading.KINDEST)
            if each.ground in self.grounds
        ]
        return min(protected, default=date.min)
