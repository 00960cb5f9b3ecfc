"""Verdicts: yes, no, not known, for the authority, and what several give together."""

import pytest

from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    all_of,
    any_of,
    between,
    unanswered,
)

ASK = unanswered("stays")
EVERY = (NO, YES, UNSURE, AUTHORITY, LATER, SURE_BUT_ASK, ASK)


@pytest.mark.parametrize("other", EVERY)
def test_one_no_is_enough_for_a_no_and_one_yes_for_a_yes(other):
    assert all_of([other, NO]) == NO
    assert any_of([other, YES]) == YES


@pytest.mark.parametrize("other", EVERY)
def test_a_yes_adds_nothing_to_all_and_a_no_nothing_to_any(other):
    assert all_of([other, YES]) == other
    assert any_of([other, NO]) == other


def test_nothing_asked_is_met_and_no_way_leads_nowhere():
    assert all_of([]) == YES
    assert any_of([]) == NO


def test_an_open_field_a_doubt_and_an_authority_are_all_kept():
    both = all_of([ASK, UNSURE, AUTHORITY])
    assert (both.open, both.doubt, both.authority) == ({"stays"}, True, True)
    assert any_of([ASK, UNSURE, AUTHORITY]) == both


def test_a_day_that_nothing_fixes_stays_undated_in_all_and_gives_way_in_any():
    assert all_of([LATER, UNSURE]) == LATER
    assert any_of([LATER, UNSURE]) == UNSURE
    assert any_of([LATER, NO]) == LATER


def test_only_a_yes_without_a_question_is_settled():
    assert [each for each in EVERY if each.settled] == [YES]


def test_two_readings_that_differ_ask_for_the_field_or_for_advice():
    assert between(kindest=False, cautious=False) == NO
    assert between(kindest=True, cautious=True) == YES
    assert between(kindest=True, cautious=False) == UNSURE
    assert between(True, False, frozenset({"stays"})) == ASK
