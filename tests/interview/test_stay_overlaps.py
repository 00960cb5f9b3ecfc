"""Two stays that claim the same days are asked about."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Case, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_periods import Conflict, impossible
from permres_gui.interview.stay_overlaps import stay_overlaps


def stay(first, last=None) -> Stay:
    end = PartialDay.parse(last) if isinstance(last, str) else last
    return Stay("student", PartialDay.parse(first) if first else UNKNOWN, end)


def days(*stays: Stay) -> list[tuple[date, date | None]]:
    return [(each.first, each.last) for each in stay_overlaps(stays)]


def test_days_of_both_stays_are_named():
    one, other = stay("2019-09-01", "2020-09-30"), stay("2020-06-15", "2021-10-19")
    assert days(one, other) == [(date(2020, 6, 15), date(2020, 9, 30))]


def test_two_stays_that_go_on_overlap_without_an_end():
    assert days(stay("2021-10-20"), stay("2021-11-01")) == [(date(2021, 11, 1), None)]


def test_a_day_on_which_one_ends_and_the_next_begins_is_of_both():
    one, day = stay("2019-09-01", "2020-09-30"), date(2020, 9, 30)
    assert days(one, stay("2020-09-30", "2021-01-01")) == [(day, day)]
    assert days(one, stay("2020-10-01")) == []


DAYS = st.dates(date(2019, 9, 1), date(2019, 9, 6)).map(date.isoformat)


@given(
    st.tuples(DAYS, DAYS).map(sorted), st.tuples(DAYS, DAYS).map(sorted), st.booleans()
)
def test_what_is_no_overlap_can_be_saved_and_what_is_one_can_not(one, other, goes_on):
    """The desk asks about whatever a case file would refuse, and about nothing else."""
    (first, last), (then, end) = sorted((one, other))
    told = Case(stays=(stay(first, last), stay(then, None if goes_on else end)))
    clash = Conflict.STAYS_OVERLAP in {each.kind for each in impossible(told)}
    assert clash == bool(stay_overlaps(told.stays))


def test_what_is_known_in_part_or_not_at_all_is_no_overlap():
    assert days(stay("2019", "2020"), stay("2020", "2021")) == []
    assert days(stay("2019-09-01", UNKNOWN), stay("2020-01-01")) == []
    assert days(stay("", "2020-01-01"), stay("2019-01-01")) == []


def test_each_stay_is_asked_about_once_however_many_overlap():
    many = [stay(f"2019-09-{day:02}") for day in range(1, 31)]
    asked = stay_overlaps(many)
    assert len(asked) == 29
    assert [(each.one, each.other) for each in asked] == list(pairwise(many))


def test_of_a_pair_that_is_right_the_next_one_before_is_asked_about():
    first, second, third = many = [stay(f"2019-0{month}-01") for month in (1, 2, 3)]
    one, other = stay_overlaps(many)
    assert (one.other, other.one) == (second, second)
    left = stay_overlaps(many, {other.name})
    assert [(each.one, each.other) for each in left] == [
        (first, second),
        (first, third),
    ]
    settled = {other.name, *(each.name for each in left)}
    assert stay_overlaps(many, settled) == ()


def test_the_earlier_stay_is_named_first_in_whatever_order_they_are_told():
    one, other = stay("2019-09-01", "2020-09-30"), stay("2020-06-15", "2021-10-19")
    assert stay_overlaps([one, other]) == stay_overlaps([other, one])
