"""Years counted by events: whole, half and uncounted stay."""

from datetime import date

import pytest

from permres_gui.domain.counting import (
    HALF,
    NONE,
    WHOLE,
    Segment,
    as_much_as_may_count,
    clipped,
    completion,
)

START = date(2015, 1, 1)


def test_five_whole_years_are_complete_on_their_fifth_anniversary():
    assert completion(START, [Segment(START, None, WHOLE)], 5) == date(2020, 1, 1)


def test_half_of_an_odd_number_of_days_is_rounded_down():
    study = Segment(START, date(2015, 1, 4), HALF)
    work = Segment(date(2015, 1, 4), None, WHOLE)
    assert completion(START, [study, work], 5) == date(2020, 1, 3)


def test_ten_years_of_study_alone_are_five():
    day = completion(START, [Segment(START, None, HALF)], 5)
    assert day == date(2025, 1, 2)


@pytest.mark.parametrize("end", [None, date(2024, 2, 29), date(2024, 3, 1)])
def test_years_complete_on_28_february_do_not_wait_for_1_march(end):
    """On 29 February one more half day moves the start, from 28 February to 1 March."""
    first = date(2014, 2, 28)
    assert completion(first, [Segment(first, end, HALF)], 5) == date(2024, 2, 28)


def test_half_counted_stay_that_ends_too_soon_completes_nothing():
    assert completion(START, [Segment(START, date(2022, 1, 1), HALF)], 5) is None


def test_what_does_not_count_moves_the_day_and_never_completes():
    nothing = Segment(START, date(2016, 1, 1), NONE)
    work = Segment(date(2016, 1, 1), None, WHOLE)
    assert completion(START, [nothing, work], 5) == date(2021, 1, 1)
    assert completion(START, [Segment(START, None, NONE)], 5) is None


def test_years_complete_before_an_uncounted_stay_stay_complete():
    work = Segment(START, date(2020, 1, 1), WHOLE)
    nothing = Segment(date(2020, 1, 1), None, NONE)
    assert completion(START, [work, nothing], 5) == date(2020, 1, 1)


def test_a_run_that_ends_before_the_day_completes_nothing():
    work = Segment(START, None, WHOLE)
    assert completion(START, [work], 5, date(2020, 1, 1)) is None
    assert completion(START, [work], 5, date(2020, 1, 2)) == date(2020, 1, 1)


def test_segments_are_cut_to_the_run():
    work = Segment(START, None, WHOLE)
    low, high = date(2016, 1, 1), date(2017, 1, 1)
    assert list(clipped([work], low, high)) == [Segment(low, high, WHOLE)]
    assert list(clipped([work], low, None)) == [Segment(low, None, WHOLE)]
    assert list(clipped([Segment(START, low, WHOLE)], low, None)) == []


@pytest.mark.parametrize(
    ("before", "after", "latest", "change"),
    [
        (WHOLE, HALF, date(2015, 9, 1), date(2015, 9, 1)),
        (HALF, NONE, date(2016, 3, 1), date(2015, 12, 31)),  # the next keeps one day
        (WHOLE, WHOLE, date(2015, 9, 1), date(2015, 3, 1)),
        (NONE, HALF, date(2015, 9, 1), date(2015, 3, 1)),
        (WHOLE, NONE, date(2015, 2, 1), date(2015, 3, 1)),
        (WHOLE, NONE, None, date(2015, 3, 1)),
    ],
)
def test_a_stay_that_counts_more_may_have_ended_as_late_as_the_next_began(
    before, after, latest, change
):
    laid = [
        Segment(START, date(2015, 3, 1), before),
        Segment(date(2015, 3, 1), date(2016, 1, 1), after),
    ]
    found = as_much_as_may_count(laid, [latest, None])
    assert [(each.first, each.end) for each in found] == [
        (START, change),
        (change, date(2016, 1, 1)),
    ]


def test_a_last_stay_leaves_as_much_as_may_be_to_the_one_before_it():
    laid = [
        Segment(START, date(2015, 3, 1), WHOLE),
        Segment(date(2015, 3, 1), None, HALF),
    ]
    found = as_much_as_may_count(laid, [date(2016, 1, 1), None])
    assert found[1].first == date(2016, 1, 1)


def test_no_stay_takes_the_days_of_a_gap():
    laid = [
        Segment(START, date(2015, 3, 1), WHOLE),
        Segment(date(2015, 3, 2), None, HALF),
    ]
    assert as_much_as_may_count(laid, [date(2016, 1, 1), None]) == laid
