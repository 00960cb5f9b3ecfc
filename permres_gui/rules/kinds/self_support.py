"""Work, or means and health insurance of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    unanswered,
)
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase

_NOTHING = Decimal(0)


def working(timeline: Timeline) -> Verdict:
    """Employed or self-employed today."""
    works = timeline.case.work.works
    if works is None:
        return unanswered("work.works")
    if isinstance(works, Unknown):
        return UNSURE
    return YES if works else NO


def own_means(timeline: Timeline) -> Verdict:
    """Some means of one's own; social assistance is weighed by the authority."""
    means = timeline.case.means
    if means.monthly_net is None:
        return unanswered("means.monthly_net")
    if isinstance(means.monthly_net, Unknown):
        return UNSURE
    if means.monthly_net <= _NOTHING or means.source == "none":
        return NO
    return UNSURE if means.source == "integration-income" else YES


def insured(timeline: Timeline) -> Verdict:
    """Health insurance that covers the person in Belgium."""
    insurance = timeline.case.insurance
    if insurance is None:
        return unanswered("insurance")
    if isinstance(insurance, Unknown):
        return UNSURE
    return YES if insurance else NO


def economic_condition(timeline: Timeline) -> Verdict:
    """Work, or else means and insurance (f-plus.retained-economic)."""
    works = working(timeline)
    if works == YES or works.open:
        return works
    return any_of([works, all_of([own_means(timeline), insured(timeline)])])


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfSupport(RequirementBase):
    """Who does not work now has means and insurance, or the years must be judged.

    ``otherwise_judged``: without them it is for advice whether the years met
    the conditions; the years themselves may still be complete.
    """

    WANTS: ClassVar[tuple[str, ...]] = ("work.works", "means.monthly_net", "means.source", "insurance")

    kind: Literal["self_support"]
    otherwise_judged: bool

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        verdict = economic_condition(timeline)
        if not verdict.possible and self.otherwise_judged:
            verdict = UNSURE
        return Judgement(Dated.always(verdict))
