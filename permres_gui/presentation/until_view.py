"""What to do until the day: renew, stay, keep papers, apply; sorted by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.card_row import WITH_PAPERS, in_order, offered
from permres_gui.presentation.card_texts import in_hand
from permres_gui.presentation.context import Context
from permres_gui.presentation.status_words import status_sentence
from permres_gui.presentation.steps_view import last_day, procedure_of
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import LinkView, ListView, NoticeView
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.free_movement_residence import FreeMovementResidence
from permres_gui.rules.kinds.means import MinimumMeans
from permres_gui.rules.kinds.return_in_time import ReturnInTime
from permres_gui.rules.kinds.uninterrupted_residence import UninterruptedResidence
from permres_gui.rules.procedure import too_late

RENEWALS: Final = {"A": (45, 30)}
"""Days before expiry, for cards that the rule base does not list."""
USUAL: Final = (40, 30)
MONTHS_OF_YEAR: Final = 12
GO_NOW: Final = N_("Go to your municipality now and ask for a new card.")
APPLY_NOW: Final = N_("Apply for the F+ card at your municipality now.")
COMPULSORY: Final = N_("You must apply for the F+ card before your F card expires")
SEE_A_LAWYER: Final = N_("See a lawyer or an adviser before you travel or apply.")


class Window(NamedTuple):
    """When to ask for a new card: first and last day, and the day it expires."""

    first: date
    last: date
    expires: date


def coming(context: Context) -> Assessment | None:
    """The first card that has a day still to come, while none is possible now."""
    for each in in_order(context):
        if each.status is Status.ELIGIBLE:
            return None
        if each.status is Status.NOT_YET and coming_day(each):
            return each
    return None


def coming_day(assessment: Assessment) -> date | None:
    """The sure day, else the first possible one."""
    return assessment.certain_from or assessment.possible_from


def renewal(context: Context) -> Window | None:
    """When the present card must be renewed; ``None`` without a day on it."""
    kind, valid = context.case.card.kind, context.case.card.valid_until
    if not isinstance(kind, str) or not isinstance(valid, PartialDay):
        return None
    days = RENEWALS.get(kind, USUAL)
    for known in context.library.comparison.validity:
        if known.card == kind and known.renew_from_day and known.renew_until_day:
            days = (known.renew_from_day, known.renew_until_day)
    end = valid.earliest
    return Window(end - timedelta(days[0]), end - timedelta(days[1]), end)


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


def compulsory_day(context: Context) -> date | None:
    """The last day to apply for the F+ card, for those who hold an F card."""
    wanted = context.of("F+").status in WITH_PAPERS
    return procedure_of(context, "F+").apply_until if wanted else None


def fine_text(context: Context) -> str:
    """The rule base's sentence on the fine for those who apply too late."""
    notices = context.library.procedures.notices
    return " ".join(context.words.text(n.text) for n in notices if n.id == "fine")


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


def notices(context: Context) -> tuple[NoticeView, ...]:
    """What must not be missed: an expired card, a card that ends first, the F+ duty."""
    return (*_expiry(context), *_lost(context), *_duty(context), *_student(context))


def warnings(context: Context) -> Iterator[tuple[str, str]]:
    """What must not be missed, by a key and without a day: a day may be an answer."""
    words, window = context.words, renewal(context)
    if any(each.status is Status.LOST for each in context.assessments):
        yield "lost", words.text(SEE_A_LAWYER)
    if _duty_is_late(context):
        yield "late", words.text(APPLY_NOW)
    elif compulsory_day(context) is not None:
        yield "duty", f"{words.text(COMPULSORY)}."
    elif window is not None and window.expires < context.as_of:
        yield "expired", words.text(GO_NOW)
    if compulsory_day(context) is not None and (fine := fine_text(context)):
        yield "fine", fine


def _expiry(context: Context) -> Iterator[NoticeView]:
    window, words = renewal(context), context.words
    next_card = coming(context)
    if window is None:
        return
    if window.expires < context.as_of:
        if _duty_is_late(context):
            return  # what must be done then is said with the F+ card
        yield NoticeView(
            words.text("Your card expired on %(day)s", day=window.expires),
            words.text(GO_NOW),
            "err",
        )
        return
    day = coming_day(next_card) if next_card else None
    if next_card is None or day is None or window.expires >= day:
        return
    yield NoticeView(
        words.text("Your present card expires first: on %(day)s", day=window.expires),
        words.text(
            "Renew it between %(first)s and %(last)s. Without a valid card you cannot"
            " apply for the %(card)s card.",
            first=window.first,
            last=window.last,
            card=next_card.card,
        ),
    )


def _lost(context: Context) -> Iterator[NoticeView]:
    able = any(each.status is Status.ELIGIBLE for each in context.assessments)
    for each in context.assessments:
        # Otherwise the first line of the result says it.
        if able and each.status is Status.LOST:
            text = context.words.text(SEE_A_LAWYER)
            yield NoticeView(status_sentence(each, context.words), text, "err")


def _duty_is_late(context: Context) -> bool:
    """Whether the last day to apply for the compulsory card is over."""
    if compulsory_day(context) is None:
        return False
    way = procedure_of(context, "F+")
    return too_late(way, "F+", context.case, context.as_of)


def _duty(context: Context) -> Iterator[NoticeView]:
    day, words = compulsory_day(context), context.words
    if day is None:
        return
    late, window = _duty_is_late(context), renewal(context)
    if late and window is not None and window.expires < context.as_of:
        yield NoticeView(
            words.text("Your card expired on %(day)s", day=window.expires),
            words.text(APPLY_NOW) + f" {fine_text(context)}".rstrip(),
            "err",
        )
        return
    title, way = words.text(COMPULSORY), procedure_of(context, "F+")
    last = " ".join(last_day(context, "F+", way))
    yield NoticeView(
        title, f"{last} {fine_text(context)}".strip(), "err" if late else "ask"
    )


def _student(context: Context) -> Iterator[NoticeView]:
    practice = context.practice
    for notice in practice.notices if practice else ():
        if notice.id == "students" and notice.concerns("", context.case, context.as_of):
            title = context.words.text("You are here as a student")
            yield NoticeView(title, context.words.text(notice.text))
