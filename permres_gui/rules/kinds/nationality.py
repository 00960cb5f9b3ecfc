"""For whom a card is: by nationality."""

from __future__ import annotations

from typing import ClassVar, Literal

from permres_gui.domain.case import Case, Sponsor
from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown, known
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase

OWN = ("belgian",)
"""The nationality whose people need no residence card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nationality(RequirementBase):
    """One nationality of a wanted group, and none of a refused group.

    A person with two nationalities is judged by both: a citizen of a member
    state is no third-country national, whatever the second passport.
    """

    WANTS: ClassVar[tuple[str, ...]] = ("person.nationality",)
    WORDINGS: ClassVar[tuple[str, ...]] = ("own",)

    kind: Literal["nationality"]
    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        verdict = Dated.always(self._verdict(timeline, law))
        return Judgement(verdict, wording="own" if is_own(timeline.case, law) else "")

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


def is_own(case: Case, law: Law) -> bool:
    """Whether the person is a citizen of the country itself, perhaps of another too."""
    return law.in_group(known(case.person.nationality) or (), OWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class SponsorNationality(RequirementBase):
    """The relative has a nationality of a group; another one is for advice.

    The card of the person shows that a relative of the group was accepted once,
    so that what is told of another nationality is a doubt and no refusal.
    """

    WANTS: ClassVar[tuple[str, ...]] = ("sponsor", "sponsor.nationality")
    WORDINGS: ClassVar[tuple[str, ...]] = ("unknown",)

    kind: Literal["sponsor_nationality"]
    one_of: tuple[str, ...]

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        sponsor = timeline.case.sponsor
        not_known = sponsor is not None and isinstance(sponsor.nationality, Unknown)
        verdict = Dated.always(self._verdict(sponsor, law))
        return Judgement(verdict, wording="unknown" if not_known else "")

    def _verdict(self, sponsor: Sponsor | None, law: Law) -> Verdict:
        if sponsor is None:
            return unanswered("sponsor")
        countries = sponsor.nationality
        if countries is None:
            return unanswered("sponsor.nationality")
        if isinstance(countries, Unknown):
            return UNSURE
        return YES if law.in_group(countries, self.one_of) else UNSURE
