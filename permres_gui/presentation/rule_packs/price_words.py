"""What a price is for, in words: the thing, which cards, for whom, how fast and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.fees.due_table import amount_words
from permres_gui.presentation.fees.fee_labels import ages_words
from permres_gui.presentation.translator import N_, Translator
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.price import Price, Reason, Speed, What

WHATS: Final[Mapping[What, str]] = MappingProxyType(
    {
        "application": N_("application"),
        "card": N_("residence card"),
        "child-certificate": N_("certificate for a child"),
        "belgian-card": N_("card of a Belgian"),
    }
)
SPEEDS: Final[Mapping[Speed, str]] = MappingProxyType(
    {
        "normal": "",
        "urgent": N_("urgent"),
        "very-urgent": N_("very urgent"),
        "central": N_("urgent and collected in Brussels"),
    }
)
REASONS: Final[Mapping[Reason, str]] = MappingProxyType(
    {
        "new": "",
        "first": N_("first card"),
        "renewal": N_("renewal"),
        "duplicate": N_("duplicate"),
        "second-duplicate": N_("second duplicate"),
        "loss": N_("after a loss"),
        "expiry": N_("because it expires"),
        "own-request": N_("at the holder’s own request"),
        "late-collection": N_("collected too late"),
    }
)
CITIZENS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "eu": N_("EU citizens"),
        "third-country": N_("citizens of other countries"),
    }
)


def price_words(price: Price, words: Translator) -> str:
    """The price with all that it names; a card in doubt is one of "perhaps"."""
    return ", ".join(_parts(price, words))


def _parts(price: Price, words: Translator) -> Iterator[str]:
    cards = f" {' '.join(price.cards)}" if price.cards else ""
    yield words.text(WHATS[price.what]) + cards
    if price.cards_unsure:
        yield words.text("perhaps %(cards)s", cards=" ".join(price.cards_unsure))
    for form in price.forms:
        yield words.text("Annex %(number)s", number=form.removeprefix("annex-"))
    named = (CITIZENS.get(price.citizens or "", ""), SPEEDS[price.speed])
    for name in (*named, REASONS[price.reason]):
        if name:
            yield words.text(name)
    if price.nth_from > 1:
        yield words.text("from the second card at one address on")
    if price.age_from is not None or price.age_under is not None:
        yield ages_words(Bracket(price.age_from or 0, price.age_under), words)


def price_amount(amount: DatedAmount | None, words: Translator) -> str:
    """The amount in a sentence, where no amount is a word."""
    return amount_words(amount, words) if amount else words.text("not known")
