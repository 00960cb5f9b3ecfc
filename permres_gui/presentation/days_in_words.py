"""Several days in a row in words: the month and the year once where they are the same."""

from __future__ import annotations

from datetime import date

from permres_gui.presentation.formats import NO_BREAK
from permres_gui.presentation.translator import Translator


def days_in_words(first: date, last: date, words: Translator) -> str:
    """`from 16 to 31 May 2027`, both days included."""
    begin = first_in_words(first, last, words)
    return words.text("from %(first)s to %(last)s", first=begin, last=last)


def first_in_words(first: date, last: date, words: Translator) -> str:
    """The first of two days, without what the last one says again."""
    day, month, year = words.figure(first).split(NO_BREAK)
    if first.year != last.year:
        return NO_BREAK.join((day, month, year))
    return day if first.month == last.month else NO_BREAK.join((day, month))
