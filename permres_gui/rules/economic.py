"""Work, or means and health insurance: the economic condition of free movement."""

from __future__ import annotations

from decimal import Decimal

from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown, known
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
    if means.source == "integration-income":
        return UNSURE
    least, _ = around(law.reference_income, timeline.as_of.year)
    household = known(means.dependants) or 0
    enough = least is not None and means.monthly_net >= least.for_household(household)
    return YES if enough or of_a_student else UNSURE


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
