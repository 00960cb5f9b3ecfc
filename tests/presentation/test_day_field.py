"""A day in three fields shows as much as is known."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.presentation.day_field import FIRST_YEAR, YEARS_AHEAD, day_field
from permres_gui.presentation.translator import translator_for

ON = date(2026, 11, 23)
WORDS = translator_for("en")


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("", (None, None, None)),
        ("unknown", (None, None, None)),
        ("2021", (2021, None, None)),
        ("2021-03", (2021, 3, None)),
        ("2021-03-04", (2021, 3, 4)),
    ],
)
def test_a_date_shows_as_much_as_is_known(value, parts):
    control = day_field("X", value, WORDS, ON)
    assert (control.year, control.month, control.day) == parts
    assert (control.first_year, control.last_year) == (FIRST_YEAR, 2026 + YEARS_AHEAD)
    assert len(control.months) == 12


def test_a_part_of_a_day_that_is_open_looks_like_no_answer():
    assert day_field("First day", "2021", WORDS, ON).blank == "–"
