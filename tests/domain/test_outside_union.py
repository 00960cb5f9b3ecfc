"""An absence from the Union as a whole is parted by days in a member state."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Absence, Case, EuVisit
from permres_gui.domain.day import PartialDay
from permres_gui.domain.outside_union import outside_union, within_union
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import UNKNOWN

LEFT, BACK = date(2024, 1, 10), date(2025, 2, 20)


def day(month: int, number: int, year: int = 2024) -> PartialDay:
    return PartialDay.of(date(year, month, number))


def pieces(reading: Reading, *visits, unknown=False):
    told = UNKNOWN if unknown else tuple(EuVisit(*each) for each in visits)
    absence = Absence(
        PartialDay.of(LEFT), PartialDay.of(BACK), "family", "outside-eu", eu_visits=told
    )
    timeline = Timeline(Case(absences=(absence,)), date(2026, 1, 1))
    found = outside_union(timeline.away(reading), timeline, reading)
    return [(each.departure, each.back) for each in found]


@pytest.mark.parametrize("reading", list(Reading))
def test_without_a_visit_the_absence_is_one(reading):
    assert pieces(reading) == [(LEFT, BACK)]


@pytest.mark.parametrize("reading", list(Reading))
def test_a_visit_of_some_days_parts_it(reading):
    found = pieces(reading, (day(12, 27), day(12, 30)))
    assert found == [(LEFT, date(2024, 12, 27)), (date(2024, 12, 30), BACK)]


@pytest.mark.parametrize("reading", list(Reading))
def test_a_visit_of_one_day_parts_it(reading):
    one = date(2024, 12, 27)
    found = pieces(reading, (day(12, 27), day(12, 27)))
    assert found == [(LEFT, one), (one, BACK)]


JUNE = PartialDay.parse("2024-06")


def test_a_visit_some_time_in_a_month_may_lie_at_either_end_of_it():
    first, last = date(2024, 6, 1), date(2024, 6, 30)
    assert pieces(Reading.KINDEST, (JUNE, JUNE)) == [(LEFT, first), (last, BACK)]
    assert pieces(Reading.CAUTIOUS, (JUNE, JUNE)) == [(LEFT, last), (first, BACK)]


def test_a_visit_of_which_one_day_is_unknown_lies_where_it_may():
    known = day(6, 10)
    assert pieces(Reading.CAUTIOUS, (UNKNOWN, known)) == [
        (LEFT, date(2024, 6, 10)),
        (date(2024, 6, 10), BACK),
    ]
    assert pieces(Reading.CAUTIOUS, (known, UNKNOWN)) == [
        (LEFT, date(2024, 6, 10)),
        (date(2024, 6, 10), BACK),
    ]
    assert pieces(Reading.KINDEST, (known, UNKNOWN)) == [(LEFT, date(2024, 6, 10))]


def test_a_visit_of_which_one_month_is_known_ended_after_it_began():
    known, found = day(6, 10), [(LEFT, date(2024, 6, 10)), (date(2024, 6, 10), BACK)]
    assert pieces(Reading.CAUTIOUS, (JUNE, known)) == found
    assert pieces(Reading.CAUTIOUS, (known, JUNE)) == found


@given(
    visits=st.lists(
        st.tuples(st.integers(0, 400), st.integers(0, 30), st.sampled_from([10, 7, 4])),
        max_size=4,
    )
)
def test_no_stretch_is_longer_than_on_the_cautious_reading(visits):
    """Whatever day a part of a day means: what it means lies between the readings."""
    told, real = [], []
    for after, length, known in visits:
        first = LEFT + timedelta(after)
        last = first + timedelta(length)
        real.append((PartialDay.of(first), PartialDay.of(last)))
        told.append([PartialDay.parse(str(d)[:known]) for d in (first, last)])
    longest = longest_of(pieces(Reading.CAUTIOUS, *real))
    assert longest_of(pieces(Reading.CAUTIOUS, *told)) >= longest
    assert longest_of(pieces(Reading.KINDEST, *told)) <= longest


def longest_of(stretches):
    return max((back - left for left, back in stretches), default=timedelta(0))


def test_of_visits_nobody_knows_the_kindest_reading_takes_them_as_made():
    assert pieces(Reading.KINDEST, unknown=True) == []
    assert pieces(Reading.CAUTIOUS, unknown=True) == [(LEFT, BACK)]


def within(reading: Reading, place="eu", *visits):
    told = tuple(EuVisit(*each) for each in visits) if visits else None
    absence = Absence(
        PartialDay.of(LEFT), PartialDay.of(BACK), "family", place, eu_visits=told
    )
    timeline = Timeline(Case(absences=(absence,)), date(2026, 1, 1))
    found = within_union(timeline.away(reading), timeline, reading)
    return [(each.departure, each.back) for each in found]


def test_an_absence_within_the_union_is_spent_in_a_member_state():
    for reading in Reading:
        assert within(reading) == [(LEFT, BACK)]
        assert within(reading, "outside-eu") == []
    assert within(Reading.KINDEST, UNKNOWN) == []
    assert within(Reading.CAUTIOUS, UNKNOWN) == [(LEFT, BACK)]


def test_a_visit_is_spent_there_as_short_and_as_long_as_it_may_be():
    first, last = PartialDay.parse("2024-03"), PartialDay.parse("2024-09")
    told = ("outside-eu", (first, last))
    assert within(Reading.KINDEST, *told) == [(date(2024, 3, 31), date(2024, 9, 1))]
    assert within(Reading.CAUTIOUS, *told) == [(date(2024, 3, 1), date(2024, 9, 30))]
    assert within(Reading.KINDEST, "outside-eu", (JUNE, JUNE)) == []


def test_a_part_of_a_journey_of_which_a_day_is_unknown_is_as_short_as_it_may_be():
    """Alone it lasts no day; joined to a longer one it is no longer either."""
    long = Absence(PartialDay.of(LEFT), PartialDay.of(BACK), place="eu")
    part = Absence(UNKNOWN, day(12, 31), place="outside-eu", eu_visits=())
    timeline = Timeline(Case(absences=(long, part)), date(2026, 1, 1))
    kindest = Reading.KINDEST
    assert outside_union(timeline.away(kindest), timeline, kindest) == ()
