"""What a new card costs: in one municipality, or over all that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.card_price_notes import price_notes
from permres_gui.presentation.fees.fee_lines import line_views
from permres_gui.presentation.fees.occasion import LOSS, Occasion
from permres_gui.presentation.fees.prices_here import Prices, price_label, prices_here
from permres_gui.presentation.place_choice import place_view
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import CardPriceView, FeeLineView
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.price import CHILD_YEARS, Speed
from permres_gui.rules.tariff import KnownRange

ADULT, CHILD = Bracket(CHILD_YEARS, None), Bracket(0, CHILD_YEARS)
ITEMS: Final[Mapping[str, tuple[Speed, Bracket]]] = MappingProxyType(
    {
        "card-standard": ("normal", ADULT),
        "card-child-under-12": ("normal", CHILD),
        "card-urgent": ("urgent", ADULT),
    }
)
"""What ranges are given for where the municipality is not chosen, or names no price."""


def card_price_view(
    context: Context, occasion: Occasion = LOSS, cards: tuple[str, ...] = ()
) -> CardPriceView:
    """The price in the municipality of the context; without one the known range.

    ``cards`` are those that it is asked for; all of them without one.
    """
    words, library = context.words, context.library
    place, found = context.place, prices_here(context, occasion, cards)
    if found:
        lines = tuple(_lines(context, found))
        cited = [source for _, each in found for source in each.line.sources]
    else:
        ranges = {each.item: each for each in library.general_fees.ranges}
        known = [ranges[item] for item in ITEMS if item in ranges]
        lines = tuple(_range(each, words) for each in known)
        cited = [source for each in known for source in each.sources]
    notes = list(price_notes(context, occasion, found))
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
        price_label(*ITEMS[known.item], words),
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
