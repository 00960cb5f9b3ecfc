"""What to do until the day: renew, stay, keep papers, apply; sorted by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from permres_gui.presentation.card_row import in_order, offered
from permres_gui.presentation.card_texts import in_hand
from permres_gui.presentation.context import Context
from permres_gui.presentation.days_ahead import (
    coming,
    coming_day,
    compulsory_day,
    fine_text,
    renewal,
)
from permres_gui.presentation.not_to_miss import SEE_A_LAWYER
from permres_gui.presentation.status_words import status_sentence
from permres_gui.presentation.views import LinkView, ListView
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.free_movement_residence import FreeMovementResidence
from permres_gui.rules.kinds.means import MinimumMeans
from permres_gui.rules.kinds.return_in_time import ReturnInTime
from permres_gui.rules.kinds.uninterrupted_residence import UninterruptedResidence


def until_view(context: Context) -> ListView | None:
    """The list; ``None`` where there is nothing to do."""
    lines = [*sorted(_dated(context), key=lambda each: each[0]), *_always(context)]
    if not lines:
        return None
    words, next_card = context.words, coming(context)
    day = coming_day(next_card) if next_card else None
    title = words.text("What to do now")
    if day is not None:
        title = words.text("Until %(day)s", day=day)
    links: tuple[LinkView, ...] = ()
    able = offered(context)
    if able:
        label = words.text("Papers, price, steps")
        links = (LinkView(f"papers:{able[0].card}", label, "list"),)
    if able or any(each.status is Status.HELD for each in context.assessments):
        links = (*links, LinkView("journey", words.text("I am going abroad")))
    return ListView(title, tuple((when, what) for _, when, what in lines), links)


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
    if able:
        card = able[0].card
        yield today, now, words.text("Apply for the %(card)s card.", card=card)
    elif any(each.status is Status.LOST for each in context.assessments):
        yield today, now, words.text(SEE_A_LAWYER)


def _renew(context: Context) -> Iterator[Line]:
    """Only while a card is awaited or held; after expiry at once."""
    window, words, today = renewal(context), context.words, context.as_of
    kind = context.case.card.kind
    gone = any(
        e.status is Status.LOST and in_hand(context, e.card)
        for e in context.assessments
    )
    if window is None or not isinstance(kind, str) or gone:
        return
    if window.expires < today:
        what = words.text("Go to your municipality now. Your card has expired.")
        yield today, words.text("now"), what
    elif window.last < today:
        what = words.text(
            "Renew your present card now, at your municipality. It expires on %(day)s.",
            day=window.expires,
        )
        yield today, words.text("now"), what
    else:
        when = words.text("%(first)s to %(last)s", first=window.first, last=window.last)
        what = words.text("Renew your present card at your municipality.")
        yield window.first, when, what


def _compulsory(context: Context) -> Iterator[Line]:
    day = compulsory_day(context)
    if day is not None and day >= context.as_of:
        what = context.words.text("This is the last day to apply for the F+ card.")
        fine = fine_text(context)
        yield day, context.words.figure(day), f"{what} {fine}"


def _always(context: Context) -> Iterator[tuple[date, str, str]]:
    words, never = context.words, date.max
    able = offered(context)
    held = [e for e in in_order(context) if e.status is Status.HELD]
    cards = [*held, *able]
    found: dict[str, None] = {}
    for each in cards:
        found.update(dict.fromkeys(_journeys(context, each)))
    for text in found:
        yield never, words.text("on every journey"), text
    means = any(
        isinstance(finding.requirement, MinimumMeans)
        for each in able
        for finding in each.findings
    )
    if means:
        what = words.text(
            "Keep your payslips and the certificate of your health insurance fund."
        )
        yield never, words.text("every month"), what
    elif able:
        what = words.text("Keep your papers about your stay, your work and your home.")
        yield never, words.text("every month"), what


def _journeys(context: Context, assessment: Assessment) -> Iterator[str]:
    words, card = context.words, assessment.card
    for finding in assessment.findings:
        required = finding.requirement
        match required:
            case UninterruptedResidence() if assessment.status is Status.NOT_YET:
                yield from _limits(context, required, card)
            case FreeMovementResidence() if assessment.status is Status.NOT_YET:
                yield words.text(
                    "For the %(card)s card, be abroad for at most %(months)s months"
                    " a year.",
                    card=card,
                    months=required.absences.months,
                )
            case ReturnInTime() if assessment.status is Status.HELD:
                yield _kept(context, required, card)


def _limits(
    context: Context, required: UninterruptedResidence, card: str
) -> Iterator[str]:
    words, single = context.words, required.single
    if single.reached:
        yield words.text(
            "Stay away for less than %(months)s months in a row."
            " Otherwise the years for the %(card)s card start again.",
            months=single.months,
            card=card,
        )
    else:
        yield words.text(
            "For a later %(card)s card, do not stay away for more than %(months)s"
            " months in a row.",
            months=single.months,
            card=card,
        )
    if required.total is not None:
        yield words.text(
            "Stay away for at most %(days)s days in all during the 5 years"
            " for the %(card)s card.",
            days=required.total.within,
            card=card,
        )


def _kept(context: Context, required: ReturnInTime, card: str) -> str:
    if required.outside_union:
        return context.words.text(
            "To keep your %(card)s card, come back to the EU within %(months)s months.",
            card=card,
            months=required.months,
        )
    return context.words.text(
        "To keep your %(card)s card, come back to Belgium within %(months)s months.",
        card=card,
        months=required.months,
    )
