"""What is said below the price of a card: the occasion, paying, and when it was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.occasion import LOSS, Occasion
from permres_gui.presentation.fees.payment_words import payment_sentences
from permres_gui.presentation.fees.prices_here import Prices
from permres_gui.rules.price import Reason

Note: TypeAlias = tuple[str, tuple[str, ...]]
"""A sentence with what it rests on; an empty one only has sources."""


def price_notes(context: Context, occasion: Occasion, found: Prices) -> Iterator[Note]:
    """Each with its sources."""
    words = context.words
    reasons = {each.reason for _, each in found}
    general = _after_loss if occasion is LOSS else _at_renewal
    yield from general(context, reasons)
    if context.practice is not None:
        paid = [s for each in context.practice.payments for s in each.sources]
        yield "", tuple(paid)
        for sentence in payment_sentences(context.practice, words):
            yield sentence, ()
    if not found or any(each.line.amount is None for _, each in found):
        yield words.text("Ask your municipality what it costs today."), ()
    for sentence in _read_on(context, found):
        yield sentence, ()


def _after_loss(context: Context, reasons: set[Reason]) -> Iterator[Note]:
    words, known = context.words, context.library.lost_card
    if "duplicate" in reasons:
        yield words.text(known.duplicate.text), known.duplicate.sources
    said = "" if "loss" in reasons else words.text(known.dearer.text)
    yield said, known.dearer.sources


def _at_renewal(context: Context, reasons: set[Reason]) -> Iterator[Note]:
    known = context.library.held_cards.price
    if "renewal" not in reasons:
        yield context.words.text(known.text), known.sources


def _read_on(context: Context, found: Prices) -> Iterator[str]:
    """The latest day on which a page about these prices was read."""
    days = [
        page.consulted
        for _, each in found
        for source in each.line.sources
        for page in context.library.sources[source].pages
    ]
    if context.place is not None and days:
        name = context.place.name(context.words.language)
        yield context.words.text(
            "%(place)s: prices read on %(day)s.", place=name, day=max(days)
        )
