"""The coming days of the card in the hand: to renew it, its last day, what must be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.answers.answer_words import answer_words
from permres_gui.presentation.days_ahead import duty_of, renewal
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.translator import N_
from permres_gui.rules.held_right import held_right, kept
from permres_gui.rules.renewal import end_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from permres_gui.presentation.answers.answer_words import answer_words
    from permres_gui.presentation.context import Context
from permres_gui.presentation.days_ahead import Window

BEGINS: Final = N_(
    "%(card)s in hand: the days to ask for its renewal begin. The last is %(last)s."
)
CLOSES: Final = N_("%(card)s in hand: last day to ask for its renewal in time.")
PERHAPS_BEGINS: Final = N_(
    "%(card)s in hand: perhaps the days to ask for its renewal begin."
    " The last is %(last)s."
)
PERHAPS_CLOSES: Final = N_(
    "%(card)s in hand: perhaps the last day to ask for its renewal in time."
)


def card_days(context: Context) -> Iterator[tuple[date, str]]:
    """Each day with what is to be done on it, or what ends with it."""
    yield from _renewal(context)
    yield from _end(context)
    words, duty = context.words, duty_of(context)
    if duty and duty.last is not None:
        what = N_("Last day to apply for the %(card)s card: your client must have it.")
        yield duty.last, words.text(what, card=duty.card)
    for each in reminders(context, ()):
        if each.kind == "decision":
            yield each.last, words.text("%(what)s.", what=each.title)


def renewal_now(context: Context) -> str:
    """That the days to renew run, or are over while the card is valid; else nothing."""
    window, words = _window(context), context.words
    if window is None or window.days is None:
        return ""
    first, last = window.days
    if not first <= context.as_of <= window.expires:
        return ""
    if context.as_of <= last:
        message = N_("%(card)s in hand: ask for its renewal now. Last day: %(last)s.")
    else:
        message = N_(
            "%(card)s in hand: ask for its renewal now. The last day was %(last)s."
        )
    return words.text(message, card=_card(context), last=last)


def _card(context: Context) -> str:
    """`A card`."""
    kind = context.case.card.kind
    return answer_words(context.titles, "card.kind", kind, context.words)


def _window(context: Context) -> Window | None:
    """Not for a right that is lost, nor where an old layout ends before the printed day."""
    held = held_right(context.assessments)
    if held is not None and kept(held) is False:
        return None
    ends = end_of(context.case.card, context.library.held_cards.old_layouts)
    if ends is None or ends.layout is not None:
        return None
    return renewal(context)


def _renewal(context: Context) -> Iterator[tuple[date, str]]:
    window, words = _window(context), context.words
    if window is None or window.days is None:
        return
    first, close = window.days
    sure, card = _sure(context), _card(context)
    begins, closes = (BEGINS, CLOSES) if sure else (PERHAPS_BEGINS, PERHAPS_CLOSES)
    yield first, words.text(begins, card=card, last=close)
    yield close, words.text(closes, card=card)


def _end(context: Context) -> Iterator[tuple[date, str]]:
    words, known = context.words, context.library.held_cards
    ends = end_of(context.case.card, known.old_layouts)
    if ends is None or not isinstance(context.case.card.kind, str):
        return
    if ends.sure != ends.latest:
        perhaps = N_("%(card)s in hand: perhaps this is its last day.")
        yield ends.sure, words.text(perhaps, card=_card(context))
    last = N_("%(card)s in hand: this is its last day.")
    if ends.sure != ends.latest:
        last = N_("%(card)s in hand: this is its last day at the latest.")
    yield ends.latest, words.text(last, card=_card(context))


def _sure(context: Context) -> bool:
    """Whether the days of renewal are: of a day known in full, for a right that is kept."""
    valid, held = context.case.card.valid_until, held_right(context.assessments)
    exact = isinstance(valid, PartialDay) and valid.exact
    return exact and (held is None or kept(held) is True)
