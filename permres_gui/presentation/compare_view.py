"""What each possible card gives, side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_texts import day_text, deciding
from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS, in_order, offered
from permres_gui.presentation.cards.leading import too_little_known
from permres_gui.presentation.cards.status_words import ICONS, status_word
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import bill, total_text
from permres_gui.presentation.holders.wait_words import wait_words
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import CellView, CompareView, LinkView, TeaserView
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.own_procedure import local_procedure, procedure_for

CHOICE: Final = ("B", "K", "L")
"""Compared at the desk where fewer than two are possible: the ones to choose between."""
_NO_WAIT: Final = N_("not known")
_NO_PLACE: Final = N_("Choose your municipality first")
_NO_PRICE: Final = N_("no price known for this day")
Row = tuple[str, tuple[CellView, ...], bool]


def compared_cards(context: Context) -> tuple[str, ...]:
    """The cards that an adviser sees beside each other before choosing some."""
    found = _wanted(context)
    if len(found) < len(CHOICE) - 1:
        refused = {Status.NOT_ELIGIBLE, Status.LOST}
        others = {e.card for e in context.assessments if e.status not in refused}
        found |= set(CHOICE) & others or set(CHOICE)
    return tuple(e.card for e in context.assessments if e.card in found)


def reachable_cards(context: Context) -> tuple[str, ...]:
    """Those that this person can get, in the order of the result; open ones for two."""
    wanted, ranked = _wanted(context), [each.card for each in in_order(context)]
    found = tuple(card for card in ranked if card in wanted)
    if len(found) > 1:
        return found
    still = {e.card for e in context.assessments if e.status is Status.UNDETERMINED}
    return tuple(card for card in ranked if card in wanted | still)


def _wanted(context: Context) -> set[str]:
    """The cards that are possible, coming or held."""
    held = {e.card for e in context.assessments if e.status is Status.HELD}
    return held | {each.card for each in offered(context)}


def teaser(context: Context) -> TeaserView | None:
    """An invitation, where there is a choice."""
    if len(_wanted(context)) < len(CHOICE) - 1:
        return None
    words = context.words
    return TeaserView(
        words.text("Which card fits you?"),
        words.text(
            "The cards differ in validity, time abroad, life in another EU country"
            " and protection."
        ),
        LinkView("compare", words.text("Compare the cards"), "columns"),
    )


def compare_view(context: Context, chosen: tuple[str, ...] = ()) -> CompareView:
    """Rows are questions that people ask; equal ones are summed up in one line.

    ``chosen`` are the cards beside each other; without a choice, those that matter.
    """
    words, cards = context.words, chosen or reachable_cards(context)
    rows = tuple(_rows(context, cards)) if cards else ()
    equal = tuple((name, cells[0].text) for name, cells, same in rows if same)
    topics = context.library.comparison.topics
    cited = [s for t in topics for c in t.cells if c.card in cards for s in c.sources]
    return CompareView(
        heading=words.text("What does each card give?"),
        introduction=_introduction(context, cards),
        columns=tuple((card, card_name(context, card)) for card in cards),
        rows=rows,
        only_differences=words.text("Only the differences"),
        equal_summary=words.text("The same for all these cards:") if equal else "",
        equal=equal,
        link=None if cards else LinkView("result", words.text("Your result"), "flag"),
        sources=sources_view(cited, context.library.sources, words),
    )


def _introduction(context: Context, cards: tuple[str, ...]) -> str:
    """What there is to choose."""
    words = context.words
    if too_little_known(context):
        return words.text(
            "We know too little yet to say which cards you can choose between."
        )
    if not cards:
        return words.text(
            "With these answers there is no card that you can ask for,"
            " so there is nothing to compare yet."
        )
    if duty := _compulsory(context, cards):
        if len(cards) == 1:
            return words.text("You must apply for the %(card)s card.", card=duty)
        return words.text(
            "You must apply for the %(card)s card, not for the others.", card=duty
        )
    if len(cards) == 1:
        if context.of(cards[0]).status is Status.NEEDS_ADVICE:
            return words.text("With these answers only this card is perhaps possible.")
        return words.text("With these answers this is the only card for you.")
    return words.text("You choose. None of these cards is compulsory.")


def _compulsory(context: Context, cards: tuple[str, ...]) -> str:
    """The one of these cards that is no choice, while it is possible or coming."""
    of = context.library.procedures.of
    duties = (card for card in cards if of(card).compulsory)
    return next((c for c in duties if context.of(c).status in WITH_PAPERS), "")


def _rows(context: Context, cards: tuple[str, ...]) -> Iterator[Row]:
    words = context.words
    yield _row(words.text("When?"), tuple(_when(context, c) for c in cards))
    for topic in context.library.comparison.topics:
        cells = [topic.of(card) for card in cards]
        views = tuple(
            CellView(words.text(c.text), words.text(c.detail or "")) for c in cells
        )
        yield _row(words.text(topic.name), views)
    unknown = {words.text(each) for each in (_NO_WAIT, _NO_PLACE, _NO_PRICE)}
    yield _row(
        words.text("How long is the wait?"),
        tuple(_wait(context, c) for c in cards),
        unknown,
    )
    yield _row(
        words.text("What does the card cost?"),
        tuple(_cost(context, c) for c in cards),
        unknown,
    )


def _row(name: str, cells: tuple[CellView, ...], unknown: Collection[str] = ()) -> Row:
    """What nobody knows of two cards is not the same for them."""
    known = not any(each.text in unknown for each in cells)
    return name, cells, known and len(cells) > 1 and len(set(cells)) == 1


def _when(context: Context, card: str) -> CellView:
    found: Assessment = context.of(card)
    status = ICONS[found.status]
    reasons = deciding(context, found)
    text = day_text(context, found) or status_word(status, context.words)
    return CellView(text, reasons[0] if reasons else "", status)


def _wait(context: Context, card: str) -> CellView:
    practice = context.practice
    local = practice.procedures if practice else ()
    way = local_procedure(local, card, context.case, context.as_of)
    general = context.library.procedures.of(card)
    months = procedure_for(general, way, context.case).decision_months
    if months is None:
        return CellView(context.words.text(_NO_WAIT))
    return CellView(wait_words(context.words, months, general.legal_months))


def _cost(context: Context, card: str) -> CellView:
    if context.practice is None:
        return CellView(context.words.text(_NO_PLACE))
    found = bill(context, card)
    if found.total is None and not found.at_least:
        return CellView(context.words.text(_NO_PRICE))
    return CellView(total_text(found, context.words))
