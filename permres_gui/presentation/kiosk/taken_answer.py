"""The answer as a person takes it home: that of one card, and of the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from permres_gui.presentation.answers.guess_words import guesses_on_sheet, guesses_told
from permres_gui.presentation.answers.open_words import missing_questions
from permres_gui.presentation.cards.at_renewal import to_ask_at_renewal
from permres_gui.presentation.cards.card_sentence import card_sentence, no_card_needed
from permres_gui.presentation.cards.card_texts import day_text
from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS, in_order
from permres_gui.presentation.cards.headline import headline, leader
from permres_gui.presentation.cards.leading import too_little_known
from permres_gui.presentation.context import Context
from permres_gui.presentation.kiosk.taken_lines import TakenLine
from permres_gui.presentation.kiosk.taken_warnings import warnings_taken
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.assessment import Assessment, Status

MOST_OPEN: Final = 5
"""So many open questions are named on paper."""
SURE: Final = (Status.ELIGIBLE, Status.HELD, Status.LOST)


def answer_lines(context: Context, card: str, paper: bool) -> Iterator[TakenLine]:
    """The answer, what to ask, what is open, what not to miss, and the guesses."""
    found = context.of(card)
    if nothing_known(context):
        yield TakenLine("answer", headline(context).sentence)
    else:
        yield _said(context, found)
    if found.status not in (*SURE, Status.NOT_YET) and not no_card_needed(context):
        yield TakenLine("ask", where_to_ask(context))
    if paper and found.missing:
        for number, text in enumerate(missing_questions(context, found)[:MOST_OPEN]):
            yield TakenLine(f"open:{number}", text)
    for key, text in warnings_taken(context):
        yield TakenLine(f"warning:{key}", text)
    guesses = guesses_on_sheet if paper else guesses_told
    if guess := guesses(context, [card]):
        yield TakenLine("guess", guess)


def nothing_known(context: Context) -> bool:
    """Whether no card can be told apart from the others: then the first line is all."""
    leading = leader(context)
    if leading is None or leading.status is Status.UNDETERMINED:
        return True
    return too_little_known(context)


def other_lines(context: Context, card: str, paper: bool) -> Iterator[TakenLine]:
    """On paper each with the guesses that it rests on: they are to be proved too."""
    for each in in_order(context):
        if each.card != card and _worth_telling(each):
            said = _said(context, each)
            guess = guesses_on_sheet(context, [each.card]) if paper else ""
            yield replace(said, detail=guess)


def _said(context: Context, found: Assessment) -> TakenLine:
    """The sentence of a card, and its day where the sentence does not name it.

    The first day of a right that is held is an answer of the person, so it is not told.
    """
    day = ""
    waits = found.card == "B" and to_ask_at_renewal(context)
    if found.status in {Status.ELIGIBLE, Status.NEEDS_ADVICE} and not waits:
        day = day_text(context, found)
    text = card_sentence(context, found)
    return TakenLine(f"answer:{found.card}", text, figure=day)


def _worth_telling(found: Assessment) -> bool:
    dated = found.possible_from or found.certain_from
    return found.status in SURE or bool(found.status in WITH_PAPERS and dated)
