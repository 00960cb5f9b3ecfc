"""The right that is held, in plain values: kept until when, and its ways back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Absence, Case, Plans, ResidenceCard
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.holders.held_json import (
    held_json,
    renew_between,
    return_by,
)
from permres_gui.presentation.result_json import result_json
from tests.presentation.answers_told import B_HOLDER, EN, ON, told
from tests.presentation.told import case_of, interview, worked

LATER_CARD = B_HOLDER.replace("2027-06-30", "2031-06-30")


def test_held_says_whether_the_card_is_kept():
    assert held_json(told(case_of(B_HOLDER)), EN) == {
        "card": "B", "kept": True, "renew_between": ["2027-05-21", "2027-05-31"],
    }  # fmt: skip
    lost = worked("former-k-away-four-years")
    held = held_json(told(lost, lost.as_of or ON), EN)
    assert held is not None
    assert held["kept"] is False
    asked = worked("b-struck-off-never-left")
    held = held_json(told(asked, asked.as_of or ON), EN)
    assert held is not None
    assert held["kept"] is None
    assert held_json(told(Case()), EN) is None


def test_a_right_that_is_lost_or_in_doubt_has_its_ways_back():
    lost = worked("former-k-away-four-years")
    held = held_json(told(lost, lost.as_of or ON), EN)
    assert held is not None
    ways = {each["id"]: each for each in held["ways_back"]}
    assert {"authorisation", "from-21", "again"} <= set(ways)
    assert all(each["text"] and each["sources"] for each in ways.values())
    assert not ways["authorisation"]["closed"]
    assert "**" not in ways["authorisation"]["text"]
    asked = worked("b-struck-off-never-left")
    held = held_json(told(asked, asked.as_of or ON), EN)
    assert held is not None
    assert "again" in [each["id"] for each in held["ways_back"]]


@pytest.mark.parametrize(
    ("holder", "last"), [(LATER_CARD, "2028-02-01"), (B_HOLDER, "2027-06-30")]
)
def test_a_planned_journey_has_a_last_day_to_be_back(holder, last):
    case = case_of(holder + "plans: {leave_on: 2027-02-01}\n")
    held = held_json(told(case), EN)
    assert held is not None
    assert held["return_by"] == last


def test_a_journey_under_way_counts_from_its_departure_not_from_a_plan():
    away = Absence(PartialDay.parse("2026-10-01"))
    case = case_of(LATER_CARD + "plans: {leave_on: 2027-02-01}\n")
    case = replace(case, absences=(away,))
    assert return_by(told(case), "B") == date(2027, 10, 1)


def test_a_day_to_be_back_that_nobody_can_name_is_null():
    case = case_of(B_HOLDER + "plans: {leave_on: 2027-07-01}\n")
    held = held_json(told(case), EN)
    assert held is not None
    assert held["return_by"] is None


def test_an_old_layout_ends_the_card_before_the_day_printed_on_it():
    """Source: validity.f-old-layout."""
    holder = B_HOLDER.replace("kind: B", "kind: F+, old_layout: yes")
    case = case_of(holder + "plans: {leave_on: 2026-07-01}\n")
    held = held_json(told(case, date(2026, 6, 1)), EN)
    assert held is not None
    assert held["return_by"] == "2026-08-03"
    (notice,) = held["notices"]
    assert "3\u00a0August 2026" in notice["text"]
    assert "validity.f-old-layout" in notice["sources"]
    new = held_json(told(case_of(B_HOLDER.replace("kind: B", "kind: F+"))), EN)
    assert new is not None
    assert "notices" not in new


@pytest.mark.parametrize("leave_on", [None, UNKNOWN])
def test_without_a_journey_there_is_no_day_to_be_back(leave_on):
    case = replace(case_of(B_HOLDER), plans=Plans(leave_on=leave_on))
    assert return_by(told(case), "B") is None


def test_a_card_that_no_journey_ends_has_no_day_to_be_back():
    case = replace(worked("refugee-16-months"), plans=Plans(leave_on=PartialDay.of(ON)))
    assert return_by(told(case), "EU+") is None


@pytest.mark.parametrize("until", [None, UNKNOWN])
def test_without_a_last_valid_day_there_is_no_time_to_renew(until):
    card = ResidenceCard("B", until, right_since=PartialDay.parse("2021-07-01"))
    answer = told(replace(case_of(B_HOLDER), card=card))
    assert renew_between(answer) is None
    held = held_json(answer, EN)
    assert held is not None
    assert held["renew_between"] is None


def test_a_card_without_a_sourced_time_to_renew_says_none():
    case = case_of(B_HOLDER)
    assert renew_between(told(replace(case, card=replace(case.card, kind="L")))) is None


PLANS = "\nplans: {leave_on: 2027-02-01, return_on: 2027-09-01, commune_told: yes}"


def test_a_planned_journey_says_the_latest_safe_return_and_the_days_it_moves():
    answer = told(case_of(B_HOLDER + PLANS))
    plans = result_json(answer, EN, "-", interview())["plans"]
    assert (plans["leave_on"], plans["return_on"]) == ("2027-02-01", "2027-09-01")
    right = plans["right"]
    assert (right["card"], right["safe_until"]) == ("B", "2027-06-30")
    (reason,) = right["reasons"]
    assert reason["requirement"] == "b.card-valid-on-return"
    assert reason["sources"]
    assert set(plans["cards"]) == {"K", "L", "EU+", "F+", "M"}
    assert result_json(told(case_of(B_HOLDER)), EN, "-", interview())["plans"] is None


def test_a_card_that_ended_by_law_has_only_the_late_request_as_its_way_back():
    """A British citizen gets no EU+ or F+ card of such rights again."""
    ended = worked("british-e-plus-2025")
    held = held_json(told(ended, ended.as_of or ON), EN)
    assert held is not None
    ways = {each["id"]: each["text"] for each in held["ways_back"]}
    assert set(ways) == {"lapsed", "lapsed-third-country"}
    assert "M card" in ways["lapsed"]
