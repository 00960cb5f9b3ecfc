"""Other values of an answer that is given, with which the rules are asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.case import (
    Absence,
    Case,
    Detention,
    Means,
    Person,
    ResidenceCard,
    Sponsor,
    Stay,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.interview.case_data import choices
from permres_gui.interview.other_values import is_one_of_many, other_cases
from tests.rules.reading import the_rulebook

ON = date(2026, 11, 23)
DAY = PartialDay.parse("2021-03-04")
CASE = Case(
    person=Person(nationality=("MA",), born=DAY, municipality="44021"),
    card=ResidenceCard("A", DAY),
    stays=(Stay("student", DAY, None),),
    absences=(Absence(DAY, DAY, "holiday"),),
    detention=(Detention(DAY, DAY),),
    means=Means(monthly_net=Decimal(1500)),
    conditions_still_met=True,
)


def others(path: str, case: Case = CASE) -> list[object]:
    found = other_cases(case, path, the_rulebook().law, ON)
    return [answer(each, path) for each in found]


def test_a_yes_may_be_a_no():
    assert others("conditions_still_met") == [False]


def test_of_a_closed_list_every_other_word_is_tried():
    assert set(others("card.kind")) == set(choices("card")) - {"A"}


def test_of_countries_one_of_each_group_and_one_of_none():
    groups = the_rulebook().law.nationalities.values()
    *first, last = others("person.nationality")
    assert {each[:1] for each in groups} == set(first)
    assert not any(last[0] in each for each in groups)


def test_a_day_is_tried_near_and_far():
    found = others("person.born")
    assert PartialDay.parse("2021-03-03") in found
    assert PartialDay.parse("1966-11-23") in found
    assert DAY not in found


def test_an_amount_is_nothing_or_more_than_any_rule_asks():
    assert [int(each) for each in others("means.monthly_net")] == [0, 100_000]


def test_of_a_municipality_no_other_stands_for_all():
    assert others("person.municipality") == []


@pytest.mark.parametrize("path", ["stays", "absences", "detention"])
def test_a_list_may_be_empty_or_hold_a_long_period(path):
    found = others(path)
    assert () in found
    assert any(len(each) == 1 for each in found)


def test_one_part_of_a_period_is_another_one_at_a_time():
    lasts = {
        stay.last
        for case in other_cases(CASE, "stays[0]", the_rulebook().law, ON)
        for stay in case.stays
    }
    assert lasts == {None, PartialDay.parse("2026-11-22")}


def test_a_journey_may_have_been_told_and_may_have_been_as_long_as_its_years():
    away = replace(CASE.absences[0], commune_told=True)
    told = replace(CASE, absences=(away,))
    found = [
        each.absences[0]
        for each in other_cases(told, "absences[0]", the_rulebook().law, ON)
    ]
    assert False in {each.commune_told for each in found}
    years = (PartialDay.parse("2021-01-01"), PartialDay.parse("2021-12-31"))
    assert years in {(each.departure, each.back) for each in found}


def test_days_and_lists_are_one_of_many():
    assert is_one_of_many("person.born")
    assert is_one_of_many("stays")
    assert not is_one_of_many("stays[0]")
    assert not is_one_of_many("card.kind")


def test_a_list_of_words_may_be_empty_or_hold_any_one():
    case = replace(CASE, sponsor=Sponsor(hardship=("violence",)))
    found = others("sponsor.hardship", case)
    assert () in found
    assert all(len(each) <= 1 for each in found)
    assert ("violence",) not in found
