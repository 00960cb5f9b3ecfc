"""Whether the answers leave the present stay as it is."""

from __future__ import annotations

from typing import Final

from permres_gui.presentation.context import Context
from permres_gui.rules.assessment import Status
from permres_gui.rules.kinds.card_validity import CardValidOnReturn
from permres_gui.rules.kinds.return_in_time import ReturnInTime
from permres_gui.rules.stay_risk import StayRisk

SAFE: Final = (Status.ELIGIBLE, Status.HELD)


def stay_kept(context: Context) -> bool:
    """Not after an absence with which some card says that the stay has ended."""
    return all(
        finding.verdict.at(context.as_of).possible
        for each in context.assessments
        for finding in each.findings
        if isinstance(finding.requirement, (CardValidOnReturn, ReturnInTime))
    )


def stay_risk(context: Context) -> StayRisk | None:
    """Why the stay of today can be ended, unless a right is there that does not end so."""
    risk = context.library.stay_risks.of(context.case, context.as_of)
    if risk is None:
        return None
    over = any(context.of(card).status in SAFE for card in risk.over_with)
    return None if over else risk


def stay_is_safe(context: Context) -> bool:
    """Whether nothing was found by which the stay of today has ended, or can end."""
    held = [
        context.of(card.id).status
        for card in context.library.rulebook.cards
        if context.case.card.kind in card.held_cards
    ]
    return (
        all(status in SAFE for status in held)
        and all(each.status is not Status.LOST for each in context.assessments)
        and stay_kept(context)
        and stay_risk(context) is None
    )
