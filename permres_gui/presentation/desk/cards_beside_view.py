"""The comparison of cards that an adviser chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.compare_view import compare_view, compared_cards
from permres_gui.presentation.views.cards_beside import CardsBesideView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

FEWEST_CARDS: Final = 2
MOST_CARDS: Final = 3


def cards_beside(context: Context, chosen: tuple[str, ...]) -> CardsBesideView:
    """Without a choice of two cards, those that matter for this client."""
    cards = chosen if len(chosen) >= FEWEST_CARDS else compared_cards(context)
    cards = cards[:MOST_CARDS]
    return CardsBesideView(
        label=context.words.text("Choose two or three cards"),
        cards=tuple(
            (each.card, card_name(context, each.card)) for each in context.assessments
        ),
        chosen=chosen or cards,
        table=compare_view(context, cards),
    )


__all__ = ["MOST_CARDS", "CardsBesideView", "cards_beside"]
