"""Days known wholly or in part, and how years and months are counted."""

from datetime import date

import pytest

from permres_gui.domain.day import (
    PartialDay,
    add_months,
    add_months_late,
    add_years,
    exceeds_months,
    lasts_months,
    surely_exceeds_months,
)


@pytest.mark.parametrize("text", ["2021-03-04", "2021-03", "2021", "2020-02"])
def test_a_day_is_written_as_it_was_read(text):
    assert str(PartialDay.parse(text)) == text


def test_a_month_is_some_day_of_that_month():
    leap = PartialDay.parse("2020-02")
    assert (leap.earliest, leap.latest) == (date(2020, 2, 1), date(2020, 2, 29))
    assert not leap.exact


def test_a_year_is_some_day_of_that_year():
    year = PartialDay.parse("2021")
    assert (year.earliest, year.latest) == (date(2021, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["2023-02-29", "2023-13", "1899", "2201", "21-3-4", "2021-3", "", "2021-01-01x"],
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        PartialDay.parse(text)


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        (date(2020, 2, 29), 5, date(2025, 3, 1)),
        (date(2020, 2, 29), 4, date(2024, 2, 29)),
        (date(2025, 3, 1), -5, date(2020, 3, 1)),
        (date(2020, 12, 31), 5, date(2025, 12, 31)),
    ],
)
def test_years_end_on_the_same_day_and_a_leap_day_on_the_first_of_march(
    start, years, end
):
    assert add_years(start, years) == end


@pytest.mark.parametrize(
    ("start", "months", "end", "late"),
    [
        (date(2021, 8, 31), 6, date(2022, 2, 28), date(2022, 3, 1)),
        (date(2019, 8, 31), 6, date(2020, 2, 29), date(2020, 3, 1)),
        (date(2021, 1, 31), 3, date(2021, 4, 30), date(2021, 5, 1)),
        (date(2021, 11, 15), 3, date(2022, 2, 15), date(2022, 2, 15)),
        (date(2021, 1, 15), -12, date(2020, 1, 15), date(2020, 1, 15)),
    ],
)
def test_months_end_on_the_same_day_or_where_it_is_missing_on_the_last(
    start, months, end, late
):
    assert add_months(start, months) == end
    assert add_months_late(start, months) == late


def test_six_months_are_reached_on_their_last_day_and_exceeded_on_the_next():
    left = date(2022, 3, 1)
    assert not lasts_months(left, date(2022, 8, 31), 6)
    assert lasts_months(left, date(2022, 9, 1), 6)
    assert not exceeds_months(left, date(2022, 9, 1), 6)
    assert exceeds_months(left, date(2022, 9, 2), 6)


def test_a_limit_that_falls_on_no_day_is_surely_exceeded_only_after_the_next():
    left = date(2022, 3, 31)
    assert not exceeds_months(left, date(2022, 9, 30), 6)
    assert exceeds_months(left, date(2022, 10, 1), 6)
    assert not surely_exceeds_months(left, date(2022, 10, 1), 6)
    assert surely_exceeds_months(left, date(2022, 10, 2), 6)
