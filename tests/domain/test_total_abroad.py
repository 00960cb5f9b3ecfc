"""Days abroad in the years behind a day."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.timeline import Away
from permres_gui.domain.total_abroad import over_total

START = date(2015, 1, 1)


def away(first: str, last: str) -> Away:
    return Away(date.fromisoformat(first), date.fromisoformat(last), (), ())


def test_a_total_within_the_limit_is_never_over():
    assert over_total([away("2016-01-01", "2016-10-01")], START, 5, 300) == ()


def test_a_total_over_the_limit_is_over_until_its_days_leave_the_window():
    trip = away("2016-01-01", "2017-01-01")
    assert over_total([trip], START, 5, 300) == (
        (date(2016, 10, 29), date(2021, 3, 7)),
    )
