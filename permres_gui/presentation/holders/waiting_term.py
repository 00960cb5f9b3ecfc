"""A receipt: the last day on which the application can be decided, and after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from permres_gui.domain.day import ONE_DAY, PartialDay
from permres_gui.presentation.holders.still_to_ask import still_to_ask
from permres_gui.presentation.holders.wait_words import term_said
from permres_gui.presentation.holders.waiting_answer import not_yet_come
from permres_gui.presentation.small_form import Values, day_in
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import FormAnswerView
from permres_gui.rules.own_procedure import decision_term

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.waiting import WaitingPaper

GIVEN, VALID = "given", "valid"
"""The fields of the date on the paper and of the last day of the card in the hand."""


def term_answer(
    context: Context, values: Values, paper: WaitingPaper, card: str
) -> FormAnswerView:
    """The last day of the term, and from when to ask."""
    words, library = context.words, context.library
    if not card:
        return still_to_ask(words.text("Choose the card you applied for."))
    found, given = library.procedures.of(card), day_in(values, GIVEN)
    cited = sources_view(found.sources, library.sources, words)
    if found.legal_months is None:
        title = words.text("We know no sure term for this card. Ask an adviser.")
        return FormAnswerView(title, "needs_advice", (), cited)
    if given is None:
        return still_to_ask(words.text("Fill in the date on the paper."))
    term = decision_term(given, found.legal_months)
    lines = (*_term(context, term, found.legal_months), _after(context, term, paper))
    status = "not_yet"
    if term.latest < context.as_of:
        status = "eligible" if paper.silence_grants else "needs_advice"
    title = term_said(words, term, context.as_of)
    answer = FormAnswerView(title, status, lines, cited)
    return not_yet_come(context, given) or answer


def _term(context: Context, term: PartialDay, months: int) -> Iterator[str]:
    yield context.words.plural(
        "The Immigration Office has %(number)s month, from date to date.",
        "The Immigration Office has %(number)s months, from date to date.",
        months,
    )
    if not term.exact:
        yield context.words.text("Look for the exact date on your paper.")


def _after(context: Context, term: PartialDay, paper: WaitingPaper) -> str:
    """What to do from the first day on which the term is surely over."""
    words, day = context.words, term.latest + ONE_DAY
    if paper.silence_grants:
        return words.text(
            "No decision by then? From **%(day)s** on, ask your municipality to order"
            " the card.",
            day=day,
        )
    return words.text(
        "No decision by then? From **%(day)s** on, go back to your municipality and"
        " get advice.",
        day=day,
    )


def card_in_hand(context: Context, values: Values, card: str) -> Iterator[str]:
    """Whether the present card lasts until the term has ended."""
    words, valid, given = context.words, day_in(values, VALID), day_in(values, GIVEN)
    months = context.library.procedures.of(card).legal_months if card else None
    if valid is None:
        return
    if valid.latest < context.as_of:
        yield words.text("**Your card has expired. Go to your municipality now.**")
    elif given is not None and months is not None:
        ends = decision_term(given, months).latest
        if valid.latest < ends and valid.exact:
            yield words.text(
                "**Your card expires on %(day)s, before the term ends. Go to your"
                " municipality before that day.**",
                day=valid.latest,
            )
        elif valid.earliest < ends:
            yield words.text(
                "**Your card can expire before the term ends. Look at the date on it.**"
            )
        else:
            yield words.text(
                "Your card is still valid on %(day)s, the last day of the term.",
                day=ends,
            )
