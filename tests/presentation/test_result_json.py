"""The answer of the program without a screen, part by part."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Absence, Application, Case, Plans, ResidenceCard
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


F_HOLDER = """
as_of: 2025-09-15
person: {nationality: ["UA"], born: 1990-04-02, municipality: "44021"}
card: {kind: F, valid_until: 2026-10-15}
stays: [{ground: eu-family, from: %s, proof: annex-19ter}]
absences: []
detention: []
work: {works: yes, inactive_years: no}
means: {monthly_net: 2500, source: work, dependants: 0}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
status_under_review: no
sponsor: {nationality: ["DE"], relation: %s, lives_together: no, %s}
"""
DIVORCED = "together_since: 2020-01-10, ended: divorce, ended_on: 2021-02-01"
DIED = "together_since: 2024-11-01, ended: death, ended_on: 2025-04-01"
AT_WORK = ", died_of: other, working_at_death: yes"


@pytest.mark.parametrize(
    ("told_of_relative", "field"),
    [
        (("2020-04-01", "spouse", DIVORCED), "sponsor.hardship"),
        (("2024-11-01", "parent", DIED + AT_WORK), "sponsor.residence_since"),
    ],
)
def test_an_event_is_asked_where_a_card_waits_for_the_rest_of_it(
    told_of_relative, field
):
    answer = told(case_of(F_HOLDER % told_of_relative), date(2025, 9, 15))
    assert field in answer.cards["F+"].assessment.missing
    assert result_json(answer, EN, "x", interview())["next_question"] == "ended"


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


LATER_CARD = B_HOLDER.replace("2027-06-30", "2031-06-30")


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


@pytest.mark.parametrize(
    ("on", "told_ids"), [(date(2025, 9, 9), []), (date(2025, 9, 10), ["fine"])]
)
def test_who_is_too_late_for_f_plus_is_told_of_the_fine(on, told_ids):
    shown = card_json(told(worked("f-plain"), on).cards["F+"], EN)["procedure"]
    assert shown["apply_until"] == "2025-09-09"
    assert [each["id"] for each in shown.get("notices", [])] == told_ids
    assert all("200\u00a0euro" in e["text"] for e in shown.get("notices", []))


def test_who_applied_for_f_plus_is_not_told_to_apply():
    case = worked("f-plain")
    applied = Application("annex-22", PartialDay.parse("2025-09-01"), "F+")
    answer = told(replace(case, application=applied), date(2025, 9, 10))
    assert "notices" not in card_json(answer.cards["F+"], EN)["procedure"]


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
