"""How much earlier or later a day comes, in days, weeks or months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.day import add_months

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

WEEK, MOST_DAYS, MOST_WEEKS, MOST_MONTHS = 7, 13, 12, 35
MONTH, YEAR = 30.44, 365.25
"""Days on average."""


def days_apart(now: date, then: date, words: Translator) -> str:
    """`6 weeks earlier`; nothing for the same day.

    Whole weeks and months are told as such, a few months in days; the longer the time,
    the rounder it is, since the day itself stands beside it.
    """
    if now == then:
        return ""
    first, last = sorted((now, then))
    days, earlier = (last - first).days, then < now
    weeks, rest = divmod(days, WEEK)
    months = _months(first, last)
    if months:
        return _of_months(months, words, earlier=earlier)
    if not rest and days > MOST_DAYS and weeks <= MOST_WEEKS:
        return _of_weeks(weeks, words, earlier=earlier)
    if weeks <= MOST_WEEKS:
        return _of_days(days, words, earlier=earlier)
    return _about(days, words, earlier=earlier)


def _months(first: date, last: date) -> int:
    """The number of months where they are whole and not too many, else none."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if months <= MOST_MONTHS and add_months(first, months) == last else 0


def _about(days: int, words: Translator, *, earlier: bool) -> str:
    months, years = round(days / MONTH), round(days / YEAR)
    if months <= MOST_MONTHS:
        return (
            words.text("about %(number)s months earlier", number=months)
            if earlier
            else words.text("about %(number)s months later", number=months)
        )
    return (
        words.text("about %(number)s years earlier", number=years)
        if earlier
        else words.text("about %(number)s years later", number=years)
    )


def _of_days(days: int, words: Translator, *, earlier: bool) -> str:
    if earlier:
        return words.plural("%(number)s day earlier", "%(number)s days earlier", days)
    return words.plural("%(number)s day later", "%(number)s days later", days)


def _of_weeks(weeks: int, words: Translator, *, earlier: bool) -> str:
    if earlier:
        return words.plural(
            "%(number)s week earlier", "%(number)s weeks earlier", weeks
        )
    return words.plural("%(number)s week later", "%(number)s weeks later", weeks)


def _of_months(months: int, words: Translator, *, earlier: bool) -> str:
    if earlier:
        return words.plural(
            "%(number)s month earlier", "%(number)s months earlier", months
        )
    return words.plural("%(number)s month later", "%(number)s months later", months)
