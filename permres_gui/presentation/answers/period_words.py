"""From the first day of a period to the last, each perhaps not known."""

from __future__ import annotations

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.translator import Translator


def period_words(first: object, last: object, words: Translator) -> str:
    """From the first to the last day, each perhaps not known, or until today."""
    start = _day(first, words)
    if last is None:
        return words.text("%(first)s until today", first=start)
    return words.text("%(first)s to %(last)s", first=start, last=_day(last, words))


def _day(value: object, words: Translator) -> str:
    if isinstance(value, PartialDay):
        return words.figure(value)
    return words.text("a day not known")
