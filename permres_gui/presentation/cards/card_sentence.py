"""The answer for a card in one sentence, the same on the page, the telephone and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.applied import waits_for
from permres_gui.presentation.cards.at_renewal import to_ask_at_renewal
from permres_gui.presentation.cards.status_sentences import status_sentence
from permres_gui.rules.assessment import Status
from permres_gui.rules.kinds.nationality import is_own

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.assessment import Assessment


def card_sentence(context: Context, found: Assessment, *, strong: bool = False) -> str:
    """Of a status as it is, unless something plainer is to be said."""
    plainer = no_card_needed(context) or _asked_for(context, found)
    if found.card == "B":
        plainer = plainer or to_ask_at_renewal(context)
    return plainer or status_sentence(found, context.words, strong=strong)


def _asked_for(context: Context, found: Assessment) -> str:
    """Who applied in time, and meets the conditions, is not told to apply."""
    if found.status is not Status.ELIGIBLE or not waits_for(context, found.card):
        return ""
    return context.words.text(
        "You have applied for the %(card)s card, and you meet its conditions.",
        card=found.card,
    )


def no_card_needed(context: Context) -> str:
    """What a Belgian is told of every card; empty for all others."""
    if not is_own(context.case, context.library.rulebook.law):
        return ""
    return context.words.text("You are Belgian. You need no residence card.")
