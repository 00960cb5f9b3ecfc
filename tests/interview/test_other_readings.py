"""Figures that are no day are read another way for a person to choose, never repaired."""

from __future__ import annotations

import pytest

from permres_gui.interview.other_readings import other_readings, swapped


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("31/02/2023", ["2023-02-28"]),
        ("29.2.2023", ["2023-02-28"]),
        ("31/4/2023", ["2023-04-30"]),
        ("12/31/2020", ["2020-12-31"]),
        ("1-9-19", ["2019-09-01", "2001-09-19"]),
        ("20-9-19", ["2019-09-20", "2020-09-19"]),
        ("45-13-19", []),
        ("13/32/2020", []),
        ("februari", []),
        ("43709", ["2019-09-01"]),
        ("36526", ["2000-01-01"]),
    ],
)
def test_the_days_that_figures_may_mean(text, days):
    assert [str(each) for each in other_readings(text)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/4/2021", "2021-03-04"),
        ("12/31/2020", "2020-12-31"),
        ("31/12/2020", "None"),
        ("4/4/2021", "None"),
        ("2021-04-03", "None"),
        ("3/4/21", "None"),
    ],
)
def test_the_day_with_the_month_written_first(text, day):
    assert str(swapped(text)) == day
