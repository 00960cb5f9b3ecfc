"""The form of those who wait: the paper, the card, and the days that count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.holders.waiting_appeal import HOW, day_field
from permres_gui.presentation.holders.waiting_term import GIVEN, VALID
from permres_gui.presentation.small_form import SmallForm, Values
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import FieldView, FormView
from permres_gui.rules.waiting import OTHER

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.waiting import WaitingPaper

PAPER: Final = "paper"
OTHER_NAME: Final = N_("Another paper, or I do not know")


def card_field(cards: tuple[str, ...]) -> str:
    """The name of the field that asks which of these cards."""
    return "card " + " ".join(cards)


def chosen_card(values: Values, paper: WaitingPaper | None) -> str:
    """The card that was applied for; empty where it was not told."""
    given = values.get(card_field(paper.cards)) if paper is not None else None
    return given if isinstance(given, str) else ""


def waiting_form(context: Context, values: Values) -> FormView:
    """The fields that are needed for the paper that is chosen."""
    words, form = context.words, SmallForm(context, values)
    papers = context.library.waiting.papers
    receipts = tuple(paper.id for paper in papers if not paper.decision)
    on_paper = words.text("The date on the paper")
    valid = words.text("Your present card is valid until (you can leave this open)")
    return FormView(
        (
            form.choice(PAPER, words.text("The paper that you got"), _papers(context)),
            *_cards(context, form),
            form.day(GIVEN, on_paper, (PAPER, receipts)),
            form.day(VALID, valid, (PAPER, receipts), ahead=True),
            *_notification(context, form),
        )
    )


def _papers(context: Context) -> Mapping[str, str]:
    papers = context.library.waiting.papers
    return {each.id: each.name for each in papers} | {OTHER: OTHER_NAME}


def _cards(context: Context, form: SmallForm) -> Iterator[FieldView]:
    """One question for each group of cards that share their papers."""
    papers = context.library.waiting.papers
    names = {each.id: each.name for each in context.library.rulebook.cards}
    label = context.words.text("The card you applied for")
    for cards in dict.fromkeys(paper.cards for paper in papers):
        given = tuple(paper.id for paper in papers if paper.cards == cards)
        options = {card: names[card] for card in cards}
        yield form.choice(card_field(cards), label, options, (PAPER, given))


def _notification(context: Context, form: SmallForm) -> Iterator[FieldView]:
    """How a decision came, and the day that counts for that."""
    words, known = context.words, context.library.waiting
    decisions = tuple(paper.id for paper in known.papers if paper.decision)
    ways = {way.id: way.text for way in known.appeal.notifications}
    yield form.choice(HOW, words.text("How did you get it?"), ways, (PAPER, decisions))
    for way in known.appeal.notifications:
        name, label = day_field(way.id), words.text(way.label)
        yield form.day(name, label, (HOW, (way.id,)), words.text(way.help))
