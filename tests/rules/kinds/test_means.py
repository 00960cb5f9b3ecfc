"""Means against the amounts of the year asked about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    unanswered,
)
from permres_gui.interview.case_file import read
from tests.rules.reading import judgement, requirement, the_rulebook, today

L, PARENT = "l.means", "b-family10.own-means"


def means(net: object, source: str = "work", dependants: object = 0) -> str:
    return (
        f"means: {{monthly_net: {net}, source: {source}, dependants: {dependants}}}\n"
    )


@pytest.mark.parametrize(
    ("year", "net", "verdict"),
    [
        (2025, "1038", YES),
        (2025, "1037.99", NO),
        (2024, "1007", YES),
        (2024, "1006", NO),
        (2019, "825", NO),
        (2019, "826", SURE_BUT_ASK),
        (2019, "861", SURE_BUT_ASK),
        (2019, "862", YES),
        (2020, "855", SURE_BUT_ASK),
        (2022, "861", NO),
        (2022, "966", SURE_BUT_ASK),
        (2022, "967", YES),
        (2012, "684", SURE_BUT_ASK),
        (2012, "793", YES),
        (2026, "1037", NO),
        (2026, "1038", SURE_BUT_ASK),
        (2026, "9000", SURE_BUT_ASK),
        (2001, "684", YES),
        (2001, "1", SURE_BUT_ASK),
    ],
)
def test_a_year_without_an_amount_lies_between_those_around_it(year, net, verdict):
    assert today(L, means(net), as_of=date(year, 6, 1)) == verdict


@pytest.mark.parametrize(("net", "verdict"), [("2076", YES), ("2075", NO)])
def test_each_dependant_adds_an_amount(net, verdict):
    assert today(L, means(net, dependants=3)) == verdict


def test_without_any_amount_of_the_law_nobody_is_refused_and_none_is_named():
    timeline = Timeline(read("case: 1\n" + means(500), "test").case, date(2025, 6, 1))
    law = replace(the_rulebook().law, reference_income=())
    found = requirement(L).judge(timeline, law)
    assert found.verdict.at(timeline.as_of) == SURE_BUT_ASK
    assert found.figures == {"income": Decimal(500), "year": "2025"}


def test_what_was_not_asked_is_asked_and_what_is_unknown_unsure():
    assert today(L, "").open == {
        "means.monthly_net",
        "means.source",
        "means.dependants",
    }
    assert today(L, "means: {monthly_net: 2000, source: work}\n") == unanswered(
        "means.dependants"
    )
    assert today(L, means("unknown")) == UNSURE
    assert today(L, means(2000, dependants="unknown")) == UNSURE
    assert today(L, means(2000, source="unknown")) == UNSURE


def test_the_nature_of_the_means_is_weighed():
    assert today(L, means(2000, source="integration-income")) == AUTHORITY
    assert today(L, means(2000, source="savings")) == AUTHORITY
    assert today(L, means(2000, source="third-person")) == YES
    assert today(L, means(500, source="integration-income")) == NO


def test_a_parent_needs_means_of_its_own_whose_level_is_not_known():
    assert today(PARENT, means(700)) == NO
    assert today(PARENT, means(0, source="none")) == NO
    assert today(PARENT, means(5000)) == UNSURE
    assert today(PARENT, means(5000, source="third-person")) == UNSURE
    assert (
        today(PARENT, means(700, source="third-person")) == NO
    )  # all sources together
    assert today(PARENT, means(0, source="third-person")) == NO


@pytest.mark.parametrize(
    "more", ["", ", dependants: unknown", ", source: work", ", dependants: 0"]
)
def test_below_the_amount_for_one_person_nothing_else_is_asked(more):
    assert today(L, f"means: {{monthly_net: 1037{more}}}\n") == NO
    assert today(L, f"means: {{monthly_net: 1038{more}}}\n") != NO


def test_below_the_amount_for_a_household_no_source_is_asked():
    assert today(L, "means: {monthly_net: 1729, dependants: 2}\n") == NO
    assert today(L, "means: {monthly_net: 1730, dependants: 2}\n").open


def test_below_that_amount_no_source_helps_a_parent():
    assert today(PARENT, "means: {monthly_net: 1037}\n") == NO
    assert today(PARENT, "means: {monthly_net: 1038}\n").open


@pytest.mark.parametrize(
    ("born", "source", "wording"),
    [
        ("1990-01-01", "work", "own"),
        ("1990-01-01", "none", "own"),
        ("1990-01-01", "third-person", ""),
        ("2015-01-01", "none", "child"),
    ],
)
def test_too_little_names_whose_income_may_count_besides(born, source, wording):
    person = f"person: {{born: {born}}}\n"
    assert judgement(L, person + means(100, source)).wording == wording


def test_what_is_not_known_about_the_income_is_named():
    assert judgement(L, means("unknown")).wording == "untold"
    assert judgement(L, means(2000, "unknown")).wording == "source"
