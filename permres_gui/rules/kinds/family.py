"""Family stays: whether their conditions are still met, and a family stay in the past."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from permres_gui.domain.case import Case, Sponsor, Text
from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    unanswered,
    yes_no,
)
from permres_gui.records import dataclass
from permres_gui.rules.condition import age_on
from permres_gui.rules.economic import own_means, working
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase, stays_untold


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyConditions(RequirementBase):
    """The family tie, the common household and the means are still there.

    Asked only while the tie lasts; ``ended`` says what follows once it has
    ended, whatever else was answered. ``violence`` is for the authority then.
    Where the end means that they are not met, living apart is a doubt.
    """

    WORDINGS: ClassVar[tuple[str, ...]] = ("apart", "death")
    WANTS: ClassVar[tuple[str, ...]] = (
        "sponsor",
        "conditions_still_met",
        "sponsor.hardship",
        "sponsor.lives_together",
    )

    kind: Literal["family_conditions"]
    ended: Literal["met", "not_met"]
    not_met_is: Literal["no", "authority"] = "no"
    violence: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        sponsor = timeline.case.sponsor
        apart = sponsor is not None and sponsor.lives_together is False
        died = sponsor is not None and sponsor.ended == "death"
        verdict = Dated.always(self._verdict(timeline.case))
        return Judgement(verdict, wording="death" if died else "apart" if apart else "")

    def _verdict(self, case: Case) -> Verdict:
        if case.sponsor is None:
            return unanswered("sponsor")
        if case.sponsor.ended is not None:
            return self._over(case.sponsor)
        met = case.conditions_still_met
        if met is None:
            return unanswered("conditions_still_met")
        if isinstance(met, Unknown):
            return UNSURE
        if not met:
            return AUTHORITY if self.not_met_is == "authority" else NO
        if self.ended == "met":
            return YES
        together = case.sponsor.lives_together
        if together is None:
            return unanswered("sponsor.lives_together")
        return YES if together is True else UNSURE

    def _over(self, sponsor: Sponsor) -> Verdict:
        """Once the tie has ended, what is said of the conditions cannot undo that."""
        if self.ended == "met":
            return YES
        if isinstance(sponsor.ended, Unknown):
            return UNSURE
        return self._violence(sponsor) if self.violence else NO

    def _violence(self, sponsor: Sponsor) -> Verdict:
        """Victims of violence keep a chance that the authority judges."""
        if sponsor.ended not in {"separation", "divorce", "partnership-end"}:
            return NO
        if sponsor.hardship is None:
            return unanswered("sponsor.hardship")
        if isinstance(sponsor.hardship, Unknown):
            return UNSURE
        return AUTHORITY if set(sponsor.hardship) & set(self.violence) else NO


@dataclass(frozen=True, slots=True, kw_only=True)
class StayEver(RequirementBase):
    """A stay on one of the grounds, now or before."""

    WANTS: ClassVar[tuple[str, ...]] = ("stays", "stays.ground")

    kind: Literal["stay_ever"]
    grounds: tuple[str, ...]

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        untold = stays_untold(timeline)
        if untold is not None:
            return untold
        return Judgement(
            Dated.always(self._verdict([stay.ground for stay in timeline.stays]))
        )

    def _verdict(self, grounds: Sequence[Text]) -> Verdict:
        if any(ground in self.grounds for ground in grounds):
            return YES
        if None in grounds:
            return unanswered("stays.ground")
        return UNSURE if UNKNOWN in grounds else NO


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyOrWork(RequirementBase):
    """Lawful work, or full-time study with means, of a former unaccompanied minor."""

    WORDINGS: ClassVar[tuple[str, ...]] = ("ahead", "means")
    WANTS: ClassVar[tuple[str, ...]] = (
        "work.works",
        "work.studies",
        "means.monthly_net",
        "means.source",
        "means.dependants",
    )

    kind: Literal["study_or_work"]

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        studies = yes_no(timeline.case.work.studies, "work.studies")
        if studies.possible:
            studies = all_of([studies, own_means(timeline, law)])
        verdict = any_of([working(timeline), studies])
        poor = timeline.case.work.studies is True and not verdict.possible
        return Judgement(Dated.always(verdict), wording="means" if poor else "")


__all__ = ["FamilyConditions", "StayEver", "StudyOrWork", "age_on"]
