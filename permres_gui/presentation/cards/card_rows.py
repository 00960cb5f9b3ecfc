"""The six cards as rows: possible, coming, ask, no; the same "no" in one row."""

from __future__ import annotations

from typing import Final, TypeAlias

from permres_gui.presentation.answers.guess_words import guess_sentence
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_row import beside_no, card_row, no_lines
from permres_gui.presentation.cards.card_sentence import no_card_needed
from permres_gui.presentation.cards.card_texts import deciding, nationality_doubt
from permres_gui.presentation.cards.cards_in_order import in_order, shown_status
from permres_gui.presentation.cards.leading import too_little_known
from permres_gui.presentation.cards.requirement_view import (
    requirement_view,
    told_findings,
)
from permres_gui.presentation.cards.status_words import status_word
from permres_gui.presentation.context import Context
from permres_gui.presentation.in_a_row import sentences
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import CardRowView
from permres_gui.presentation.views import Status as View
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.family import StayEver
from permres_gui.rules.kinds.nationality import Nationality
from permres_gui.rules.kinds.present_ground import PresentGround

FREE_MOVEMENT: Final = ("EU+", "F+", "M")
MOST_LETTERS: Final = 3
"""In a row for want of an answer: more leave no room for words beside them."""
Group: TypeAlias = tuple[list[Assessment], str]
"""Cards that share a row, and the reason that they share."""


def card_rows(context: Context, opened: str = "") -> tuple[CardRowView, ...]:
    """All rows; ``opened`` is the card whose row stands open."""
    cards = in_order(context)
    hopeful = [e for e in cards if shown_status(context, e) is not Status.NOT_ELIGIBLE]
    refused = [e for e in cards if shown_status(context, e) is Status.NOT_ELIGIBLE]
    rows: list[CardRowView] = []
    for group, why in [*_hopeful(context, hopeful), *_folded(context, refused)]:
        if len(group) == 1:
            rows.append(card_row(context, group[0], opened=group[0].card == opened))
        else:
            rows.append(_together(context, group, why, opened))
    return tuple(rows)


def _hopeful(context: Context, cards: list[Assessment]) -> list[Group]:
    """Each card by itself; but a few to a row where too little is known of all."""
    if not too_little_known(context):
        return [([each], "") for each in cards]
    reason = " ".join(nationality_doubt(context)) if cards else ""
    return _in_threes(cards, reason)


def _in_threes(cards: list[Assessment], reason: str) -> list[Group]:
    """Cards that share a reason, in rows that leave room for it."""
    starts = range(0, len(cards), MOST_LETTERS)
    return [(cards[at : at + MOST_LETTERS], reason) for at in starts]


def _folded(context: Context, refused: list[Assessment]) -> list[Group]:
    """Cards with the same reason; and those that are all about another nationality."""
    if no_card_needed(context):
        reason = next(iter(deciding(context, refused[0])), "")
        return _in_threes(refused, reason)
    groups: dict[str, list[Assessment]] = {}
    foreign = {each.card for each in refused if _not_concerned(each)}
    for each in refused:
        reason = next(iter(deciding(context, each)), "")
        if foreign.issuperset(FREE_MOVEMENT) and each.card in FREE_MOVEMENT:
            reason = context.words.text(
                "These cards are for EU citizens, British citizens with Brexit rights,"
                " and family of Belgians or EU citizens."
            )
        groups.setdefault(reason, []).append(each)
    return [(group, reason) for reason, group in groups.items()]


def _not_concerned(assessment: Assessment) -> bool:
    """Whether nationality or ground of stay alone already say no."""
    first = assessment.findings[0] if assessment.findings else None
    return first is not None and isinstance(
        first.requirement, (Nationality, PresentGround, StayEver)
    )


def _together(
    context: Context, group: list[Assessment], reason: str, opened: str
) -> CardRowView:
    """One row for all of them, with the first thing that each asks."""
    words, letters = context.words, tuple(each.card for each in group)
    refused = shown_status(context, group[0]) is Status.NOT_ELIGIBLE
    title = words.text("What these cards ask for")
    if refused:
        title = words.text("Why these cards are not for you")
    status: View = "not_eligible" if refused else "undetermined"
    word = status_word(status, words)
    requirements = tuple(
        requirement_view(context, finding, card_name(context, each.card))
        for each in group
        for finding in told_findings(each)[:1]
    )
    cited = [s for e in group for f in e.findings for s in context.cited(f.requirement)]
    if refused:
        cited += [s for each in beside_no(context, letters) for s in each.sources]
    names = ", ".join(card_name(context, each) for each in letters)
    guess = guess_sentence(context, letters)
    return CardRowView(
        letters=letters,
        status=status,
        word=word,
        day="",
        reason=reason,
        spoken=sentences([names, word, reason, guess]),
        title=title,
        lines=no_lines(context, letters) if refused else (where_to_ask(context),),
        requirements=requirements,
        sources=sources_view(cited, context.library.sources, words),
        opened=opened in letters,
        guess=guess,
    )
