"""A day in three fields, filled from what was answered."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from permres_gui.presentation.views import DateView

from . import formats

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.presentation.translator import Translator

FIRST_YEAR = 1940
YEARS_AHEAD = 15
NOT_CHOSEN = "–"
"""What stands in a part of a day that is still open: no word that looks like an answer."""


def day_field(
    name: str, value: str, words: Translator, as_of: date, *, ahead: bool = False
) -> DateView:
    """The day or the month may stay open; ``ahead``: most often it is still to come."""
    parts = [int(part) for part in value.split("-")] if value[:1].isdecimal() else []
    year, month, day = (*parts, None, None, None)[:3]
    labels, faults = _labels(words), _faults(words)
    return DateView(
        name=name,
        day_label=labels[0],
        month_label=labels[1],
        year_label=labels[2],
        months=formats.month_names(words.language),
        first_year=FIRST_YEAR,
        last_year=as_of.year + YEARS_AHEAD,
        blank=NOT_CHOSEN,
        day=day,
        month=month,
        year=year,
        this_year=as_of.year,
        ahead=ahead,
        no_year=faults[0],
        no_month=faults[1],
        no_such_day=faults[2],
    )


@lru_cache(maxsize=8)
def _labels(words: Translator) -> tuple[str, str, str]:
    """Worked out once: each period of a list has two days or more."""
    return words.text("Day"), words.text("Month"), words.text("Year")


@lru_cache(maxsize=8)
def _faults(words: Translator) -> tuple[str, str, str]:
    """What can be wrong in a day: no year, no month, or no such day."""
    return (
        words.text(
            "Choose the year too, or set the other parts of the date back to “–”."
        ),
        words.text("Choose the month too, or set the day back to “–”."),
        words.text("This month has no day %(day)s. Check the date.", day="%(day)s"),
    )
