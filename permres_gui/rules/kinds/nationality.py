"""For whom a card is: by nationality."""

from __future__ import annotations

from typing import ClassVar, Literal

from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class Nationality(RequirementBase):
    """One nationality of a wanted group, and none of a refused group.

    A person with two nationalities is judged by both: a citizen of a member
    state is no third-country national, whatever the second passport.
    """

    WANTS: ClassVar[tuple[str, ...]] = ("person.nationality",)

    kind: Literal["nationality"]
    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        return Judgement(Dated.always(self._verdict(timeline, law)))

    def _verdict(self, timeline: Timeline, law: Law) -> Verdict:
        countries = timeline.case.person.nationality
        if countries is None:
            return unanswered("person.nationality")
        if isinstance(countries, Unknown):
            return UNSURE
        if self.none_of and law.in_group(countries, self.none_of):
            return NO
        if self.one_of and not law.in_group(countries, self.one_of):
            return NO
        return YES
