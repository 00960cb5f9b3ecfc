"""An absence from the Union as a whole is parted by days in a member state."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import Absence, Case, EuVisit
from permres_gui.domain.day import PartialDay
from permres_gui.domain.outside_union import outside_union
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


def test_a_visit_of_one_day_parts_it_on_the_kindest_reading_alone():
    visit = (day(12, 27), day(12, 27))
    one = date(2024, 12, 27)
    assert pieces(Reading.KINDEST, visit) == [(LEFT, one), (one, BACK)]
    assert pieces(Reading.CAUTIOUS, visit) == [(LEFT, BACK)]


def test_of_visits_nobody_knows_the_kindest_reading_takes_them_as_made():
    assert pieces(Reading.KINDEST, unknown=True) == []
    assert pieces(Reading.CAUTIOUS, unknown=True) == [(LEFT, BACK)]
