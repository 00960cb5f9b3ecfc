"""Work, or means and health insurance of one's own."""

from __future__ import annotations

from typing import ClassVar, Literal

from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import UNSURE
from permres_gui.records import dataclass
from permres_gui.rules.economic import economic_condition
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfSupport(RequirementBase):
    """Who does not work now has means and insurance, or the years must be judged.

    ``otherwise_judged``: without them it is for advice whether the years met
    the conditions; the years themselves may still be complete.
    """

    WANTS: ClassVar[tuple[str, ...]] = (
        "work.works",
        "means.monthly_net",
        "means.source",
        "means.dependants",
        "insurance",
    )
    READS: ClassVar[tuple[str, ...]] = ("work.studies",)

    kind: Literal["self_support"]
    otherwise_judged: bool

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        verdict = economic_condition(timeline, law)
        if not verdict.possible and self.otherwise_judged:
            verdict = UNSURE
        return Judgement(Dated.always(verdict))
