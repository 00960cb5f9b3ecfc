"""Papers, price and steps of one card on one page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.card_row import card_name, offered
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees_view import bill, fees_view, planned, total_text
from permres_gui.presentation.place_papers_words import local_words
from permres_gui.presentation.reminders import reminders
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.steps_view import step_notices, steps_view
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import (
    DocumentView,
    LinkView,
    NoticeView,
    PaperGroupView,
    PapersView,
    SectionView,
    SourcesView,
    StepsView,
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


def _to_copy(steps: StepsView, words: Translator) -> StepsView:
    """An address of ninety signs is copied, not typed, where a browser is at hand."""
    copy = words.text("Copy the address")
    told = (replace(each, copy=copy) if each.address else each for each in steps.steps)
    return replace(steps, steps=tuple(told))


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
    if not offered(context):
        return _nothing_yet(context)
    words, papers = context.words, papers_of(context, card, order)
    steps = steps_view(context, card)
    if files:
        steps = _to_copy(steps, words)
    total = total_text(bill(context, card, order or planned(context)), words)
    ready = sum(1 for each in papers if each.id in ticked)
    of_papers = words.text(
        "Papers: %(ready)s of %(count)s ready", ready=ready, count=len(papers)
    )
    return PapersView(
        heading=_heading(context, card),
        jump_title=words.text("On this page:"),
        jumps=(
            LinkView("papers", of_papers),
            LinkView("price", words.text("Price: %(amount)s", amount=total)),
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


def _nothing_yet(context: Context) -> PapersView:
    """No card can be asked for, so nobody is sent to collect papers or to pay."""
    words = context.words
    notice = NoticeView(
        words.text("You do not have to bring anything yet"),
        words.text(
            "With these answers we found no card that you can ask for."
            " So there are no papers, no price and no steps."
        ),
        "wait",
        (LinkView("result", words.text("Your result"), "flag"),),
    )
    heading = words.text("Papers, price, steps")
    return PapersView(heading, "", (), (), None, None, notices=(notice,))


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
) -> Iterator[PaperGroupView]:
    """Each paper stands once, where it is needed first."""
    for moment, title in GROUPS.items():
        asked = [each for each in papers if each.needed_at[0] == moment]
        if asked:
            yield PaperGroupView(
                context.words.text(title),
                tuple(_document(context, card, each, ticked) for each in asked),
                _sources(context, card, asked),
            )


def _document(
    context: Context, card: str, paper: DocumentType, ticked: Collection[str]
) -> DocumentView:
    words, here = context.words, local_words(context, card, paper.id)
    more = [words.text(t) for t in (paper.more, paper.issued_by, paper.how_old) if t]
    if "card-order" in paper.needed_at[1:]:
        more.append(words.text("You need it again when the card is made."))
    return DocumentView(
        id=paper.id,
        title=words.text(paper.name),
        detail=" ".join((words.text(paper.detail), *here.sentences)),
        more_title=words.text("More about this"),
        more=tuple(more),
        cannot_title=words.text("You cannot get this?"),
        cannot=words.text(paper.if_missing),
        ticked=paper.id in ticked,
    )


def _sources(
    context: Context, card: str, papers: list[DocumentType]
) -> SourcesView | None:
    """What the papers of a group rest on, and what the sources leave open."""
    words = context.words
    cited = [
        source
        for each in papers
        for source in (*each.sources, *local_words(context, card, each.id).sources)
    ]
    doubts = [
        words.text(
            "%(paper)s: %(doubt)s",
            paper=words.text(each.name),
            doubt=words.text(each.doubt),
        )
        for each in papers
        if each.doubt
    ]
    return sources_view(cited, context.library.sources, words, doubts)
