"""The steps in a municipality of which the ways and times are known, or in any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.answers.choice_words import choice_words
from permres_gui.presentation.context import Context
from permres_gui.presentation.papers.place_notices import upload_words, window_words
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import StepView
from permres_gui.rules.own_procedure import Procedure
from permres_gui.rules.place import Collection, Term, Unit, Way
from permres_gui.rules.place_papers import term_for, way_for, window_to_apply
from permres_gui.rules.price import Speed

FORMS: Final = {"annex-16": "annex-16bis", "annex-22": "annex-22"}
"""What a person receives as the proof of an application."""
APPLY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "online": N_("Apply online."),
        "appointment": N_("Book an appointment at your municipality to apply."),
        "counter": N_("Go to your municipality and apply at the counter."),
        "telephone": N_("Call your municipality to apply."),
        "e-mail": N_("Write an e-mail to your municipality to apply."),
        "post": N_("Write a letter to your municipality to apply."),
    }
)
ORDER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "online": N_("You do this online."),
        "appointment": N_("Book an appointment for this."),
        "counter": N_("You can come without an appointment."),
        "telephone": N_("Call your municipality for this."),
        "e-mail": N_("Write an e-mail for this."),
        "post": N_("Write a letter for this."),
    }
)


def place_steps(
    context: Context, card: str, found: Procedure, first_day: str, speed: Speed
) -> Iterator[StepView]:
    """From the application to the card in hand; what is not known is to be asked."""
    words = context.words
    yield _apply(context, card, first_day)
    if found.form is not None:
        paper = choice_words(
            context.titles, "application.receipt", FORMS[found.form], words
        )
        yield StepView(
            words.text(
                "You receive a proof of your application: %(paper)s.", paper=paper
            ),
            words.text("The day on it starts the time for a decision. Keep it."),
        )
    yield StepView(words.text("The authorities decide."), when=_wait(found, words))
    order = way_for(context.practice, "order", card, speed)
    yield StepView(
        words.text("Order your card at your municipality."),
        " ".join(way_words(order, words)),
        address=(order.url or "") if order is not None else "",
    )
    yield _collect(context, card, speed)


def _apply(context: Context, card: str, first_day: str) -> StepView:
    words, way = context.words, way_for(context.practice, "apply", card)
    window, valid = (
        window_to_apply(context.practice, card),
        context.case.card.valid_until,
    )
    when = [window_words(window, valid, words)] if window is not None else []
    if way is None or way.channel == "unknown":
        known = words.text("Some take applications online, others by appointment.")
        title = words.text("Ask your municipality how you can apply.")
        return StepView(title, " ".join([known, *when]), first_day)
    details = [*_names(way, words), *when]
    if way.channel == "online" and context.practice and context.practice.upload:
        details += upload_words(context.practice.upload, words)
    title = words.text(APPLY[way.channel])
    return StepView(title, " ".join(details), first_day, way.url or "")


def way_words(way: Way | None, words: Translator) -> Iterator[str]:
    """How a step is done: by appointment, under which name, where."""
    if way is not None and way.channel != "unknown":
        yield words.text(ORDER[way.channel])
        yield from _names(way, words)


def _names(way: Way, words: Translator) -> Iterator[str]:
    """The name of the appointment, the counter, the telephone and the address."""
    yield from way_names(way, words)
    if way.url:
        yield way.url


def way_names(way: Way, words: Translator) -> Iterator[str]:
    """The name of the appointment, the counter and the telephone."""
    if way.appointment:
        yield words.text("The appointment is called “%(name)s”.", name=way.appointment)
    if way.where:
        yield words.text("Go to: %(counter)s.", counter=way.where)
    if way.telephone:
        yield words.text("Telephone: %(number)s.", number=way.telephone)


def _wait(found: Procedure, words: Translator) -> str:
    months = found.decision_months
    if months is None:
        return ""
    return words.plural("at most %(number)s month", "at most %(number)s months", months)


def _collect(context: Context, card: str, speed: Speed) -> StepView:
    words, practice = context.words, context.practice
    way = way_for(practice, "collect", card, speed)
    term = term_for(practice, "card", card, speed)
    details = [words.text("Come yourself and bring the letter with your codes.")]
    details += way_words(way, words)
    if practice is not None and practice.collection is not None:
        details += _collection(practice.collection, words)
    when = term_words(term, words) if term else ""
    return StepView(words.text("Collect your card."), " ".join(details), when)


def _collection(found: Collection, words: Translator) -> Iterator[str]:
    if found.deadline_months is not None:
        yield words.plural(
            "After %(number)s month a card that nobody collects is destroyed.",
            "After %(number)s months a card that nobody collects is destroyed.",
            found.deadline_months,
        )
    if found.child_present_from == 0:
        yield words.text("Every child must come too.")
    elif found.child_present_from is not None:
        yield words.text(
            "A child of %(age)s years or more must come too.",
            age=str(found.child_present_from),
        )


def term_words(term: Term, words: Translator) -> str:
    """How long something takes: "after 10 to 15 working days"."""
    low, high = term.at_least, term.at_most
    if high == 0:
        return words.text("the same day")
    if low is not None and high is not None and low != high:
        span = _span(term.unit, high, words)
        return words.text("after %(low)s to %(span)s", low=str(low), span=span)
    if high is not None and low is None:
        return words.text("after %(span)s at most", span=_span(term.unit, high, words))
    return words.text(
        "after about %(span)s", span=_span(term.unit, low or high or 0, words)
    )


def _span(unit: Unit, number: int, words: Translator) -> str:
    match unit:
        case "hour":
            return words.plural("%(number)s hour", "%(number)s hours", number)
        case "day":
            return words.plural("%(number)s day", "%(number)s days", number)
        case "working-day":
            return words.plural(
                "%(number)s working day", "%(number)s working days", number
            )
        case "week":
            return words.plural("%(number)s week", "%(number)s weeks", number)
        case _:  # a month; a test holds every unit
            return words.plural("%(number)s month", "%(number)s months", number)
