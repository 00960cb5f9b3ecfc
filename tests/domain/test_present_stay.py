"""The present stay with what it continues: boundary cases of joining."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import Case, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.present_stay import (
    as_long_as_may_be,
    continued,
    touching_stays,
    until_today,
)
from permres_gui.domain.timeline import Reading, Residence, Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown


def stay(ground: str, first: str, last: str | None) -> Stay:
    return Stay(
        ground=ground,
        first=told(first),
        last=told(last) if last else None,
    )


def told(day: str) -> PartialDay | Unknown:
    return UNKNOWN if day == "unknown" else PartialDay.parse(day)


def laid_out(*stays: Stay, reading: Reading = Reading.CAUTIOUS) -> list[Residence]:
    return list(Timeline(Case(stays=stays), date(2025, 6, 1)).residences(reading))


def family(residence: Residence) -> bool:
    return residence.ground == "family-art10"


@pytest.mark.parametrize(
    ("first_of_the_second", "stays"), [("2021-07-01", 2), ("2021-07-02", 1)]
)
def test_a_stay_continues_the_one_that_ended_the_day_before(first_of_the_second, stays):
    residences = laid_out(
        stay("family-art10", "2019-03-01", "2021-06-30"),
        stay("family-art10", first_of_the_second, None),
    )
    assert len(continued(residences, family)) == stays
    assert len(continued(residences, family, over_gaps=True)) == 2


def test_another_ground_between_ends_it_even_over_gaps():
    residences = laid_out(
        stay("family-art10", "2019-03-01", "2020-06-30"),
        stay("student", "2020-07-01", "2021-06-30"),
        stay("family-art10", "2021-07-01", None),
    )
    for over_gaps in (False, True):
        (present,) = continued(residences, family, over_gaps=over_gaps)
        assert present.first == date(2021, 7, 1)


def test_nothing_is_continued_when_the_last_stay_is_another():
    residences = laid_out(
        stay("family-art10", "2019-03-01", "2021-06-30"),
        stay("student", "2021-07-01", None),
    )
    assert continued(residences, family) == ()
    assert continued([], family) == ()


def test_months_that_follow_each_other_touch_on_the_kindest_reading_only():
    stays = (
        stay("family-art10", "2019-03", "2021-06"),
        stay("family-art10", "2021-07", None),
    )
    assert len(continued(laid_out(*stays, reading=Reading.KINDEST), family)) == 2
    assert len(continued(laid_out(*stays), family)) == 1


def test_the_oldest_stay_comes_first():
    residences = laid_out(
        stay("family-art10", "2019-03-01", "2021-06-30"),
        stay("family-art10", "2021-07-01", None),
    )
    found = continued(residences, family)
    assert [each.first for each in found] == [date(2019, 3, 1), date(2021, 7, 1)]


def test_stays_that_touch_are_put_together():
    residences = laid_out(
        stay("family-art10", "2015-03-01", "2016-02-29"),
        stay("family-art10", "2019-03-01", "2020-06-30"),
        stay("family-art10", "2020-07-01", "2021-06-30"),
    )
    assert touching_stays(residences) == [(residences[0],), tuple(residences[1:])]
    assert touching_stays([]) == []


@pytest.mark.parametrize(
    ("last", "next_first", "end"),
    [
        ("2020", "2020", date(2020, 12, 31)),
        ("2020-06", "2020", date(2020, 7, 1)),
        ("2020", "unknown", date(2021, 1, 1)),
        ("unknown", "2020-06", date(2020, 6, 30)),
        ("2020-06-30", "2020", date(2020, 7, 1)),
    ],
)
def test_a_stay_that_counts_lasts_as_long_as_the_next_may_begin_later(
    last, next_first, end
):
    laid = laid_out(
        stay("family-art10", "2015-03-01", last),
        stay("student", next_first, None),
        reading=Reading.KINDEST,
    )
    assert [each.end for each in as_long_as_may_be(laid[:1])] == [end]
    assert as_long_as_may_be(laid) == tuple(laid)


def test_a_stay_that_counts_leaves_a_day_for_one_that_does_not():
    laid = laid_out(
        stay("family-art10", "2015-03-01", "2020"),
        stay("student", "2020", "2020-02-10"),
        stay("family-art10", "2020-02-11", None),
        reading=Reading.KINDEST,
    )
    first, last = as_long_as_may_be([laid[0], laid[2]])
    assert (first.end, last.first) == (date(2020, 2, 10), date(2020, 2, 11))


def test_a_stay_that_is_still_to_come_is_left_out_while_another_is_held():
    residences = laid_out(
        stay("student", "2020-01-01", "2025-06-30"),
        stay("single-permit", "2025-07-01", None),
    )
    grounds = [each.ground for each in until_today(residences, date(2025, 6, 30))]
    assert grounds == ["student"]
    assert list(until_today(residences, date(2025, 7, 1))) == residences
    assert list(until_today(residences, date(2019, 1, 1))) == residences
