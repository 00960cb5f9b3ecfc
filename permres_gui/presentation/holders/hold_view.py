"""I hold a permanent card: the page with its two parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from permres_gui.presentation.fees.card_price_view import card_price_view
from permres_gui.presentation.fees.occasion import RENEWAL
from permres_gui.presentation.holders.held_card_advice import advice_view, card_advice
from permres_gui.presentation.holders.held_card_answer import card_answer
from permres_gui.presentation.holders.hold_form import (
    CARD,
    PARTS,
    PAST,
    filled,
    hold_form,
    part_of,
)
from permres_gui.presentation.holders.past_advice import past_advice
from permres_gui.presentation.holders.past_answer import past_answer
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import HoldView, SectionView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.small_form import Values

INTRODUCTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        CARD: N_("What is your right, and when do you ask for a new card?"),
        PAST: N_(
            "Fill in your longest journey. Were there more? Then check them one by one."
        ),
    }
)


def hold_view(context: Context, values: Values) -> HoldView:
    """The part in sight for what was filled in; the context gives the place and the day."""
    words, part = context.words, part_of(values)
    parts = tuple(
        SectionView(
            id_, words.text(label), "card" if id_ == CARD else "ask", id_ == part
        )
        for id_, label in PARTS.items()
    )
    return HoldView(
        heading=words.text("I hold a permanent card"),
        introduction=words.text(INTRODUCTIONS[part]),
        parts=parts,
        form=hold_form(context, values),
        **(_past(context, values) if part == PAST else _card(context, values)),
        note=words.text("Information, not a decision. Nothing you fill in is kept."),
    )


def _card(context: Context, values: Values) -> dict[str, Any]:
    words, known = context.words, context.library.held_cards
    given = filled(context.library, CARD, values)
    kind = known.of(given.get("card", ""))
    shown: dict[str, Any] = {
        "show": words.text("Show the rules for my card"),
        "answer": card_answer(context, kind, given),
    }
    if kind is None:
        return shown
    title = words.text("Another card?")
    other = next(advice_view(context, title, known.other_cards, kind.kind), None)
    shown["advice"] = tuple(card_advice(context, kind, given))
    shown["other"] = other
    if other is not None:
        shown["begin"] = words.text("Find out from which day")
    if kind.card is not None:
        shown["price"] = card_price_view(context, RENEWAL, (kind.card,))
    return shown


def _past(context: Context, values: Values) -> dict[str, Any]:
    words = context.words
    given = filled(context.library, PAST, values)
    return {
        "show": words.text("Show whether I still have my right"),
        "answer": past_answer(context, given),
        "advice": tuple(past_advice(context, given)),
    }
