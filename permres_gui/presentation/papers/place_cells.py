"""How one applies, waits, orders and pays in a municipality, in the words of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.payment_words import payment_sentences
from permres_gui.presentation.holders.wait_words import wait_words
from permres_gui.presentation.papers.paper_groups import papers_of
from permres_gui.presentation.papers.place_steps import term_words, way_names
from permres_gui.presentation.papers.steps_view import local_way, procedure_of
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import PlaceCellView
from permres_gui.rules.card_order import Order
from permres_gui.rules.condition import is_for
from permres_gui.rules.place import Photos, Way
from permres_gui.rules.place_papers import composed, photos_for, term_for, way_for

CHANNELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "online": N_("online"),
        "appointment": N_("by appointment"),
        "counter": N_("at the counter, without an appointment"),
        "telephone": N_("by telephone"),
        "e-mail": N_("by e-mail"),
        "post": N_("by post"),
    }
)


def not_known(words: Translator, detail: str = "") -> PlaceCellView:
    """What nobody publishes of this place."""
    return PlaceCellView(words.text("not known here"), detail, unknown=True)


def apply_cell(context: Context, card: str, _order: Order) -> PlaceCellView:
    """The way in for the application."""
    channel = procedure_of(context, card).channel
    return _channel(context, channel, way_for(context.practice, "apply", card))


def order_cell(context: Context, card: str, order: Order) -> PlaceCellView:
    """The way in for ordering the card."""
    way = way_for(context.practice, "order", card, order.speed)
    return _channel(context, way.channel if way else "ask", way)


def _channel(context: Context, channel: str, way: Way | None) -> PlaceCellView:
    words = context.words
    if channel not in CHANNELS:
        return not_known(words)
    detail = " ".join(way_names(way, words)) if way else ""
    return PlaceCellView(words.text(CHANNELS[channel]), detail)


def decision_cell(context: Context, card: str, _order: Order) -> PlaceCellView:
    """The usual wait that the place names, else the longest that the law allows."""
    words = context.words
    local = local_way(context, card) or composed(context.practice, card)
    usual = local.decision_months if local is not None else None
    term = context.library.procedures.of(card).legal_months
    months = usual or term
    if months is None:
        return not_known(words)
    return PlaceCellView(wait_words(words, months, term))


def card_cell(context: Context, card: str, order: Order) -> PlaceCellView:
    """How long it takes until the ordered card is there."""
    term = term_for(context.practice, "card", card, order.speed)
    if term is None:
        return not_known(context.words)
    return PlaceCellView(term_words(term, context.words))


def photos_cell(context: Context, card: str, _order: Order) -> PlaceCellView:
    """How many photos to bring."""
    photos, words = photos_for(context.practice, card), context.words
    booth = context.practice.booth if context.practice else None
    detail = words.text("There is a photo booth in the building.") if booth else ""
    if photos is None:
        return not_known(words, detail)
    return PlaceCellView(_photos(photos, words), detail)


def _photos(photos: Photos, words: Translator) -> str:
    if photos.taken_here and photos.age_from is not None:
        return words.text(
            "made at the counter from the age of %(age)s", age=str(photos.age_from)
        )
    if photos.taken_here:
        return words.text("made at the counter")
    if not photos.number:
        return words.text("no photo")
    return words.plural("%(number)s photo", "%(number)s photos", photos.number)


def payment_cell(context: Context, _card: str, _order: Order) -> PlaceCellView:
    """How one pays."""
    practice, words = context.practice, context.words
    said = tuple(payment_sentences(practice, words)) if practice else ()
    return PlaceCellView(" ".join(said)) if said else not_known(words)


def papers_cells(
    both: tuple[Context, Context], card: str, order: Order
) -> tuple[PlaceCellView, PlaceCellView]:
    """The papers that only the one place asks, and those that only the other does."""
    here, there = both
    return _only(here, there, card, order), _only(there, here, card, order)


def _only(one: Context, other: Context, card: str, order: Order) -> PlaceCellView:
    words, practice = one.words, one.practice
    elsewhere = {paper.id for paper in papers_of(other, card, order)}
    extra = [p for p in papers_of(one, card, order) if p.id not in elsewhere]
    if extra:
        return PlaceCellView("\n".join(words.text(paper.name) for paper in extra))
    if practice is None or not (practice.papers or practice.procedures):
        return not_known(words)
    return PlaceCellView(words.text("no other paper"))


def cell_sources(context: Context, card: str) -> Iterator[str]:
    """What the cells of a place rest on."""
    practice, way = context.practice, local_way(context, card)
    if practice is None:
        return
    yield from way.sources if way else ()
    for name in ("ways", "terms", "photos", "papers", "payments"):
        for statement in getattr(practice, name):
            cards = getattr(statement, "cards", ())
            if is_for(cards, card):
                yield from statement.sources
