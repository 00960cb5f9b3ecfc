"""What a municipality itself says about the duty to apply, children and its form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from permres_gui.domain.day import PartialDay, add_months
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import planned
from permres_gui.presentation.translator import Translator
from permres_gui.rules.place import Duty, Span, Window
from permres_gui.rules.place_papers import for_card
from permres_gui.rules.practice import UploadRules


def place_notices(context: Context, card: str) -> Iterator[str]:
    """The place's own sentences for a card; none where it says nothing."""
    practice, words = context.practice, context.words
    if practice is None or context.place is None:
        return
    place = context.place.name(words.language)
    for duty in for_card(practice.duties, card)[:1]:
        yield from _duty(duty, place, words)
    youngest = practice.youngest
    if youngest and any(age < youngest.age for age in planned(context).ages):
        yield words.text(
            "%(place)s makes a residence card from the age of %(age)s. Ask what a"
            " younger child gets.",
            place=place,
            age=str(youngest.age),
        )


def _duty(duty: Duty, place: str, words: Translator) -> Iterator[str]:
    if duty.compulsory:
        yield words.text("%(place)s says that you must apply.", place=place)
    else:
        yield words.text("%(place)s says that you do not have to apply.", place=place)
    if duty.fine:
        yield words.text("It can ask a fine if you do not.")


def upload_words(rules: UploadRules, words: Translator) -> Iterator[str]:
    """What the online form takes."""
    if rules.accepted:
        yield words.text(
            "The form takes files of these kinds: %(kinds)s.",
            kinds=", ".join(rules.accepted),
        )
    if rules.refused:
        yield words.text("It does not take: %(kinds)s.", kinds=", ".join(rules.refused))
    if rules.idle_minutes is not None:
        yield words.text(
            "It closes after %(minutes)s minutes without action, and what was filled in"
            " is lost.",
            minutes=rules.idle_minutes,
        )


def window_words(window: Window, valid: object, words: Translator) -> str:
    """When to apply, by the day where the last day of the present card is known."""
    opens, closes = window.opens, window.closes
    if opens is None:
        return words.text("Do this before your present card expires.")
    if isinstance(valid, PartialDay) and valid.exact:
        first = _before(valid.earliest, opens)
        if closes is None:
            return words.text("Do this from %(day)s on.", day=first)
        last = _before(valid.earliest, closes)
        return words.text("Do this from %(first)s to %(last)s.", first=first, last=last)
    if opens.months:
        return words.plural(
            "Do this at the earliest %(number)s month before your present card"
            " expires.",
            "Do this at the earliest %(number)s months before your present card"
            " expires.",
            opens.months,
        )
    return words.plural(
        "Do this at the earliest %(number)s day before your present card expires.",
        "Do this at the earliest %(number)s days before your present card expires.",
        opens.days,
    )


def _before(day: date, span: Span) -> date:
    """A day some months and days earlier."""
    return add_months(day, -span.months) - timedelta(span.days)
