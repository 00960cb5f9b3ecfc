"""The day of a card that is still awaited, in a few words: certain, perhaps, or both."""

from __future__ import annotations

from datetime import date

from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import Assessment, Status


def since_text(day: date | None, today: date, words: Translator) -> str:
    """Since when a card can be had that can be had now."""
    if day is None or day >= today:
        return words.text("from today")
    return words.text("since %(day)s", day=day)


def awaited_text(assessment: Assessment, words: Translator) -> str:
    """A day that has passed is no day to wait for, and a sure one never hides another."""
    sure, possible = assessment.certain_from, assessment.possible_from
    today = assessment.as_of
    if sure is None or sure <= today:
        return perhaps_text(sure or possible, today, words)
    perhaps_now = assessment.status is Status.NEEDS_ADVICE
    if not perhaps_now and possible in {None, sure}:
        return words.text("from %(day)s", day=sure)
    perhaps = perhaps_text(possible, today, words) or words.text("perhaps now already")
    return words.text("%(perhaps)s, certain from %(day)s", perhaps=perhaps, day=sure)


def perhaps_text(day: date | None, today: date, words: Translator) -> str:
    """A day that is only possible: to come, today, or over; empty where none is known."""
    if day is None:
        return ""
    if day == today:
        return words.text("perhaps from today")
    if day < today:
        return words.text("perhaps since %(day)s", day=day)
    return words.text("perhaps from %(day)s", day=day)
