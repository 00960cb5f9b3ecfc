"""What a new card costs: in one municipality, or over all that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.fee_labels import ages_words
from permres_gui.presentation.fee_lines import line_views
from permres_gui.presentation.payment_words import payment_sentences
from permres_gui.presentation.place_choice import place_view
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import CardPriceView, FeeLineView
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.card_price import (
    AFTER_LOSS,
    AT_RENEWAL,
    Asked,
    CardPrice,
    prices_by_age,
)
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.tariff import CHILD_YEARS, KnownRange, Reason, Speed

ADULT, CHILD = Bracket(CHILD_YEARS, None), Bracket(0, CHILD_YEARS)
ITEMS: Final[Mapping[str, tuple[Speed, Bracket]]] = MappingProxyType(
    {
        "card-standard": ("normal", ADULT),
        "card-child-under-12": ("normal", CHILD),
        "card-urgent": ("urgent", ADULT),
    }
)
"""What ranges are given for where the municipality is not chosen, or names no price."""
Prices: TypeAlias = list[tuple[str, CardPrice]]


class Occasion(NamedTuple):
    """Why a card is ordered, and the words for it.

    `own` are said where the place has a price of its own for the occasion,
    `ordinary` where it has none.
    """

    reasons: tuple[Reason, ...]
    title: str
    own: Mapping[Reason, str]
    ordinary: str


LOSS: Final = Occasion(
    AFTER_LOSS,
    N_("Price of a new card"),
    MappingProxyType(
        {
            "loss": N_("%(place)s has a price for a card after a loss."),
            "duplicate": N_("%(place)s has a price for a duplicate."),
        }
    ),
    N_(
        "%(place)s does not say what a new card costs after a loss."
        " An ordinary card costs:"
    ),
)
RENEWAL: Final = Occasion(
    AT_RENEWAL,
    N_("Price of renewal"),
    MappingProxyType({"renewal": N_("%(place)s has a price for renewal.")}),
    N_("%(place)s names no price for renewal. An ordinary card costs:"),
)


def card_price_view(
    context: Context, occasion: Occasion = LOSS, cards: tuple[str, ...] = ()
) -> CardPriceView:
    """The price in the municipality of the context; without one the known range.

    ``cards`` are those that it is asked for; all of them without one.
    """
    words, library = context.words, context.library
    place, found = context.place, _in_place(context, occasion, cards)
    if found:
        lines = tuple(_lines(context, found))
        cited = [source for _, each in found for source in each.line.sources]
    else:
        ranges = {each.item: each for each in library.general_fees.ranges}
        known = [ranges[item] for item in ITEMS if item in ranges]
        lines = tuple(_range(each, words) for each in known)
        cited = [source for each in known for source in each.sources]
    notes = list(_notes(context, occasion, found))
    cited += [source for _, sources in notes for source in sources]
    label = words.text("Your municipality (you can leave this open)")
    return CardPriceView(
        title=words.text(occasion.title),
        place=place_view(
            library.municipalities, label, place.nis if place else "", words
        ),
        said=_said(context, occasion, found),
        lines=lines,
        notes=tuple(note for note, _ in notes if note),
        sources=sources_view(cited, library.sources, words),
    )


def _in_place(context: Context, occasion: Occasion, cards: tuple[str, ...]) -> Prices:
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
        label = _label(order.speed, bracket, context.words)
        for each in prices:
            some = f" ({', '.join(each.cards)})" if len(prices) > 1 else ""
            found.append((label + some, each))
    return found if any(each.named for _, each in found) else []


def _label(speed: Speed, bracket: Bracket, words: Translator) -> str:
    ages = ages_words(bracket, words)
    if speed == "urgent":
        return words.text("Urgent card: %(ages)s", ages=ages)
    return words.text("Card: %(ages)s", ages=ages)


def _lines(context: Context, found: Prices) -> Iterator[FeeLineView]:
    """The lines; where only some have their own price, the ordinary ones say so."""
    words, place = context.words, context.place
    mixed = len({each.reason for _, each in found}) > 1
    bill = FeeResult(None, Decimal(0), tuple(each.line for _, each in found), ())
    views = line_views(bill, words, place.name(words.language) if place else None)
    for (label, each), view in zip(found, views, strict=True):
        detail = [view.detail]
        if mixed and each.reason == "new":
            detail.insert(0, words.text("This is the price of an ordinary card."))
        yield replace(view, label=label, detail=" ".join(filter(None, detail)))


def _range(known: KnownRange, words: Translator) -> FeeLineView:
    low, high = (
        formats.amount_in_table(each, words.language)
        for each in (known.low, known.high)
    )
    return FeeLineView(
        _label(*ITEMS[known.item], words),
        words.text("%(low)s to %(high)s", low=low, high=high),
        words.plural(
            "%(number)s municipality, %(first)s to %(last)s",
            "%(number)s municipalities, %(first)s to %(last)s",
            known.places,
            first=str(known.first_day.year),
            last=str(known.last_day.year),
        ),
    )


def _said(context: Context, occasion: Occasion, found: Prices) -> str:
    """What kind of prices these are; never that of an ordinary card in silence."""
    words, place = context.words, context.place
    if place is None:
        return words.text(
            "The price is different in each municipality. An ordinary card costs:"
        )
    name = place.name(words.language)
    if not found:
        return words.text(
            "We know no prices of %(place)s. In other municipalities an ordinary card costs:",
            place=name,
        )
    reasons = {each.reason for _, each in found}
    own = next((each for each in occasion.own if each in reasons), None)
    said = occasion.own[own] if own is not None else occasion.ordinary
    return words.text(said, place=name)


Note: TypeAlias = tuple[str, tuple[str, ...]]
"""A sentence with what it rests on; an empty one only has sources."""


def _notes(context: Context, occasion: Occasion, found: Prices) -> Iterator[Note]:
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
