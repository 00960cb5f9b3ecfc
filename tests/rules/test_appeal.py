"""The last day to appeal: thirty days after the notification, ending on a working day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.day import PartialDay
from permres_gui.rules.appeal import appeal
from tests.presentation.told import library

TERM, HOLIDAYS = library().waiting.appeal, library().holidays
UNTIL_2028 = replace(
    HOLIDAYS, easter=tuple(day for day in HOLIDAYS.easter if day.year <= 2028)
)
MARGIN = timedelta(60)
DAYS = st.dates(HOLIDAYS.first_day, HOLIDAYS.last_day - MARGIN)
WAYS = st.sampled_from(TERM.notifications)


def counted(way, day):
    return TERM.counted(TERM.by(way), day, HOLIDAYS)


def found(way, text):
    return appeal(TERM, TERM.by(way), PartialDay.parse(text), UNTIL_2028)


@pytest.mark.parametrize(
    ("handed", "last"),
    [
        ("2026-11-02", "2026-12-02"),
        ("2026-11-13", "2026-12-14"),  # day 30 is a Sunday
        ("2026-11-12", "2026-12-14"),  # day 30 is a Saturday
        ("2026-03-05", "2026-04-07"),  # Saturday, Easter, Easter Monday
        ("2026-04-01", "2026-05-04"),  # 1 May on a Friday
        ("2026-04-14", "2026-05-15"),  # Ascension Day
        ("2026-04-25", "2026-05-26"),  # Whit Monday
        ("2026-06-21", "2026-07-22"),  # 21 July
        ("2025-12-02", "2026-01-02"),  # New Year's Day
        ("2026-11-25", "2026-12-28"),  # Christmas on a Friday
        ("2027-10-01", "2027-11-02"),  # Sunday 31 October, then All Saints
        ("2024-01-30", "2024-02-29"),  # a leap day
        ("2023-01-30", "2023-03-01"),  # no leap day
    ],
)
def test_thirty_days_after_the_paper_was_handed_over(handed, last):
    assert counted("handed", date.fromisoformat(handed)).last == date.fromisoformat(
        last
    )


@pytest.mark.parametrize(
    ("posted", "first", "last"),
    [
        ("2026-11-02", "2026-11-05", "2026-12-04"),
        ("2026-10-30", "2026-11-04", "2026-12-03"),  # a weekend between
        ("2026-04-03", "2026-04-09", "2026-05-08"),  # Easter between
        ("2026-12-23", "2026-12-29", "2027-01-27"),  # Christmas between
    ],
)
def test_a_letter_counts_from_the_third_working_day_after_posting(posted, first, last):
    term = counted("post", date.fromisoformat(posted))
    assert (term.first, term.last) == (
        date.fromisoformat(first),
        date.fromisoformat(last),
    )


def test_a_day_known_in_part_gives_a_range():
    either = found("handed", "2026-10")
    assert (either.safe.last, either.latest.last) == (
        date(2026, 11, 2),
        date(2026, 11, 30),
    )
    assert not either.exact
    assert found("handed", "2026-10-05").exact


def test_without_the_way_it_came_only_the_safe_day_is_known():
    unknown = found("not-known", "2026-10-05")
    assert (unknown.safe.last, unknown.latest) == (date(2026, 11, 4), None)


@pytest.mark.parametrize("text", ["2019-06-01", "2028-12-20", "2031"])
def test_outside_the_known_holidays_no_day_is_named(text):
    assert found("handed", text) is None


def test_a_range_that_leaves_the_known_holidays_keeps_its_safe_day():
    either = found("handed", "2028")
    assert (either.safe.last, either.latest) == (date(2028, 1, 31), None)


@given(WAYS, DAYS)
def test_the_last_day_is_a_working_day_soon_after_day_thirty(way, day):
    term = TERM.counted(way, day, HOLIDAYS)
    assert HOLIDAYS.working(term.last)
    assert timedelta(0) <= term.last - term.plain <= timedelta(3)
    assert term.plain - term.first == timedelta(TERM.days - 1)
    assert day < term.first
    assert term.last >= day + timedelta(TERM.days)


@given(WAYS, DAYS)
def test_at_most_a_long_weekend_and_three_working_days_are_added(way, day):
    term = TERM.counted(way, day, HOLIDAYS)
    most = TERM.days + 3 + (7 if way.working_days else 0)
    assert term.last - day <= timedelta(most)


@given(WAYS, DAYS, DAYS)
def test_a_later_notification_never_gives_an_earlier_last_day(way, one, other):
    first, second = sorted((one, other))
    early = TERM.counted(way, first, HOLIDAYS)
    late = TERM.counted(way, second, HOLIDAYS)
    assert early.last <= late.last


@given(DAYS)
def test_the_date_of_the_decision_is_never_too_late_whatever_the_way(day):
    sure = counted("not-known", day).last
    assert all(counted(way, day).last >= sure for way in ("handed", "receipt", "post"))


@given(WAYS, DAYS, st.sampled_from((7, 4)))
def test_what_is_known_in_part_holds_the_exact_day(way, day, length):
    part = PartialDay.parse(day.isoformat()[:length])
    either = appeal(TERM, way, part, HOLIDAYS)
    exact = TERM.counted(way, day, HOLIDAYS)
    assert either.safe.last <= exact.last
    assert either.latest is None or exact.last <= either.latest.last
