"""Work, or means and health insurance: the economic condition of free movement."""

from __future__ import annotations

from decimal import Decimal

from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    unanswered,
    yes_no,
)
from permres_gui.rules.law import Law, around

_NOTHING = Decimal(0)


def working(timeline: Timeline) -> Verdict:
    """Employed or self-employed today."""
    return yes_no(timeline.case.work.works, "work.works")


def own_means(timeline: Timeline, law: Law, *, of_a_student: bool = False) -> Verdict:
    """Means of one's own; social assistance is weighed by the authority.

    No source fixes an amount for free movement. What is less than the reference
    income of a long-term resident in that year is therefore never sure; who
    studies declares means without an amount.
    """
    means = timeline.case.means
    if means.monthly_net is None:
        return unanswered("means.monthly_net")
    if isinstance(means.monthly_net, Unknown):
        return UNSURE
    if means.monthly_net <= _NOTHING or means.source == "none":
        return NO
    if means.source is None:
        return unanswered("means.source")
    if isinstance(means.source, Unknown) or means.source == "integration-income":
        return UNSURE
    return YES if of_a_student else _enough(timeline, law, means.monthly_net)


def _enough(timeline: Timeline, law: Law, monthly: Decimal) -> Verdict:
    """Whether it is the reference income, for as many people as live on it."""
    least, _ = around(law.reference_income, timeline.as_of.year)
    if least is None or monthly < least.for_household(0):
        return UNSURE
    dependants = timeline.case.means.dependants
    if dependants is None:
        return unanswered("means.dependants")
    if isinstance(dependants, Unknown):
        return UNSURE
    return YES if monthly >= least.for_household(dependants) else UNSURE


def insured(timeline: Timeline) -> Verdict:
    """Health insurance that covers the person in Belgium."""
    return yes_no(timeline.case.insurance, "insurance")


def economic_condition(timeline: Timeline, law: Law) -> Verdict:
    """Work, or else means and insurance (f-plus.retained-economic).

    While it is open whether somebody works, means that are enough settle it; what is
    not known of them does not matter yet.
    """
    works = working(timeline)
    if works == YES:
        return works
    studies = timeline.case.work.studies is True
    means = own_means(timeline, law, of_a_student=studies)
    other = all_of([means, insured(timeline)])
    return works if works.possible and not other.settled else other
