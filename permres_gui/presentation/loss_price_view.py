"""What a new card costs after a loss, in one municipality or over all that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final, TypeAlias

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.fee_lines import ages_words, line_views
from permres_gui.presentation.payment_words import payment_sentences
from permres_gui.presentation.place_choice import place_view
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import FeeLineView, LossPriceView
from permres_gui.rules.fees import Bracket, FeeResult
from permres_gui.rules.loss_price import (
    Asked,
    LossPrice,
    loss_brackets,
    loss_prices,
)
from permres_gui.rules.tariff import CHILD_YEARS, KnownRange, Speed

ADULT, CHILD = Bracket(CHILD_YEARS, None), Bracket(0, CHILD_YEARS)
ITEMS: Final[Mapping[str, tuple[Speed, Bracket]]] = MappingProxyType(
    {
        "card-standard": ("normal", ADULT),
        "card-child-under-12": ("normal", CHILD),
        "card-urgent": ("urgent", ADULT),
    }
)
"""What ranges are given for where the municipality is not chosen, or names no price."""
Prices: TypeAlias = list[tuple[str, LossPrice]]


def loss_price_view(context: Context) -> LossPriceView:
    """The price in the municipality of the context; without one the known range."""
    words, library = context.words, context.library
    place, found = context.place, _in_place(context)
    if found:
        lines = tuple(_lines(context, found))
        cited = [source for _, each in found for source in each.line.sources]
    else:
        ranges = {each.item: each for each in library.general_fees.ranges}
        known = [ranges[item] for item in ITEMS if item in ranges]
        lines = tuple(_range(each, words) for each in known)
        cited = [source for each in known for source in each.sources]
    cited += [*library.lost_card.dearer.sources, *_note_sources(context, found)]
    label = words.text("Your municipality (you can leave this open)")
    return LossPriceView(
        title=words.text("Price of a new card"),
        place=place_view(
            library.municipalities, label, place.nis if place else "", words
        ),
        said=_said(context, found),
        lines=lines,
        notes=tuple(_notes(context, found)),
        sources=sources_view(cited, library.sources, words),
    )


def _in_place(context: Context) -> Prices:
    """Every price with its label; none where the place names no price of a card."""
    if context.practice is None:
        return []
    schedule, general = context.practice.fees, context.library.general_fees
    cards = [card.id for card in context.library.rulebook.cards]
    ages = loss_brackets(schedule)
    wanted: list[tuple[Speed, Bracket]] = [("normal", each) for each in ages]
    wanted.append(("urgent", next(each for each in ages if not each.child)))
    found: Prices = []
    for speed, bracket in wanted:
        asked = Asked(schedule, general, context.as_of, speed)
        prices = loss_prices(asked, cards, bracket)
        label = _label(speed, bracket, context.words)
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


def _said(context: Context, found: Prices) -> str:
    """What kind of prices these are; never that of an ordinary card in silence."""
    words, place = context.words, context.place
    if place is None:
        return words.text(
            "The price is different in each municipality. An ordinary card costs:"
        )
    name = place.name(words.language)
    reasons = {each.reason for _, each in found}
    if not found:
        return words.text(
            "We know no prices of %(place)s. In other municipalities an ordinary card costs:",
            place=name,
        )
    if "loss" in reasons:
        return words.text("%(place)s has a price for a card after a loss.", place=name)
    if "duplicate" in reasons:
        return words.text("%(place)s has a price for a duplicate.", place=name)
    return words.text(
        "%(place)s does not say what a new card costs after a loss. An ordinary card costs:",
        place=name,
    )


def _notes(context: Context, found: Prices) -> Iterator[str]:
    words, general = context.words, context.library.lost_card
    reasons = {each.reason for _, each in found}
    if "duplicate" in reasons:
        yield words.text(general.duplicate.text)
    if "loss" not in reasons:
        yield words.text(general.dearer.text)
    if context.practice is not None:
        yield from payment_sentences(context.practice, words)
    if not found or any(each.line.amount is None for _, each in found):
        yield words.text("Ask your municipality what it costs today.")
    yield from _read_on(context, found)


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


def _note_sources(context: Context, found: Prices) -> Iterator[str]:
    if any(each.reason == "duplicate" for _, each in found):
        yield from context.library.lost_card.duplicate.sources
    if context.practice is not None:
        for payment in context.practice.payments:
            yield from payment.sources
