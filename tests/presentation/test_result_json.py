"""The answer of the program without a screen, part by part."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Absence, Case, Plans, ResidenceCard
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.result_json import (
    Answer,
    card_json,
    held_json,
    renew_between,
    result_json,
    return_by,
)
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.condition import completed_years
from tests.presentation.told import FILES, case_of, interview, library, worked

ON = date(2026, 11, 23)
EN = translator_for("en")
B_HOLDER = """
as_of: 2026-11-23
person: {nationality: ["SY"], born: 1990-04-02, municipality: "44021"}
card: {kind: B, valid_until: 2027-06-30, right_since: 2021-07-01}
stays: [{ground: refugee, from: 2016-07-01, proof: first-card}]
absences: []
detention: []
fraud_found: no
public_order: none
appeal_pending: no
status_under_review: no
identity_proved: yes
other_state_ltr: no
"""


def told(case: Case, on: date = ON) -> Answer:
    return Answer.of(library(), case, on)


def test_an_answer_is_plain_json_for_every_worked_case():
    for file in FILES[::4]:
        case = worked(file.stem)
        answer = told(case, case.as_of or ON)
        shown = result_json(answer, EN, file.name, interview())
        assert json.loads(json.dumps(shown)) == shown
        assert list(shown["cards"]) == ["B", "K", "L", "EU+", "F+", "M"]


def test_nothing_answered_asks_for_the_first_question():
    answer = told(Case())
    shown = result_json(answer, EN, "-", interview())
    assert shown["next_question"] == "nationality"
    assert "person.nationality" in answer.missing
    assert shown["held"] is None
    assert shown["id"] is None


@pytest.mark.parametrize("place", [None, UNKNOWN, "44021", "11001"])
def test_of_a_municipality_that_exists_nothing_is_said(place):
    assert "municipality_not_known" not in shown_of(place)


def test_a_code_that_no_municipality_has_is_told():
    shown = shown_of("99999")
    assert shown["municipality_not_known"] == "99999"
    assert all(card["fees"]["total"] is None for card in shown["cards"].values())


def shown_of(place):
    """The whole answer to one worked case of somebody who lives there."""
    case = worked("refugee-16-months")
    case = replace(case, person=replace(case.person, municipality=place))
    return result_json(told(case, ON), EN, "x", interview())


def test_a_whole_case_asks_for_nothing_and_never_for_an_event():
    case = worked("refugee-16-months")
    assert result_json(told(case, ON), EN, "x", interview())["next_question"] is None


def test_a_route_is_named_only_where_there_is_one():
    answer = told(worked("refugee-16-months"), date(2025, 6, 2))
    assert card_json(answer.cards["B"], EN)["route"] == "b-refugee"
    assert card_json(answer.cards["EU+"], EN)["route"] is None


def test_days_and_amounts_are_text_with_two_digits():
    shown = card_json(
        told(worked("refugee-16-months"), date(2025, 6, 2)).cards["B"], EN
    )
    assert shown["certain_from"] == "2024-03-04"
    assert shown["fees"]["total"] == "30.00"
    assert {line["amount"] for line in shown["fees"]["lines"]} <= {"0.00", "30.00"}


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


def test_a_planned_journey_has_a_last_day_to_be_back():
    case = case_of(B_HOLDER + "plans: {leave_on: 2027-02-01}\n")
    held = held_json(told(case), EN)
    assert held is not None
    assert held["return_by"] == "2028-02-01"


def test_a_journey_under_way_counts_from_its_departure():
    away = Absence(PartialDay.parse("2026-10-01"))
    case = replace(case_of(B_HOLDER), absences=(away,))
    assert return_by(told(case), "B") == date(2027, 10, 1)


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
    assert renew_between(answer, "B") is None
    held = held_json(answer, EN)
    assert held is not None
    assert held["renew_between"] is None


def test_a_card_without_a_sourced_time_to_renew_says_none():
    assert renew_between(told(case_of(B_HOLDER)), "L") is None


@pytest.mark.parametrize(
    ("born", "age"),
    [
        ("2014-11-23", 12),
        ("2014-11-24", 11),
        ("2014", None),
        ("2015", None),
        (None, None),
        ("2027-01-01", None),
        ("2004-02-29", 22),
    ],
)
def test_the_age_is_in_completed_years_or_not_known(born, age):
    day = PartialDay.parse(born) if born else None
    assert completed_years(day, ON) == age


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
