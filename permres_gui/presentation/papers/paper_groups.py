"""The papers to bring for a card, by the moment at which they are needed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import planned
from permres_gui.presentation.papers.place_papers_words import local_words
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import DocumentView, PaperGroupView, SourcesView
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


def paper_groups(
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
