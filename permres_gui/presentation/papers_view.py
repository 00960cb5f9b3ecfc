"""Papers, price and steps of one card on one page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.card_row import card_name, offered
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees_view import bill, fees_view, planned, total_text
from permres_gui.presentation.place_papers_words import local_words
from permres_gui.presentation.reminders import reminders
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.steps_view import step_notices, steps_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    DocumentView,
    LinkView,
    PapersView,
    SectionView,
)
from permres_gui.rules.card_order import Order
from permres_gui.rules.document import CardRequest, DocumentType, Moment, documents_for
from permres_gui.rules.place_papers import with_local

GROUPS: Final[Mapping[Moment, str]] = MappingProxyType(
    {
        "application": N_("Papers for your application"),
        "card-order": N_("When the card is made"),
        "collection": N_("When you collect the card"),
    }
)


def papers_of(
    context: Context, card: str, order: Order | None = None
) -> tuple[DocumentType, ...]:
    """The papers that this person brings for a card, with those the place adds."""
    found, library = context.of(card), context.library
    request, documents = CardRequest.of(found), library.documents
    wanted = documents_for(library.document_rules, context.case, request, context.as_of)
    child = (order or planned(context)).children > 0
    wanted = with_local(wanted, context.practice, card, documents, child=child)
    return tuple(documents[each] for each in wanted)


def papers_view(
    context: Context,
    card: str,
    ticked: Collection[str] = frozenset(),
    order: Order | None = None,
    *,
    files: bool = False,
) -> PapersView:
    """The page; ``ticked`` are ids of papers, ``order`` what the counters say.

    With ``files`` the person can keep a file here, so that one is offered.
    """
    words, papers = context.words, papers_of(context, card, order)
    steps = steps_view(context, card)
    ready = sum(1 for each in papers if each.id in ticked)
    total = total_text(bill(context, card, order or planned(context)), words)
    price = words.text("Price: %(amount)s", amount=total)
    return PapersView(
        heading=_heading(context, card),
        jump_title=words.text("On this page:"),
        jumps=(
            LinkView(
                "papers",
                words.text(
                    "Papers: %(ready)s of %(count)s ready",
                    ready=ready,
                    count=len(papers),
                ),
            ),
            LinkView("price", price),
            LinkView("steps", words.text("Steps: %(count)s", count=len(steps.steps))),
        ),
        groups=tuple(_groups(context, card, papers, ticked)),
        fees=fees_view(context, card, order),
        steps=steps,
        cards=_cards(context, card),
        notices=tuple(step_notices(context, card)),
        take=LinkView("phone", words.text("On your phone (QR code)"), "phone"),
        calendar=_calendar(context, card) if files else None,
    )


def _calendar(context: Context, card: str) -> LinkView | None:
    """Nothing is offered where no day is still to come."""
    if not reminders(context, [card]):
        return None
    return LinkView(
        "calendar", context.words.text("Save reminders for your calendar"), "download"
    )


def _heading(context: Context, card: str) -> str:
    if context.place is None:
        return context.words.text("The %(card)s card: papers, price, steps", card=card)
    return context.words.text(
        "The %(card)s card in %(place)s: papers, price, steps",
        card=card,
        place=context.place.name(context.words.language),
    )


def _cards(context: Context, shown: str) -> tuple[SectionView, ...]:
    """The cards whose papers can be shown, the one on the page among them."""
    cards = [each.card for each in offered(context)]
    listed = cards if shown in cards else [shown, *cards]
    return tuple(
        SectionView(f"papers:{card}", card_name(context, card), "list", card == shown)
        for card in listed
    )


def _groups(
    context: Context,
    card: str,
    papers: tuple[DocumentType, ...],
    ticked: Collection[str],
) -> Iterator[tuple[str, tuple[DocumentView, ...]]]:
    """Each paper stands once, where it is needed first."""
    for moment, title in GROUPS.items():
        views = tuple(
            _document(context, card, each, ticked)
            for each in papers
            if each.needed_at[0] == moment
        )
        if views:
            yield context.words.text(title), views


def _document(
    context: Context, card: str, paper: DocumentType, ticked: Collection[str]
) -> DocumentView:
    words, here = context.words, local_words(context, card, paper.id)
    parts = [words.text(t) for t in (paper.detail, paper.issued_by, paper.how_old)]
    parts += here.sentences
    if "card-order" in paper.needed_at[1:]:
        parts.append(words.text("You need it again when the card is made."))
    return DocumentView(
        id=paper.id,
        title=words.text(paper.name),
        detail=" ".join(parts),
        cannot_title=words.text("You cannot get this?"),
        cannot=words.text(paper.if_missing),
        ticked=paper.id in ticked,
        sources=sources_view(
            (*paper.sources, *here.sources), context.library.sources, words
        ),
    )
