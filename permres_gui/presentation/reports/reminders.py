"""The days that a person should not forget: to apply, to renew, to ask for the decision.

Only days that are still to come. A day that is not sure says so in its title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.day import PartialDay, add_months
from permres_gui.presentation.answers.answer_words import answer_words
from permres_gui.presentation.applied import asked_card
from permres_gui.presentation.cards.at_renewal import ASK_TOO, asked_at_renewal
from permres_gui.presentation.days_ahead import (
    SOON,
    comes_in_time,
    duty_of,
    fine_text,
    renewal,
)
from permres_gui.presentation.desk.what_if import what_if_text, what_if_title
from permres_gui.presentation.in_a_row import ended
from permres_gui.presentation.translator import N_
from permres_gui.records import dataclass
from permres_gui.rules.held_right import held_right, kept
from permres_gui.rules.own_procedure import decision_term
from permres_gui.rules.renewal import card_end, end_of

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

CHECK_AGAIN = N_(
    "Worked out on %(on)s from your answers. Check again before this day: your situation"
    " or the law can change."
)
ASK_FIRST = N_(
    "Worked out on %(on)s from your answers. This day is not sure: ask an adviser first."
)
RENEW = N_("Ask for your new %(card)s card")
PERHAPS_RENEW = N_("Perhaps the days to ask for your new %(card)s card")
RENEW_IT = N_("Ask for the renewal of your card: %(card)s")
PERHAPS_RENEW_IT = N_("Perhaps the days to ask for the renewal of your card: %(card)s")
SEE_TO_IT = N_("Ask your municipality how to renew your card: %(card)s")
LAST_DAY = N_("Last day to apply for the %(card)s card")
PERHAPS_LAST_DAY = N_("Perhaps the last day to apply for the %(card)s card")
NO_DAYS = N_(
    "We found no days in the law for this card. Ask your municipality some months before"
    " it expires."
)
DECIDED = N_("Last day to decide on your application for the %(card)s card")
PERHAPS_DECIDED = N_(
    "Perhaps the last day to decide on your application for the %(card)s card"
)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One day, or several in a row: the first and the last, both included."""

    kind: str
    """``apply``, ``last-day`` (to apply), ``renew`` or ``decision``."""
    card: str
    first: date
    last: date
    title: str
    text: str


def reminders(context: Context, cards: Iterable[str]) -> tuple[Reminder, ...]:
    """The coming days for these cards and for the card in the hand, the first first."""
    wanted = set(cards)
    found = [
        *(each for card in wanted for each in _to_apply(context, card)),
        *_duty(context),
        *_to_renew(context),
        *_decision(context),
    ]
    coming = [_said(context, e) for e in found if e.last >= context.as_of]
    return tuple(sorted(coming, key=lambda each: (each.first, each.kind, each.card)))


def _said(context: Context, found: Reminder) -> Reminder:
    """Of a what-if copy each day says so, wherever the calendar shows it."""
    title = what_if_title(context)
    if not title:
        return found
    text = "\n".join([*what_if_text(context), found.text])
    return replace(found, title=f"{ended(title)} {found.title}", text=text)


def _to_apply(context: Context, card: str) -> Iterator[Reminder]:
    """The first sure day, and a possible one before it; not where it is come already.

    Nor a sure day that comes after the last day to apply: who waits for it is too late.
    """
    words, found = context.words, context.of(card)
    sure, possible = found.certain_from, found.possible_from
    if possible is not None and possible > context.as_of and possible != sure:
        title = words.text(
            "Perhaps the first day to apply for the %(card)s card", card=card
        )
        yield _day(context, "apply", card, possible, title, ASK_FIRST)
    duty = duty_of(context)
    last = duty.last if duty and duty.card == card else None
    if sure is not None and sure > context.as_of and (last is None or sure <= last):
        title = words.text("First day to apply for the %(card)s card", card=card)
        yield _day(context, "apply", card, sure, title, CHECK_AGAIN)


