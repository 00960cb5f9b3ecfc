"""The kept calendar of holidays against the rule of the church and against printed lists."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.presentation.told import library

KNOWN = library().holidays
UNTIL_2028 = replace(KNOWN, easter=tuple(d for d in KNOWN.easter if d.year <= 2028))
DAYS = st.dates(KNOWN.first_day, KNOWN.last_day)
PRINTED_2026 = [
    "01-01",
    "04-06",
    "05-01",
    "05-14",
    "05-25",
    "07-21",
    "08-15",
    "11-01",
    "11-11",
    "12-25",
]
"""As a list for employees prints them (source holidays.easter)."""


def easter(year):
    """The rule of the church, as Butcher wrote it down in 1876."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    turn = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * turn) // 451
    month, day = divmod(h + turn - 7 * m + 114, 31)
    return date(year, month, day + 1)


def free_on_a_weekday(year):
    days = (date(year, 1, 1) + timedelta(n) for n in range(366))
    days = (day for day in days if day.year == year and day.weekday() < 5)
    return {day for day in days if not KNOWN.working(day)}


def test_every_known_easter_is_that_of_the_church():
    assert list(KNOWN.easter) == [easter(day.year) for day in KNOWN.easter]


def test_the_holidays_of_2026_are_the_printed_ones():
    printed = {date.fromisoformat(f"2026-{day}") for day in PRINTED_2026}
    assert free_on_a_weekday(2026) == {day for day in printed if day.weekday() < 5}


def test_days_on_which_only_offices_close_are_working_days():
    for day in (date(2026, 11, 2), date(2027, 11, 15), date(2025, 12, 26)):
        assert KNOWN.working(day) is True


@pytest.mark.parametrize("day", [date(2019, 12, 31), date(2029, 1, 1)])
def test_outside_the_known_years_nothing_is_said(day):
    assert UNTIL_2028.working(day) is None
    assert UNTIL_2028.moved(day) is None


def test_a_day_that_would_move_out_of_the_known_years_is_not_known():
    sunday = UNTIL_2028.last_day
    assert sunday == date(2028, 12, 31)
    assert UNTIL_2028.moved(sunday) is None
    assert UNTIL_2028.working_day_after(date(2028, 12, 27), 3) is None
    assert UNTIL_2028.working_day_after(date(2028, 12, 26), 3) == date(2028, 12, 29)


@pytest.mark.parametrize(
    ("day", "next_working"),
    [
        ("2026-04-04", "2026-04-07"),  # Saturday before Easter Monday
        ("2026-05-14", "2026-05-15"),  # Ascension, then a Friday
        ("2026-05-01", "2026-05-04"),  # 1 May on a Friday
        ("2026-12-25", "2026-12-28"),
        ("2025-12-31", "2025-12-31"),
        ("2026-01-01", "2026-01-02"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_day_without_work_moves_to_the_next_working_day(day, next_working):
    assert KNOWN.moved(date.fromisoformat(day)) == date.fromisoformat(next_working)


@given(DAYS)
def test_what_was_moved_is_a_working_day_at_most_three_days_later(day):
    moved = KNOWN.moved(day)
    if moved is None:
        assert day > KNOWN.last_day - timedelta(3)
    else:
        assert KNOWN.working(moved)
        assert timedelta(0) <= moved - day <= timedelta(3)
