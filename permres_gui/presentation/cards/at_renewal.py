"""A card that the next renewal of the present one can bring: B, for some stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.cards.obstacles import granted
from permres_gui.presentation.context import once
from permres_gui.presentation.translator import N_
from permres_gui.rules.assessment import Status
from permres_gui.rules.kinds.waiting_time import WaitingTime

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.requirement import Finding

SURE: Final = ("", "latest")
"""The wordings of years that began on the day they name, or before it."""
ASK_TOO: Final = N_("Ask for the %(card)s card at the same time.")


@once
def asked_at_renewal(context: Context) -> str:
    """What to ask for at the renewal; empty unless nothing but the decision is awaited."""
    found = context.of("B")
    if found.status is not Status.NEEDS_ADVICE or not granted(found):
        return ""
    if not all(_met(found, each) for each in found.findings):
        return ""
    notices = context.library.procedures.about("at-renewal")
    case, on = context.case, context.as_of
    told = (each for each in notices if each.concerns(found.card, case, on))
    return next((context.words.text(each.text) for each in told), "")


def to_ask_at_renewal(context: Context) -> str:
    """What to ask for when the present card, which is still valid, is renewed."""
    valid = context.case.card.valid_until
    if not isinstance(valid, PartialDay) or valid.earliest < context.as_of:
        return ""
    return asked_at_renewal(context)


@once
def comes_at_renewal(context: Context) -> bool:
    """Whether that renewal is the next thing to come: no day of a card lies before it."""
    valid = context.case.card.valid_until
    if not isinstance(valid, PartialDay) or not to_ask_at_renewal(context):
        return False
    days = (
        each.certain_from or each.possible_from
        for each in context.assessments
        if each.status is Status.NOT_YET
    )
    return all(day is None or valid.latest < day for day in days)


def _met(found: Assessment, finding: Finding) -> bool:
    """Whether it is met today: of the years, that they were complete on a sure day."""
    if isinstance(finding.requirement, WaitingTime):
        told, day = finding.judgement.wording, finding.judgement.figures.get("day")
        return told in SURE and isinstance(day, date) and day <= found.as_of
    return finding.verdict.at(found.as_of).settled
