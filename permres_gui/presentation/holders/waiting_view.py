"""I am waiting for a decision: what a paper means, its last day, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.holders.still_to_ask import still_to_ask
from permres_gui.presentation.holders.waiting_appeal import appeal_answer
from permres_gui.presentation.holders.waiting_form import (
    PAPER,
    chosen_card,
    waiting_form,
)
from permres_gui.presentation.holders.waiting_term import card_in_hand, term_answer
from permres_gui.presentation.small_form import Values
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import AdviceView, FormAnswerView, FormPageView
from permres_gui.rules.waiting import OTHER

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.waiting import WaitingPaper, WaitingPart

EXPIRES: Final = "expires"
"""The part that also tells of the card in the hand."""


def waiting_view(context: Context, values: Values) -> FormPageView:
    """The page for what was filled in so far."""
    words = context.words
    return FormPageView(
        heading=words.text("I am waiting for a decision"),
        introduction=words.text(
            "How long can it take, what if you hear nothing, and what if it is no?"
        ),
        form=waiting_form(context, values),
        show=words.text("Show the last day"),
        answer=_answer(context, values),
        advice=tuple(_advice(context, values)),
        note=words.text(
            "The days are right if what you filled in is right. Read your paper with"
            " an adviser. Information, not a decision."
        ),
    )


def _paper(context: Context, values: Values) -> WaitingPaper | None:
    return context.library.waiting.paper(values.get(PAPER))


def _answer(context: Context, values: Values) -> FormAnswerView:
    words, paper = context.words, _paper(context, values)
    if paper is not None and paper.decision:
        return appeal_answer(context, values)
    if paper is not None:
        return term_answer(context, values, paper, chosen_card(values, paper))
    if values.get(PAPER) == OTHER:
        title = words.text("Show your paper to an adviser.")
        return FormAnswerView(title, "needs_advice", ())
    return still_to_ask(words.text("Choose the paper that you got."))


def _advice(context: Context, values: Values) -> Iterator[AdviceView]:
    """What the paper is, and every part that says something of it."""
    paper = _paper(context, values)
    named, card = values.get(PAPER), chosen_card(values, paper)
    if paper is not None:
        yield _what_it_is(context, paper)
    for part in context.library.waiting.parts:
        if named not in part.papers:
            continue
        own = card_in_hand(context, values, card) if part.id == EXPIRES else ()
        told = _part(context, part, str(named), card, tuple(own))
        if told.lines:
            yield told


def _what_it_is(context: Context, paper: WaitingPaper) -> AdviceView:
    """The sentence of the letters."""
    words, library = context.words, context.library
    letter = next(each for each in library.letters.annexes if each.id == paper.id)
    cited = sources_view(letter.sources, library.sources, words)
    return AdviceView(words.text(letter.name), (words.text(letter.text),), cited)


def _part(
    context: Context, part: WaitingPart, paper: str, card: str, own: tuple[str, ...]
) -> AdviceView:
    words, library = context.words, context.library
    told = {each.id: each for each in library.procedures.notices}
    notices = [told[each] for each in part.notices if card in told[each].cards]
    lines = [each for each in part.lines if each.concerns(paper, card)]
    texts = [*(each.text for each in notices), *(each.text for each in lines)]
    cited = [*(each.sources for each in notices), *(each.sources for each in lines)]
    ids = [source for sources in cited for source in sources]
    return AdviceView(
        words.text(part.title),
        (*own, *(words.text(text) for text in texts)),
        sources_view(ids, library.sources, words),
    )
