"""Every price of a new card in the municipality of the context, with its label."""

from __future__ import annotations

from typing import TypeAlias

from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.fee_labels import ages_words
from permres_gui.presentation.fees.occasion import Occasion
from permres_gui.presentation.translator import Translator
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.card_price import Asked, CardPrice, prices_by_age
from permres_gui.rules.price import Speed

Prices: TypeAlias = list[tuple[str, CardPrice]]


def prices_here(context: Context, occasion: Occasion, cards: tuple[str, ...]) -> Prices:
    """Every price with its label; none where the place names no price of a card."""
    if context.practice is None:
        return []
    schedule, general = context.practice.fees, context.library.general_fees
    wanted_cards = cards or tuple(card.id for card in context.library.rulebook.cards)
    asked = Asked(schedule, general, context.as_of, "normal", occasion.reasons)
    urgent = asked._replace(speed="urgent")
    wanted = [(asked, each) for each in prices_by_age(asked, wanted_cards)]
    wanted.append((urgent, prices_by_age(urgent, wanted_cards)[0]))
    found: Prices = []
    for order, (bracket, prices) in wanted:
        label = price_label(order.speed, bracket, context.words)
        for each in prices:
            some = f" ({', '.join(each.cards)})" if len(prices) > 1 else ""
            found.append((label + some, each))
    return found if any(each.named for _, each in found) else []


def price_label(speed: Speed, bracket: Bracket, words: Translator) -> str:
    """`Card: 12 years or older`."""
    ages = ages_words(bracket, words)
    if speed == "urgent":
        return words.text("Urgent card: %(ages)s", ages=ages)
    return words.text("Card: %(ages)s", ages=ages)
