"""What an authority must judge before a card can be had; no grant that it decides alone."""

from __future__ import annotations

from datetime import date

from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.waiting_time import WaitingTime
from permres_gui.rules.requirement import Finding


def obstacles(assessment: Assessment) -> tuple[Finding, ...]:
    """A review, a conviction, an appeal and the like, on the day that is only possible."""
    day = _day(assessment)
    if day is None:
        return ()
    return tuple(
        each
        for each in assessment.findings
        if each.verdict.at(day).authority
        and not isinstance(each.requirement, WaitingTime)
    )


def granted(assessment: Assessment) -> bool:
    """Whether the Immigration Office gives the card by itself once the years are over."""
    day = _day(assessment)
    judged = day is not None and assessment.verdict.at(day).authority
    return judged and not obstacles(assessment)


def _day(assessment: Assessment) -> date | None:
    """The day that is only possible: today for advice, and where no day is known."""
    if assessment.status is Status.NEEDS_ADVICE:
        return assessment.as_of
    if assessment.status is not Status.NOT_YET or assessment.certain_from:
        return None
    return assessment.possible_from or assessment.as_of
