"""A day in three fields, filled from what was answered."""

from __future__ import annotations

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
    return DateView(
        name=name,
        day_label=words.text("Day"),
        month_label=words.text("Month"),
        year_label=words.text("Year"),
        months=formats.month_names(words.language),
        first_year=FIRST_YEAR,
        last_year=as_of.year + YEARS_AHEAD,
        blank=NOT_CHOSEN,
        day=day,
        month=month,
        year=year,
        this_year=as_of.year,
        ahead=ahead,
        no_year=words.text(
            "Choose the year too, or set the other parts of the date back to “–”."
        ),
        no_month=words.text("Choose the month too, or set the day back to “–”."),
        no_such_day=words.text(
            "This month has no day %(day)s. Check the date.", day="%(day)s"
        ),
    )
