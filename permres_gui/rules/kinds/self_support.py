"""Work, or means and health insurance of one's own, or a stay as family."""

from __future__ import annotations

from typing import ClassVar, Literal

from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    any_of,
    unanswered,
    yes_no,
)
from permres_gui.records import dataclass
from permres_gui.rules.economic import economic_condition, working
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfSupport(RequirementBase):
    """Who does not work now has means and insurance, or the years must be judged.

    On one of the ``family`` grounds the family tie is enough while it lasts, as long
    as the conditions of the stay are met. ``otherwise_judged``: without any of these
    it is for advice whether the years met the conditions; the years themselves may
    still be complete.
    """

    WORDINGS: ClassVar[tuple[str, ...]] = ("family",)
    WANTS: ClassVar[tuple[str, ...]] = (
        "work.works",
        "sponsor",
        "conditions_still_met",
        "means.monthly_net",
        "means.source",
        "means.dependants",
        "insurance",
    )
    READS: ClassVar[tuple[str, ...]] = ("work.studies", "sponsor.ended", "stays")

    kind: Literal["self_support"]
    otherwise_judged: bool
    family: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day; means matter once the family tie is no help."""
        own = economic_condition(timeline, law)
        tie = NO if own == YES else self._tie(timeline)
        if tie == YES:
            return Judgement(Dated.always(YES), wording="family")
        verdict = any_of([own, tie])
        if tie.open:  # who works need not tell of the family
            verdict = own if working(timeline).open else tie
        if not verdict.possible and self.otherwise_judged:
            verdict = UNSURE
        return Judgement(Dated.always(verdict))

    def _tie(self, timeline: Timeline) -> Verdict:
        """Whether the person lives here now as family, with what that asks."""
        present, sponsor = timeline.lasting, timeline.case.sponsor
        if present is None or present.ground not in self.family:
            return NO
        if sponsor is None:
            return unanswered("sponsor")
        if isinstance(sponsor.ended, Unknown):
            return UNSURE
        if sponsor.ended is not None:
            return NO
        return yes_no(timeline.case.conditions_still_met, "conditions_still_met")
