"""A right over a journey: boundary days, and what holds for every journey."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read
from permres_gui.rules.assessment import Status
from permres_gui.rules.journey import Journey
from permres_gui.rules.right_kept import RightKept, right_kept
from tests.rules.journeys import FEW, LEAVE, MANNER, holder
from tests.rules.reading import the_rulebook


def kept(case: Case, leave: date = LEAVE, **how: object) -> RightKept:
    found = right_kept(the_rulebook(), case, Journey(leave, **how))
    assert found is not None
    return found


def days(found: RightKept) -> tuple[date | None, date | None]:
    return found.safe_until, found.lost_from


def test_a_b_holder_who_told_nobody_is_safe_for_three_months_and_lost_after_a_year():
    found = kept(holder("B"))
    assert days(found) == (date(2026, 5, 1), date(2027, 2, 2))
    assert found.reasons[0].requirement.id == "b.return-in-time"


def test_whoever_told_the_municipality_has_the_whole_year():
    assert kept(holder("B"), told=True).safe_until == date(2027, 2, 1)


def test_with_the_proof_too_only_the_card_sets_an_end():
    found = kept(holder("B", valid="2029-06-15"), told=True, proved=True)
    assert found.safe_until == date(2029, 6, 15)
    assert found.reasons[0].requirement.id == "b.card-valid-on-return"


def test_an_l_holder_has_twelve_months_outside_the_eu_and_six_years_outside_belgium():
    case = holder("L", "long-term-resident")
    assert days(kept(case)) == (date(2027, 2, 1), date(2027, 2, 2))
    inside = kept(case, place="eu")
    assert days(inside) == (date(2032, 1, 31), date(2032, 2, 1))


@pytest.mark.parametrize(
    ("card", "ground", "safe"),
    [
        ("EU+", "eu-citizen", date(2028, 2, 1)),
        ("F+", "belgian-family", date(2028, 2, 1)),
        ("M-permanent", "wa-beneficiary", date(2031, 2, 1)),
    ],
)
def test_free_movement_cards_are_kept_for_years(card, ground, safe):
    found = kept(holder(card, ground))
    assert days(found) == (safe, safe + timedelta(1))


def test_a_journey_from_29_february_ends_on_the_day_that_the_law_counts():
    found = kept(holder("B"), date(2028, 2, 29), told=True)
    assert found.safe_until == date(2029, 2, 28)


def test_without_a_right_that_is_held_the_planner_says_nothing_of_one():
    assert right_kept(the_rulebook(), Case(), Journey(LEAVE)) is None


def test_with_an_expired_card_the_first_thing_is_to_renew_it():
    found = kept(holder("B", valid="2026-01-31"))
    assert (found.renew_first, found.safe_until) == (True, None)
    assert not kept(holder("B", valid="2026-02-01")).renew_first


def test_where_neither_rule_nor_card_sets_an_end_none_is_named():
    case = holder("B")
    case = replace(case, card=replace(case.card, valid_until=None))
    found = kept(case, told=True, proved=True)
    assert (found.unlimited, days(found)) == (True, (None, None))


def test_of_earlier_absences_that_were_not_told_no_safe_day_follows():
    found = kept(replace(holder("B"), absences=None))
    assert (days(found), found.unlimited) == ((None, None), False)
    assert found.reasons[0].requirement.id == "b.return-in-time"


def test_a_right_that_is_lost_already_has_no_safe_day():
    case = read(
        "case: 1\nperson: {nationality: [MA]}\ncard: {kind: K, right_since: 2010-01-01}\n"
        "stays: [{ground: settled, from: 2010-01-01}]\n"
        "absences: [{from: 2020-01-01, to: 2024-01-01, reason: work}]\n",
        "test",
    ).case
    found = kept(case)
    assert (found.safe_until, found.unlimited) == (None, False)
    assert found.reasons


def test_a_visit_to_the_union_begins_the_twelve_months_anew():
    case = holder("L", "long-term-resident")
    found = kept(case, visits=((date(2026, 11, 5), date(2026, 11, 8)),))
    assert days(found) == (date(2027, 11, 8), date(2027, 11, 9))
    too_late = kept(case, visits=((date(2027, 2, 2), date(2027, 2, 5)),))
    assert days(too_late) == days(kept(case))


CARDS = st.sampled_from(
    [
        holder("B"),
        holder("K", "settled"),
        holder("L", "long-term-resident"),
        holder("EU+", "eu-citizen"),
        holder("F+", "belgian-family", "2027-06-15"),
        holder("M-permanent", "wa-beneficiary"),
    ]
)
LEAVING = st.dates(date(2026, 1, 1), date(2029, 12, 31))


def sure(found: RightKept) -> date:
    return date.max if found.unlimited else found.safe_until or date.min


@FEW
@given(CARDS, LEAVING, st.integers(1, 400), MANNER)
def test_leaving_later_never_brings_the_latest_return_nearer(case, leave, later, how):
    """As long as the card is valid on leaving: with an expired card nothing is sure."""
    after = kept(case, leave + timedelta(later), **how)
    assume(not after.renew_first)
    assert sure(after) >= sure(kept(case, leave, **how))


@FEW
@given(CARDS, LEAVING, MANNER)
def test_telling_and_proving_never_bring_the_latest_return_nearer(case, leave, how):
    before = kept(case, leave, **(how | {"told": False, "proved": False}))
    assert sure(kept(case, leave, **(how | {"told": True}))) >= sure(before)


@FEW
@given(CARDS, LEAVING, MANNER, st.integers(0, 3000))
def test_every_day_says_what_the_planner_says(case, leave, how, gone):
    """Halving finds what trying a day gives: the right never comes back by staying."""
    found = kept(case, leave, **how)
    assume(not found.renew_first)
    back = leave + timedelta(gone)
    again = replace(case, absences=(Journey(leave, **how).absence(back),))
    rulebook = the_rulebook()
    status = rulebook.assess_one(Timeline(again, back), found.card).status
    if back <= sure(found):
        assert status is Status.HELD
    else:
        assert status is not Status.HELD
    if found.lost_from is not None:
        assert (status is Status.LOST) is (back >= found.lost_from)
