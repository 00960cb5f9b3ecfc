"""When an absence takes a right that was had."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.loss_by_absence import LossByAbsence
from permres_gui.domain.timeline import READINGS, Reading, Timeline

HAD = date(2015, 1, 1)
TWO_YEARS = LossByAbsence(2, force_majeure=("illness",))


def away(departure: str, back: str, reason: str = "work") -> Timeline:
    absence = Absence(PartialDay.parse(departure), PartialDay.parse(back), reason)
    return Timeline(Case(absences=(absence,)), date(2026, 11, 23))


@pytest.mark.parametrize("reading", READINGS)
def test_a_right_is_gone_on_the_day_after_the_last_one_to_be_back(reading):
    assert TWO_YEARS.first(away("2020-01-01", "2022-01-01"), HAD, reading) is None
    lost = TWO_YEARS.first(away("2020-01-01", "2022-01-02"), HAD, reading)
    assert lost is not None
    assert (lost.day, lost.why) == (date(2022, 1, 2), "lost")


def test_before_the_right_was_had_no_absence_counts_against_it():
    life = away("2014-01-01", "2017-01-01")
    assert TWO_YEARS.first(life, HAD, Reading.CAUTIOUS) is None


def test_a_reason_beyond_control_keeps_it_perhaps():
    life = away("2020-01-01", "2023-01-01", "illness")
    assert TWO_YEARS.first(life, HAD, Reading.KINDEST) is None
    assert TWO_YEARS.first(life, HAD, Reading.CAUTIOUS) is not None


def test_a_limit_on_a_day_that_there_is_not_is_a_day_later_at_best():
    life = away("2020-02-29", "2022-03-01")
    assert TWO_YEARS.first(life, HAD, Reading.KINDEST) is None
    assert TWO_YEARS.first(life, HAD, Reading.CAUTIOUS) is not None


def test_a_day_known_by_its_month_may_take_it_from_the_earliest_on():
    life = away("2020-03", "2022-04-02")
    assert [*TWO_YEARS.may_take(life, HAD)] == [date(2022, 3, 2)]
    assert [*TWO_YEARS.may_take(life, date(2022, 3, 20))] == [date(2022, 3, 20)]
    assert [*TWO_YEARS.may_take(life, date(2022, 5, 1))] == []


def test_from_a_day_on_a_right_that_is_lost_is_lost_for_good():
    lost = TWO_YEARS.first(away("2020-01-01", "2023-01-01"), HAD, Reading.CAUTIOUS)
    assert lost is not None
    assert not TWO_YEARS.for_good(lost)
    assert TWO_YEARS._replace(never_again_from=lost.day).for_good(lost)
    later = date(2022, 1, 3)
    assert not TWO_YEARS._replace(never_again_from=later).for_good(lost)
