"""Stretches of days: joined, overlapping, and as verdicts."""

from datetime import date

from permres_gui.domain.period import covers, joined, overlap, verdicts
from permres_gui.domain.verdict import NO, UNSURE, YES

D = [date(2020, 1, number) for number in range(1, 20)]


def test_stretches_that_touch_or_overlap_are_one():
    parts = [(D[4], D[6]), (D[0], D[2]), (D[2], D[3]), (D[5], D[9]), (D[8], D[8])]
    assert joined(parts) == ((D[0], D[3]), (D[4], D[9]))


def test_a_stretch_without_an_end_takes_in_all_later_ones():
    assert joined([(D[5], D[9]), (D[2], None), (D[12], None)]) == ((D[2], None),)
    assert joined([(D[2], D[5]), (D[4], None)]) == ((D[2], None),)


def test_days_in_both_are_the_overlap():
    one, other = [(D[0], D[5]), (D[8], None)], [(D[3], D[9])]
    assert overlap(one, other) == ((D[3], D[5]), (D[8], D[9]))
    assert overlap([(D[0], None)], [(D[3], None)]) == ((D[3], None),)
    assert overlap([(D[0], D[2])], [(D[2], D[4])]) == ()


def test_the_first_day_is_inside_and_the_end_is_not():
    assert covers([(D[1], D[3])], D[1])
    assert not covers([(D[1], D[3])], D[3])
    assert covers([(D[1], None)], date.max)


def test_two_readings_are_no_then_unsure_then_yes():
    found = verdicts([(D[1], D[9])], [(D[3], D[9])])
    assert [found.at(D[n]) for n in (0, 1, 2, 3, 9)] == [NO, UNSURE, UNSURE, YES, NO]
