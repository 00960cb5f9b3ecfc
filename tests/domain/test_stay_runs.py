"""Stretches of days less the days of others."""

from datetime import date

import pytest

from permres_gui.domain.stay_runs import without

A, B, C, D = (date(2020, month, 1) for month in (1, 4, 7, 10))


@pytest.mark.parametrize(
    ("met", "over", "left"),
    [
        ([(B, C)], [], [(B, C)]),
        ([(A, D)], [(B, C)], [(A, B), (C, D)]),
        ([(A, None)], [(B, C)], [(A, B), (C, None)]),
        ([(A, None)], [(B, None)], [(A, B)]),
        ([(B, C)], [(A, D)], []),
        ([(B, C)], [(A, C)], []),
        ([(A, C)], [(B, D)], [(A, B)]),
        ([(B, D)], [(A, C)], [(C, D)]),
        ([(A, B)], [(B, C)], [(A, B)]),
        ([(C, D)], [(A, C)], [(C, D)]),
        ([(A, D)], [(A, B), (C, D)], [(B, C)]),
    ],
)
def test_what_lies_over_a_limit_is_cut_out(met, over, left):
    assert without(met, over) == left
