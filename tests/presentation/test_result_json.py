"""The answer of the program without a screen, part by part."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Application, Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.result_json import card_json, result_json
from tests.answers_in_common import NOTHING_AGAINST
from tests.presentation.answers_told import EN, ON, told
from tests.presentation.told import case_of, interview, worked
from tests.worked_cases import FILES


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


F_HOLDER = (
    """
as_of: 2025-09-15
person: {nationality: ["UA"], born: 1990-04-02, municipality: "44021"}
card: {kind: F, valid_until: 2026-10-15}
stays: [{ground: eu-family, from: %s, proof: annex-19ter}]
absences: []
detention: []
work: {works: yes, inactive_years: no}
means: {monthly_net: 2500, source: work, dependants: 0}
status_under_review: no
sponsor: {nationality: ["DE"], relation: %s, lives_together: no, %s}
"""
    + NOTHING_AGAINST
)
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


@pytest.mark.parametrize(
    ("on", "told_ids"), [(date(2025, 9, 9), []), (date(2025, 9, 10), ["fine"])]
)
def test_who_is_too_late_for_f_plus_is_told_of_the_fine(on, told_ids):
    shown = card_json(told(worked("f-plain"), on).cards["F+"], EN)["procedure"]
    assert shown["apply_until"] == "2025-09-09"
    assert [each["id"] for each in shown.get("notices", [])] == told_ids
    assert all("€200" in e["text"] for e in shown.get("notices", []))


def test_who_applied_for_f_plus_is_not_told_to_apply():
    case = worked("f-plain")
    applied = Application("annex-22", PartialDay.parse("2025-09-01"), "F+")
    answer = told(replace(case, application=applied), date(2025, 9, 10))
    assert "notices" not in card_json(answer.cards["F+"], EN)["procedure"]
