"""Faults in the papers of those who wait, and in the calendar of holidays."""

import copy

import pytest

from permres_gui.rules.waiting_check import holiday_faults, waiting_faults
from tests.presentation.told import library

PRACTICE = library().part("practice")
HOLIDAYS = PRACTICE["holidays"]


def faults_after(change):
    practice = copy.deepcopy(PRACTICE)
    change(practice["waiting"])
    return [str(fault) for fault in waiting_faults(practice)]


def test_what_is_there_has_no_fault():
    assert list(waiting_faults(PRACTICE)) == []
    assert list(holiday_faults(HOLIDAYS)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            lambda w: w["papers"][0].update(id="annex-99"),
            "waiting.yaml: annex-99: a paper of the letters, not annex-99",
        ),
        (
            lambda w: w["papers"][0].update(cards=["Z"]),
            "waiting.yaml: annex-16bis: a card, not Z",
        ),
        (
            lambda w: w["parts"][0].update(papers=["annex-1"]),
            "waiting.yaml: silence: a paper, not annex-1",
        ),
        (
            lambda w: w["parts"][0].update(notices=["nothing"]),
            "waiting.yaml: silence: a notice, not nothing",
        ),
        (
            lambda w: w["parts"][0]["lines"][0].update(cards=["Z"]),
            "waiting.yaml: silence: a card, not Z",
        ),
    ],
)
def test_what_does_not_exist_is_a_fault(change, fault):
    assert fault in faults_after(change)


@pytest.mark.parametrize(
    ("easter", "fault"),
    [
        ("2026-04-06", "holidays.yaml: easter.2026-04-06: a Sunday from 22 March"),
        ("2026-03-15", "holidays.yaml: easter.2026-03-15: a Sunday from 22 March"),
    ],
)
def test_easter_is_a_sunday_in_its_season(easter, fault):
    found = list(holiday_faults({**HOLIDAYS, "easter": [easter]}))
    assert [str(each).startswith(fault) for each in found] == [True]


def test_no_year_of_the_calendar_is_left_out():
    found = holiday_faults({**HOLIDAYS, "easter": ["2026-04-05", "2028-04-16"]})
    assert [each.expected for each in found] == ["the Easter Sunday of 2027"]


def test_a_holiday_is_a_day_that_exists():
    found = holiday_faults({**HOLIDAYS, "yearly": [{"month": 2, "day": 30}]})
    assert [each.expected for each in found] == ["a day that exists"]
