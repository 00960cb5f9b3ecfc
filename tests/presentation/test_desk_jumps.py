"""From an answer to the fact that decides it, and from a fact to what uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.presentation.card_row import card_row
from permres_gui.presentation.desk_jumps import (
    deciding_questions,
    desk_row,
    uses_of,
)
from tests.interview.test_what_would_change import SPOUSE
from tests.presentation.told import case_of, told


@pytest.fixture(scope="module")
def spouse():
    return told(case_of(SPOUSE))


def deciding(context, card):
    return [each.id for each in deciding_questions(context, context.of(card))]


def test_a_no_leads_to_the_fact_behind_it(spouse):
    assert deciding(spouse, "L")[0] == "income"
    assert deciding(spouse, "EU+") == ["nationality"]


def test_a_yes_leads_to_the_history_that_fixes_its_day(spouse):
    assert "history" in deciding(spouse, "B")


def test_a_card_that_waits_leads_to_the_open_question():
    open_case = replace(case_of(SPOUSE), insurance=None)
    assert deciding(told(open_case), "L") == ["income"]


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
    assert deciding_questions(spouse, bare) == ()
    ids = [link.id for link in desk_row(spouse, bare).links]
    assert ids[0] == "changes:EU+"


def test_what_is_met_is_counted_for_the_desk_and_nowhere_else(spouse):
    row = desk_row(spouse, spouse.of("L"))
    met = sum(each.status == "eligible" for each in row.requirements)
    assert row.met.replace("\N{NO-BREAK SPACE}", " ") == f"{met} requirements met"
    assert card_row(spouse, spouse.of("L")).met == ""
