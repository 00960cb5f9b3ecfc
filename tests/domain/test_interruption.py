"""Interruptions, and the runs of stay between them."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.interruption import Interruption, runs, single_interruptions
from permres_gui.domain.timeline import Away

START = date(2015, 1, 1)


def away(first: str, last: str) -> Away:
    return Away(date.fromisoformat(first), date.fromisoformat(last), (), ())


def test_an_interruption_ends_one_run_and_begins_the_next():
    stop = Interruption(date(2016, 6, 1), date(2016, 9, 1))
    assert runs(START, None, [stop]) == (
        (START, stop.broken),
        (stop.restart, None),
    )


@pytest.mark.parametrize(
    ("stops", "found"),
    [
        ([Interruption(date(2014, 1, 1), date(2014, 6, 1))], ((START, None),)),
        (
            [Interruption(date(2014, 1, 1), date(2015, 6, 1))],
            ((date(2015, 6, 1), None),),
        ),
        ([Interruption(date(2016, 1, 1), None)], ((START, date(2016, 1, 1)),)),
        (
            [
                Interruption(date(2016, 1, 1), None),
                Interruption(date(2017, 1, 1), None),
            ],
            ((START, date(2016, 1, 1)),),
        ),
    ],
)
def test_an_interruption_before_around_and_without_an_end(stops, found):
    assert runs(START, None, stops) == found


def test_nothing_interrupts_a_stay_after_its_end():
    end = date(2017, 1, 1)
    late = [Interruption(date(2018, 1, 1), date(2018, 2, 1))]
    assert runs(START, end, late) == ((START, end),)
    across = [Interruption(date(2016, 6, 1), date(2018, 2, 1))]
    assert runs(START, end, across) == ((START, date(2016, 6, 1)),)


def test_a_single_absence_reaches_its_limit_on_the_day_and_exceeds_it_after():
    six = away("2022-03-01", "2022-09-01")
    more = away("2022-03-01", "2022-09-02")
    assert single_interruptions([six], 6, reached=False) == []
    found = single_interruptions([six], 6, reached=True)
    assert found == [Interruption(date(2022, 9, 1), date(2022, 9, 1))]
    found = single_interruptions([more], 6, reached=False)
    assert found == [Interruption(date(2022, 9, 1), date(2022, 9, 2))]
