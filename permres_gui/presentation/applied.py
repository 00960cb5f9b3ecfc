"""What somebody reads who has applied already: that it runs, until when, and what bridges it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.holders.wait_words import term_said
from permres_gui.presentation.papers.steps_view import procedure_of
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import NoticeView
from permres_gui.rules.assessment import Status
from permres_gui.rules.own_procedure import decision_term

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.procedure import Topic

KEEP_IT: Final = N_("Keep the paper that shows the day of your application.")
NOT_AGAIN: Final = N_("You do not have to apply again while you wait.")
TOO_EARLY: Final = N_(
    "You applied before the first day that we found. So the answer can be no: ask an"
    " adviser, and apply again from that day."
)


def asked_card(context: Context) -> str | None:
    """The card for which an application runs; none that is in the hand already."""
    told = context.case.application
    card = told.card if told is not None else None
    if not isinstance(card, str) or context.of(card).status is Status.HELD:
        return None
    return card if procedure_of(context, card).asked else None


def waits_for(context: Context, card: str) -> bool:
    """Whether it was asked for, not too early: it is not to be asked for again."""
    return card == asked_card(context) and procedure_of(context, card).done


def applied_notices(context: Context) -> Iterator[NoticeView]:
    """That the application runs, the last day to decide, and what follows from silence."""
    card, words = asked_card(context), context.words
    if card is None:
        return
    general = context.library.procedures.of(card)
    parts = [*_term(context, card), words.text(KEEP_IT)]
    if procedure_of(context, card).early:
        parts.append(words.text(TOO_EARLY))
    elif context.of(card).status is Status.ELIGIBLE:
        parts.append(words.text(NOT_AGAIN))
    title = words.text("You have applied for the %(card)s card", card=card)
    cited = sources_view(general.sources, context.library.sources, words)
    yield NoticeView(title, " ".join(parts), "wait", sources=cited)


def _term(context: Context, card: str) -> Iterator[str]:
    """The last day to decide, and once it is over what no answer means."""
    months, words = context.library.procedures.of(card).legal_months, context.words
    told = context.case.application
    if months is None:
        yield words.text("We know no sure term for this card. Ask an adviser.")
    elif told is not None and isinstance(told.day, PartialDay):
        term = decision_term(told.day, months)
        yield term_said(words, term, context.as_of)
        if term.latest < context.as_of:
            yield from _texts(context, card, "silence")


def paper_meanwhile(context: Context) -> str:
    """What bridges the time after the card in the hand, where nothing else is renewed."""
    card = asked_card(context)
    if card is None or any(_texts(context, card, "renew-meanwhile")):
        return ""
    return " ".join(_texts(context, card, "meanwhile"))


def _texts(context: Context, card: str, topic: Topic) -> Iterator[str]:
    """What the rule base says of this to this person."""
    told = context.library.procedures.about(topic)
    for each in told:
        if each.concerns(card, context.case, context.as_of):
            yield context.words.text(each.text)