def _duty(context: Context) -> Iterator[Reminder]:
    """The last day to apply for the card that is compulsory, and the fine after it."""
    duty, words = duty_of(context), context.words
    if duty is None or duty.last is None:
        return
    ends = end_of(context.case.card, context.library.held_cards.old_layouts)
    sure = ends is not None and ends.sure == ends.latest
    title = words.text(LAST_DAY if sure else PERHAPS_LAST_DAY, card=duty.card)
    told = words.text(CHECK_AGAIN if sure else ASK_FIRST, on=context.as_of)
    text = f"{fine_text(context)} {told}"
    yield Reminder("last-day", duty.card, duty.last, duty.last, title, text)


def _to_renew(context: Context) -> Iterator[Reminder]:
    """The days to ask for another card in place of the one in the hand."""
    if held_right(context.assessments) is None:
        yield from _to_renew_a_stay(context)
    else:
        yield from _to_renew_a_right(context)


def _to_renew_a_stay(context: Context) -> Iterator[Reminder]:
    """The usual days before the last one of a card that shows no permanent right."""
    window, card, words = renewal(context), context.case.card, context.words
    ends = end_of(card, context.library.held_cards.old_layouts)
    old = ends is None or ends.layout is not None
    if window is None or old or comes_in_time(context):
        return
    sure = window.valid.exact
    name = answer_words(context.titles, "card.kind", card.kind, words)
    title = words.text(RENEW_IT if sure else PERHAPS_RENEW_IT, card=name)
    if asked_at_renewal(context):
        title = f"{ended(title)} {words.text(ASK_TOO, card='B')}"
    text = words.text(CHECK_AGAIN if sure else ASK_FIRST, on=context.as_of)
    if window.days is None:
        yield _some_day(context, str(card.kind), name, window.expires)
        return
    yield Reminder("renew", str(card.kind), *window.days, title, text)


def _to_renew_a_right(context: Context) -> Iterator[Reminder]:
    """The window of the permanent card that is held, where a source names its days.

    None for a right that is lost, nor for a card in an old layout that ends before
    the day printed on it.
    """
    held, card = held_right(context.assessments), context.case.card
    window = renewal(context)
    if held is None or kept(held) is False or window is None:
        return
    old, layouts = card.old_layout is not False, context.library.held_cards.old_layouts
    ends = card_end(str(card.kind), window.valid, old=old, layouts=layouts)
    if ends.layout is not None:
        return
    if window.days is None:
        name = answer_words(context.titles, "card.kind", card.kind, context.words)
        yield _some_day(context, held.card, name, window.expires)
        return
    sure, words = window.valid.exact and kept(held) is True, context.words
    title = words.text(RENEW if sure else PERHAPS_RENEW, card=held.card)
    text = words.text(CHECK_AGAIN if sure else ASK_FIRST, on=context.as_of)
    yield Reminder("renew", held.card, *window.days, title, text)


def _some_day(context: Context, card: str, name: str, expires: date) -> Reminder:
    """No source names the days: months before, so that the municipality can tell them."""
    words, early = context.words, add_months(expires, -SOON)
    title = words.text(SEE_TO_IT, card=name)
    return Reminder("renew", card, early, early, title, words.text(NO_DAYS))


def _decision(context: Context) -> Iterator[Reminder]:
    """The last day of the legal term of an application that was made."""
    applied, words, card = context.case.application, context.words, asked_card(context)
    months = context.library.procedures.of(card).legal_months if card else None
    day = applied.day if applied is not None else None
    if card is None or months is None or not isinstance(day, PartialDay):
        return
    term = decision_term(day, months)
    title = words.text(DECIDED if term.exact else PERHAPS_DECIDED, card=card)
    text = CHECK_AGAIN if term.exact else ASK_FIRST
    yield _day(context, "decision", card, term.latest, title, text)


def _day(
    context: Context, kind: str, card: str, day: date, title: str, text: str
) -> Reminder:
    told = context.words.text(text, on=context.as_of)
    return Reminder(kind, card, day, day, title, told)
