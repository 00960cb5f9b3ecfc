"""For whom a card is: by nationality."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Case, Sponsor
from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown, known
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.records import dataclass
from permres_gui.rules.law import OWN, Law
from permres_gui.rules.requirement import Judgement, RequirementBase

_NEVER, _ALWAYS = Dated.always(NO), Dated.always(YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nationality(RequirementBase):
    """One nationality of a wanted group, and none of a refused group.

    A person with two nationalities is judged by both: a citizen of a member
    state is no third-country national, whatever the second passport. Of a country
    that left a group it counts whether it was in it on the day asked about, and a
    group that is wanted is left on the day after the last one.
    """

    WANTS: ClassVar[tuple[str, ...]] = ("person.nationality",)
    WORDINGS: ClassVar[tuple[str, ...]] = ("own",)

    kind: Literal["nationality"]
    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day until a country leaves the group."""
        verdict = self._verdict(timeline, law)
        wording = "own" if is_own(timeline.case, law) else ""
        return Judgement(verdict, wording=wording)

    def closed(self, timeline: Timeline, law: Law) -> bool:
        """Whether the person is told to be of no such country, on no day."""
        return self._verdict(timeline, law).steps == _NEVER.steps

    def _verdict(self, timeline: Timeline, law: Law) -> Dated[Verdict]:
        countries = timeline.case.person.nationality
        if countries is None:
            return Dated.always(unanswered("person.nationality"))
        if isinstance(countries, Unknown):
            return Dated.always(UNSURE)
        if self.none_of and law.in_group(countries, self.none_of, timeline.as_of):
            return _NEVER
        if not self.one_of:
            return _ALWAYS
        return _wanted(countries, self.one_of, timeline.as_of, law, NO)


def _wanted(
    countries: tuple[str, ...],
    groups: tuple[str, ...],
    as_of: date,
    law: Law,
    otherwise: Verdict,
) -> Dated[Verdict]:
    """Yes while one of the nationalities is in one of the groups, from a day on."""
    if law.in_group(countries, groups):
        return _ALWAYS
    if not law.in_group(countries, groups, as_of):
        return Dated.always(otherwise)
    last = max(law.last_in(group, each) for group in groups for each in countries)
    return Dated.of([(ALWAYS, YES), (last + ONE_DAY, otherwise)])


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
        """The same verdict on every day until a country leaves the group."""
        sponsor = timeline.case.sponsor
        not_known = sponsor is not None and isinstance(sponsor.nationality, Unknown)
        verdict = self._verdict(sponsor, timeline.as_of, law)
        return Judgement(verdict, wording="unknown" if not_known else "")

    def _verdict(
        self, sponsor: Sponsor | None, as_of: date, law: Law
    ) -> Dated[Verdict]:
        if sponsor is None:
            return Dated.always(unanswered("sponsor"))
        countries = sponsor.nationality
        if countries is None:
            return Dated.always(unanswered("sponsor.nationality"))
        if isinstance(countries, Unknown):
            return Dated.always(UNSURE)
        return _wanted(countries, self.one_of, as_of, law, UNSURE)
