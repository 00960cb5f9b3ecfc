"""How much earlier or later a day comes, in the roundest words that are true."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from permres_gui.presentation.days_apart import days_apart
from permres_gui.presentation.translator import translator_for

ENGLISH = translator_for("en")
NOW = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, ""),
        (-1, "1 day earlier"),
        (1, "1 day later"),
        (-7, "7 days earlier"),
        (-14, "2 weeks earlier"),
        (-42, "6 weeks earlier"),
        (84, "12 weeks later"),
        (-43, "43 days earlier"),
        (-91, "3 months earlier"),
        (-100, "about 3 months earlier"),
        (-2469, "about 7 years earlier"),
        (800, "about 26 months later"),
    ],
)
def test_a_span_is_told_in_days_weeks_months_or_years(days, told):
    found = days_apart(NOW, NOW + timedelta(days), ENGLISH)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == told


def test_whole_months_are_told_as_months():
    earlier = days_apart(date(2026, 10, 20), date(2026, 3, 20), ENGLISH)
    assert earlier.replace("\N{NO-BREAK SPACE}", " ") == "7 months earlier"
    later = days_apart(date(2026, 3, 20), date(2026, 10, 20), ENGLISH)
    assert later.replace("\N{NO-BREAK SPACE}", " ") == "7 months later"
