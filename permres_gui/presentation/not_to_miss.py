"""What must not be missed: a card that ends, a right that is lost, the duty to apply."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from permres_gui.presentation.applied import applied_notices, paper_meanwhile
from permres_gui.presentation.cards.at_renewal import ASK_TOO, asked_at_renewal
from permres_gui.presentation.cards.card_texts import lost_in_hand
from permres_gui.presentation.cards.status_sentences import status_sentence
from permres_gui.presentation.context import Context
from permres_gui.presentation.days_ahead import (
    ExpiryWords,
    Window,
    coming,
    coming_day,
    duty_of,
    expired,
    expiry_said,
    fine_text,
    renewal,
)
from permres_gui.presentation.days_in_words import first_in_words
from permres_gui.presentation.holders.stay_kept import stay_risk
from permres_gui.presentation.papers.steps_view import last_day, procedure_of
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import NoticeView
from permres_gui.rules.assessment import Status
from permres_gui.rules.kinds.card_validity import CardStillValid

GO_NOW: Final = N_("Go to your municipality now and ask for a new card.")
GO_THERE: Final = N_("Go to your municipality now.")
EXPIRED: Final = ExpiryWords(
    N_("Perhaps your card has expired"),
    N_("Your card has expired"),
    N_("Your card expired on %(day)s"),
)
APPLY_NOW: Final = N_("Apply for the %(card)s card at your municipality now.")
COMPULSORY: Final = N_(
    "You must apply for the %(card)s card before your %(held)s card expires"
)
NOT_WITHOUT: Final = N_("Without a valid card you cannot apply for the %(card)s card.")
TALK_NOW: Final = N_("Talk to an adviser or a lawyer now.")
SEE_A_LAWYER: Final = N_("See a lawyer or an adviser before you travel or apply.")


def notices(context: Context) -> tuple[NoticeView, ...]:
    """What must not be missed: a stay that can end, what runs, a card that ends, a duty."""
    return (
        *_risk(context),
        *applied_notices(context),
        *_expiry(context),
        *_lost(context),
        *_duty(context),
        *_student(context),
    )


def _risk(context: Context) -> Iterator[NoticeView]:
    risk, words = stay_risk(context), context.words
    if risk is not None:
        cited = sources_view(risk.sources, context.library.sources, words)
        title, text = words.text(risk.title), words.text(risk.text)
        yield NoticeView(title, text, "err", sources=cited)


def _expiry(context: Context) -> Iterator[NoticeView]:
    window, next_card = renewal(context), coming(context)
    if window is None:
        return
    if expired(context) is not None:
        if (duty := duty_of(context)) and duty.is_late(context.as_of):
            return  # what must be done then is said with the compulsory card
        said = expiry_said(context, window, EXPIRED)
        yield NoticeView(said, _with_expired_card(context), "err")
        return
    day = coming_day(next_card) if next_card else None
    if next_card is None or day is None or window.expires >= day:
        return
    yield NoticeView(
        _expires_first(context, window, day), _renew(context, window, next_card.card)
    )


def _expires_first(context: Context, window: Window, day: date) -> str:
    """Of a month or a year no day is named, and it may end after the card comes."""
    words, ends = context.words, window.valid
    if ends.exact:
        return words.text(
            "Your present card expires first: on %(day)s", day=ends.earliest
        )
    if ends.latest < day:
        return words.text("Your present card expires first: in %(month)s", month=ends)
    return words.text(
        "Perhaps your present card expires first: in %(month)s", month=ends
    )


def _with_expired_card(context: Context) -> str:
    """Who waits for a decision gets a paper meanwhile; who can have F+ asks for that.

    Whose right is lost with it asks for advice first, and for no new card of that right.
    """
    words = context.words
    if meanwhile := paper_meanwhile(context):
        return f"{words.text(GO_THERE)} {meanwhile}"
    duty = duty_of(context)
    if duty and context.of(duty.card).status is Status.ELIGIBLE:
        return words.text(APPLY_NOW, card=duty.card)
    return words.text(SEE_A_LAWYER if lost_in_hand(context) else GO_NOW)


def _renew(context: Context, window: Window, card: str) -> str:
    """When to renew, what follows without, and what to ask for with it."""
    words, parts = context.words, [_when_to_renew(context, window)]
    if _asks_valid_card(context, card):
        parts.append(words.text(NOT_WITHOUT, card=card))
    if asked_at_renewal(context):
        parts.append(words.text(ASK_TOO, card="B"))
    return " ".join(parts)


def _when_to_renew(context: Context, window: Window) -> str:
    """The days to do it are told where a source names them, while they are not over."""
    words = context.words
    if window.days is None and not window.is_soon(context.as_of):
        return words.text(
            "Ask your municipality how to renew it, some months before that day."
        )
    if window.days is None or window.days[1] < context.as_of:
        return words.text("Renew it now, at your municipality.")
    first, last = window.days
    return words.text(
        "Renew it between %(first)s and %(last)s.",
        first=first_in_words(first, last, words),
        last=last,
    )


def _asks_valid_card(context: Context, card: str) -> bool:
    """Not for the cards that only prove a right that is there by law (EU+, M)."""
    findings = context.of(card).findings
    return any(isinstance(each.requirement, CardStillValid) for each in findings)


def _lost(context: Context) -> Iterator[NoticeView]:
    able = any(each.status is Status.ELIGIBLE for each in context.assessments)
    for each in context.assessments:
        # Otherwise the first line of the result says it.
        if able and each.status is Status.LOST:
            text = context.words.text(SEE_A_LAWYER)
            yield NoticeView(status_sentence(each, context.words), text, "err")


def _duty(context: Context) -> Iterator[NoticeView]:
    duty, words = duty_of(context), context.words
    if duty is None or duty.last is None:
        return
    late = duty.is_late(context.as_of)
    if late and (window := expired(context)):
        yield NoticeView(
            expiry_said(context, window, EXPIRED),
            words.text(APPLY_NOW, card=duty.card) + f" {fine_text(context)}".rstrip(),
            "err",
        )
        return
    title = words.text(COMPULSORY, card=duty.card, held=duty.held)
    last = " ".join(last_day(context, duty.card, procedure_of(context, duty.card)))
    yield NoticeView(
        title, f"{last} {fine_text(context)}".strip(), "err" if late else "ask"
    )


def _student(context: Context) -> Iterator[NoticeView]:
    practice = context.practice
    for notice in practice.notices if practice else ():
        if notice.about == "student" and notice.concerns(
            "", context.case, context.as_of
        ):
            title = context.words.text("You are here as a student")
            yield NoticeView(title, context.words.text(notice.text))
