"""From an answer to the fact that decides it, and from a fact to what uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.desk.desk_jumps import desk_row, uses_of
from tests.answers_in_common import RETIRED, SPOUSE
from tests.presentation.told import case_of, told


@pytest.fixture(scope="module")
def spouse():
    return told(case_of(SPOUSE))


def fact_links(context, card):
    links = desk_row(context, context.of(card)).links
    return [each.id for each in links if each.id.startswith("fact:")]


def deciding(context, card):
    """The questions to which the row of a card leads."""
    return [each.split(":")[1] for each in fact_links(context, card)]


def test_a_no_leads_to_the_fact_behind_it(spouse):
    assert deciding(spouse, "L")[0] == "income"
    assert deciding(spouse, "EU+") == ["nationality"]


def test_a_yes_leads_to_the_history_that_fixes_its_day(spouse):
    assert "history" in deciding(spouse, "B")


def test_a_card_that_waits_leads_to_the_open_question():
    open_case = replace(case_of(SPOUSE), insurance=None)
    assert deciding(told(open_case), "L") == ["income"]


def test_a_fact_that_two_questions_ask_for_is_led_to_once():
    links = desk_row(retired := told(case_of(RETIRED)), retired.of("M")).links
    labels = [each.label for each in links]
    assert len(labels) == len(set(labels)), labels


def test_of_several_facts_on_one_page_the_open_one_is_named():
    context = told(replace(case_of(SPOUSE), public_order="none", fraud_found=None))
    labels = [link.label for link in desk_row(context, context.of("B")).links]
    assert "To the fact that decides: Fraud found" in labels


def test_the_row_of_the_desk_leads_to_facts_changes_and_papers(spouse):
    ids = [link.id for link in desk_row(spouse, spouse.of("B")).links]
    assert ids[0].startswith("fact:")
    assert "changes:B" in ids
    assert ids[-1] == "papers:B"


def test_a_fact_leads_to_the_cards_whose_requirements_use_it(spouse):
    income = uses_of(spouse, spouse.interview.of("income"))
    assert [link.id for link in income] == ["card:L"]
    assert "Enough stable income" in income[0].label
    nationality = uses_of(spouse, spouse.interview.of("nationality"))
    assert len(nationality) == 6


def test_a_card_of_which_nothing_was_looked_at_leads_to_no_fact(spouse):
    bare = replace(spouse.of("EU+"), findings=())
    ids = [link.id for link in desk_row(spouse, bare).links]
    assert ids[0] == "changes:EU+"


def test_a_yes_leads_to_the_very_stay_from_which_its_years_are_counted(spouse):
    assert fact_links(spouse, "B")[0] == "fact:history:0"
    year = PartialDay.parse("2015-09-01"), PartialDay.parse("2016-06-30")
    student = Stay(ground="student", first=year[0], last=year[1], proof="first-card")
    longer = replace(spouse.case, stays=(student, *spouse.case.stays))
    assert fact_links(told(longer), "B")[0] == "fact:history:1"


def test_without_a_day_from_which_years_are_counted_no_stay_is_named(spouse):
    assert fact_links(spouse, "F+")[0] == "fact:history"
    assert fact_links(told(replace(spouse.case, stays=UNKNOWN)), "B")
