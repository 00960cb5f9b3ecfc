"""What would change a card: only what the rules confirm, and no more facts than needed."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.interview.case_file import read
from permres_gui.interview.case_writer import write
from permres_gui.interview.changes import Changes
from permres_gui.interview.contradictions import contradictions
from permres_gui.interview.fact import applied
from permres_gui.interview.steps import Known
from permres_gui.interview.what_would_change import what_would_change
from permres_gui.rules.assessment import Status
from permres_gui.rules.card_answer import CardAnswer
from tests import strategies as lives
from tests.answers_in_common import SPOUSE
from tests.presentation.told import case_of, interview, worked
from tests.rules.reading import the_rulebook
from tests.worked_cases import FILES, over, read_once

EXAMPLES = int(os.environ.get("PERMRES_EXAMPLES", "12"))
SHARE = max(1, 240 // EXAMPLES)
"""One in so many of the worked cases; with 240 examples each of them."""
examples = settings(max_examples=EXAMPLES, deadline=None)
CARDS = ("B", "K", "L", "EU+", "F+", "M")


def changes(case: Case, card: str) -> Changes:
    known = Known(the_rulebook(), interview())
    return what_would_change(known, case, case.as_of, card)


def outcome(case: Case, card: str) -> CardAnswer:
    return CardAnswer.of(the_rulebook().assess_one(Timeline(case, case.as_of), card))


def told(found: Changes) -> list[tuple[tuple[str, str], ...]]:
    """Every set as paths and values."""
    return [tuple((f.path, f.value) for f in each.facts) for each in found.changes]


def helping(found: Changes) -> list[tuple[tuple[str, str], ...]]:
    """Those that bring the card nearer."""
    better = (e for e in found.changes if e.outcome.better_than(found.now))
    return [tuple((f.path, f.value) for f in each.facts) for each in better]


@st.composite
def clients(draw: st.DrawFn) -> tuple[Case, str]:
    """A life with days known in part and answers that are unknown, and a card."""
    case = draw(lives.with_partial_days(lives.lives()))
    paths = st.sampled_from(sorted(set(lives.ANSWERS) - {"person.nationality"}))
    for path in draw(st.lists(paths, max_size=3, unique=True)):
        value = draw(st.sampled_from((UNKNOWN, *lives.ANSWERS[path])))
        case = lives.answered(case, path, value)
    return case, draw(st.sampled_from(CARDS))


@examples
@given(clients())
def test_every_change_that_is_shown_gives_exactly_what_is_shown(client):
    case, card = client
    for each in changes(case, card).changes:
        assert outcome(applied(case, each.facts), card) == each.outcome


@over(FILES[::SHARE])
def test_every_change_of_a_worked_case_comes_true_once_it_is_written_down(file):
    case = read_once(file).case
    case = replace(case, as_of=case.as_of or date(2026, 11, 23))
    for card in CARDS:
        for each in changes(case, card).changes:
            told_then = read(write(applied(case, each.facts)), file.name).case
            assert outcome(told_then, card) == each.outcome, (card, each.facts)


@examples
@given(clients())
def test_no_part_of_a_change_does_the_same(client):
    case, card = client
    for each in changes(case, card).changes:
        for size in range(len(each.facts)):
            for part in combinations(each.facts, size):
                assert outcome(applied(case, part), card) != each.outcome


@examples
@given(clients())
def test_what_turns_out_only_narrows_what_was_said(client):
    case, card = client
    before = outcome(case, card)
    for each in changes(case, card).changes:
        if all(fact.how == "found" for fact in each.facts):
            after = each.outcome
            assert (after.possible_from or date.max) >= (
                before.possible_from or date.min
            )
            held = after.status is Status.HELD  # the card in hand turns out to be it
            if before.certain_from is not None and not held:
                assert after.certain_from is not None
                assert after.certain_from <= before.certain_from


@examples
@given(clients())
def test_what_is_brought_about_helps_or_is_told_as_a_harm_and_fits_the_other_answers(
    client,
):
    case, card = client
    before, faults = outcome(case, card), set(contradictions(case, case.as_of))
    for each in changes(case, card).changes:
        if any(fact.harms for fact in each.facts):
            assert before.better_than(each.outcome)
        elif any(fact.how != "found" for fact in each.facts):
            assert each.outcome.better_than(before)
        changed = applied(case, each.facts)
        assert set(contradictions(changed, case.as_of)) <= faults


@examples
@given(clients())
def test_nobody_is_told_to_be_somebody_else(client):
    case, card = client
    fixed = {"person.nationality", "person.born"}
    for each in changes(case, card).changes:
        assert not fixed & {fact.path for fact in each.facts}


def test_eighty_four_euro_more_a_month():
    found = changes(case_of(SPOUSE), "L")
    assert found.now.status is Status.NOT_ELIGIBLE
    assert told(found)[0] == (("means.monthly_net", "1384"),)
    assert found.changes[0].outcome.certain_from == date(2026, 12, 2)


def test_with_the_annex_instead_of_the_card_six_weeks_earlier():
    enough = SPOUSE.replace("monthly_net: 1300", "monthly_net: 1400")
    found = changes(case_of(enough), "L")
    assert found.now.certain_from == date(2026, 12, 2)
    assert helping(found) == [(("stays.proof", "first-card"),)]
    assert found.changes[0].outcome.certain_from == date(2026, 10, 20)


def test_both_together_where_each_alone_does_less():
    found = changes(case_of(SPOUSE), "L")
    pair = found.changes[-1]
    assert {fact.path for fact in pair.facts} == {"stays.proof", "means.monthly_net"}
    assert pair.outcome.certain_from == date(2026, 10, 20)
    assert all(pair.outcome.better_than(each.outcome) for each in found.changes[:-1])


def test_what_would_take_the_answer_away_is_told_too():
    enough = SPOUSE.replace("monthly_net: 1300", "monthly_net: 1468")
    later = enough.replace("2026-11-24", "2026-12-05")
    found = changes(case_of(later), "L")
    assert found.now.status is Status.NEEDS_ADVICE
    assert told(found)[-2:] == [
        (("means.monthly_net", "1383.99"),),
        (("means.dependants", "2"),),
    ]
    assert {each.outcome.status for each in found.changes[-2:]} == {Status.NOT_ELIGIBLE}


def test_a_first_day_one_day_earlier_on_the_eve():
    found = changes(worked("single-permit-eve-of-five-years"), "L")
    assert helping(found) == [(("stays.first", "2020-09-13"),)]
    assert found.changes[0].outcome.status is Status.ELIGIBLE


def test_an_absence_that_was_short_enough_keeps_the_right():
    case = worked("b-card-away-thirteen-months")
    change = changes(case, "B").changes[0]
    (fact,) = change.facts
    assert (fact.path, change.outcome.status) == ("absences.back", Status.HELD)
    later = replace(fact, value="2024-05-02")
    assert outcome(applied(case, [later]), "B").status is not Status.HELD


def test_two_answers_that_one_requirement_asks_for_together_are_found():
    found = changes(worked("b-card-away-thirteen-months"), "B")
    assert (
        ("absences.commune_told", "yes"),
        ("absences.centre_kept", "yes"),
    ) in told(found)


def test_an_answer_that_is_not_known_is_tried_each_way():
    unknown = SPOUSE.replace("fraud_found: no", "fraud_found: unknown")
    found = changes(case_of(unknown), "B")
    assert told(found) == [(("fraud_found", "no"),)]
    assert found.now.status is Status.NEEDS_ADVICE


def test_a_day_known_in_part_is_tried_at_both_ends():
    month = SPOUSE.replace("from: 2021-10-20", "from: 2021-10")
    found = changes(case_of(month), "B")
    assert [each for each in told(found) if each[0][0] == "stays.first"] == [
        (("stays.first", "2021-10-01"),),
        (("stays.first", "2021-10-31"),),
    ]


def test_a_card_that_expired_is_tried_as_renewed():
    expired = SPOUSE.replace("2027-01-14", "2026-10-30")
    assert (("card.valid_until", "2026-11-24"),) in told(changes(case_of(expired), "B"))


def test_where_nothing_more_is_needed_it_is_told_what_would_take_the_card_away():
    found = changes(case_of(SPOUSE), "B")
    assert found.now.status is Status.ELIGIBLE
    assert told(found) == [
        (("appeal_pending", "yes"),),
        (("conditions_still_met", "no"),),
    ]
    assert all(found.now.better_than(each.outcome) for each in found.changes)
    assert all(each.facts[0].harms for each in found.changes)


@pytest.mark.parametrize("card", ["EU+", "M"])
def test_a_card_for_others_has_nothing_that_would_change_it(card):
    assert changes(case_of(SPOUSE), card).changes == ()


def test_a_client_who_was_struck_off_can_be_asked_about():
    struck = SPOUSE + "unregistered: {from: 2024-01-01, to: 2024-02-01}\n"
    found = changes(case_of(struck), "B")
    assert found.now.status is Status.NEEDS_ADVICE
    assert all("unregistered" not in path for each in told(found) for path, _ in each)


def test_of_an_unknown_list_only_its_absence_is_tried():
    case = replace(case_of(SPOUSE), absences=UNKNOWN)
    found = changes(case, "B")
    assert (("absences", "none"),) in told(found)
    assert not isinstance(applied(case, found.changes[0].facts).absences, Unknown)


def test_nobody_is_told_to_come_back_before_leaving():
    away = "{from: 2023-07-08, to: 2023-08-21, reason: holiday}"
    year = SPOUSE.replace(away, "{from: 2023, to: 2023, reason: holiday}")
    case = case_of(year)
    found = changes(case, "L")
    assert {path for each in told(found) for path, _ in each} >= {
        "absences.departure",
        "absences.back",
    }
    for each in found.changes:
        assert contradictions(applied(case, each.facts), case.as_of) == ()
