"""What to do until the day: renew, stay, keep papers, apply; sorted by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from permres_gui.domain.day import add_months
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.applied import waits_for
from permres_gui.presentation.cards.at_renewal import ASK_TOO, asked_at_renewal
from permres_gui.presentation.cards.card_texts import lost_in_hand
from permres_gui.presentation.cards.cards_in_order import in_order, offered
from permres_gui.presentation.cards.status_sentences import status_sentence
from permres_gui.presentation.context import Context
from permres_gui.presentation.days_ahead import (
    SOON,
    Window,
    comes_in_time,
    coming,
    coming_day,
    duty_of,
    fine_text,
    renew_late,
    renewal,
)
from permres_gui.presentation.days_in_words import days_in_words
from permres_gui.presentation.holders.on_journeys import on_journeys
from permres_gui.presentation.holders.stay_kept import stay_kept, stay_risk
from permres_gui.presentation.not_to_miss import SEE_A_LAWYER
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import LinkView, ListView
from permres_gui.rules.assessment import Status
from permres_gui.rules.kinds.means import MinimumMeans


def until_view(context: Context) -> ListView | None:
    """The list; ``None`` where there is nothing to do."""
    due = sorted(_dated(context), key=lambda each: each[0])
    lines = [*due, *_always(context)]
    if not lines:
        return None
    words, next_card = context.words, coming(context)
    day = coming_day(next_card) if next_card else None
    title = words.text("What to do now")
    if day is not None and all(first <= day for first, *_ in due):
        title = words.text("Until %(day)s", day=day)
    links: tuple[LinkView, ...] = ()
    able = offered(context)
    if able:
        label = words.text("Papers, price, steps")
        links = (LinkView(f"papers:{able[0].card}", label, "list"),)
    if able or any(each.status is Status.HELD for each in context.assessments):
        links = (*links, LinkView("journey", words.text("I am going abroad")))
    told = tuple((_begun(when), what) for _, when, what in lines)
    return ListView(title, told, links)


def _begun(label: str) -> str:
    """With a capital: `now` and `every month` stand beside days that have none."""
    return label[:1].upper() + label[1:]


Line = tuple[date, str, str]


def _dated(context: Context) -> Iterator[Line]:
    yield from _at_once(context)
    yield from _renew(context)
    yield from _compulsory(context)
    for each in in_order(context):
        day = coming_day(each)
        if each.status is Status.NOT_YET and day is not None:
            text = context.words.text(
                "Apply for the %(card)s card from this day.", card=each.card
            )
            if each.certain_from is None:
                text = status_sentence(each, context.words)
            yield day, context.words.figure(day), text


def _at_once(context: Context) -> Iterator[Line]:
    """What comes before all else: to apply, or not to lose more than is lost."""
    words, today, now = context.words, context.as_of, context.words.text("now")
    able = [e for e in in_order(context) if e.status is Status.ELIGIBLE]
    open_ = [each.card for each in able if not waits_for(context, each.card)]
    if stay_risk(context) is not None:
        what = words.text("Talk to an adviser or a lawyer: your stay can be ended.")
        yield today, now, what
    if open_:
        one, *others = open_
        what = words.text("Apply for the %(card)s card.", card=one)
        if others:
            what = words.text(
                "Apply for the %(one)s card or the %(other)s card.",
                one=one,
                other=others[0],
            )
        yield today, now, what
    elif not able and (
        not stay_kept(context)
        or any(each.status is Status.LOST for each in context.assessments)
    ):
        yield today, now, words.text(SEE_A_LAWYER)


def _renew(context: Context) -> Iterator[Line]:
    """Only while a card is awaited or held; after expiry at once."""
    window, words, today = renewal(context), context.words, context.as_of
    kind = context.case.card.kind
    if window is None or not isinstance(kind, str):
        return
    if lost_in_hand(context) or not stay_kept(context):
        return
    if window.expires < today:
        what = _renew_at_once(context, window)
        yield today, words.text("now"), what
    elif comes_in_time(context):
        return  # the next card is asked for instead, and its last day stands in the list
    elif window.is_soon(today) or (window.days and window.days[1] < today):
        what = renew_late(context, window, can_apply=_can_apply(context))
        yield today, words.text("now"), _with_card(context, what)
    elif window.days is not None:
        when = days_in_words(*window.days, words)
        day = max(window.days[0], today)
        yield day, when, _with_card(context, _renew_in_time(context))
    else:
        yield add_months(window.expires, -SOON), *_renew_some_day(context, window)


def _renew_at_once(context: Context, window: Window) -> str:
    words = context.words
    if window.perhaps_over(context.as_of):
        return words.text("Go to your municipality now. Perhaps your card has expired.")
    return words.text("Go to your municipality now. Your card has expired.")


def _renew_some_day(context: Context, window: Window) -> tuple[str, str]:
    """No source names the days: to ask early is all that can be told."""
    words = context.words
    when = words.text("Before %(day)s", day=window.expires)
    ask = words.text(
        "Ask your municipality some months before how to renew your present card."
    )
    return when, _with_card(context, ask)


def _with_card(context: Context, renew: str) -> str:
    """To renew, and what to ask for at the same time."""
    if not asked_at_renewal(context):
        return renew
    return f"{renew} {context.words.text(ASK_TOO, card='B')}"


def _renew_in_time(context: Context) -> str:
    """Who can ask for another card now renews only while that has not come."""
    if _can_apply(context):
        return context.words.text(
            "Renew your present card at your municipality, unless you have a new card"
            " by then."
        )
    return context.words.text("Renew your present card at your municipality.")


def _can_apply(context: Context) -> bool:
    return any(each.status is Status.ELIGIBLE for each in context.assessments)


def _compulsory(context: Context) -> Iterator[Line]:
    duty = duty_of(context)
    if duty and duty.last is not None and duty.last >= context.as_of:
        what = context.words.text(
            "This is the last day to apply for the %(card)s card.", card=duty.card
        )
        fine = fine_text(context)
        yield duty.last, context.words.figure(duty.last), f"{what} {fine}"


def _always(context: Context) -> Iterator[tuple[date, str, str]]:
    words, never = context.words, date.max
    able = offered(context)
    held = [e for e in in_order(context) if e.status is Status.HELD]
    if limits := on_journeys(context, [*held, *able]):
        yield never, words.text("on every journey"), limits
    means = any(
        isinstance(finding.requirement, MinimumMeans)
        for each in able
        for finding in each.findings
    )
    if means:
        yield never, words.text("every month"), words.text(_proof_of_income(context))
    elif able:
        what = words.text("Keep your papers about your stay, your work and your home.")
        yield never, words.text("every month"), what


def _proof_of_income(context: Context) -> str:
    """Who lives on something else than work has no payslips."""
    if context.case.means.source in (None, UNKNOWN, "work"):
        return N_(
            "Keep your payslips and the certificate of your health insurance fund."
        )
    return N_(
        "Keep the proof of your income and the certificate of your health insurance"
        " fund."
    )
