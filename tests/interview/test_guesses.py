"""A card rests on a guess when its answer is another once the guess is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_fields import ANSWERS
from permres_gui.interview.guesses import blurred, guessed, resting_on_guesses, without
from permres_gui.interview.marks import Mark, is_given
from permres_gui.rules.case_changes import answer_of
from tests.presentation.told import case_of, library
from tests.strategies import ON, lives

PATHS = sorted(ANSWERS.values())


def rests(case: Case, marks: dict, on: date = ON) -> dict[str, tuple[str, ...]]:
    timeline = Timeline(case, case.as_of or on)
    rulebook = library().rulebook
    found = rulebook.assess_all(timeline)
    return dict(resting_on_guesses(rulebook, timeline, found, marks))


def guesses(*paths: str) -> dict[str, Mark]:
    return dict.fromkeys(paths, Mark.GUESSED)


def answers(case: Case) -> list:
    found = library().rulebook.assess_all(Timeline(case, case.as_of or ON))
    return [(each.card, answer_of(each)) for each in found]


WORKER = """
as_of: 2026-11-24
person: {nationality: [MA], born: 1990-01-01}
card: {kind: A}
stays: [{ground: single-permit, from: 2020-03-01, proof: first-card}]
absences: []
detention: []
work: {works: yes, inactive_years: no, studies: no}
means: {monthly_net: 2500, source: work, dependants: 0}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""


@pytest.fixture
def worker() -> Case:
    return case_of(WORKER)


def test_a_guessed_income_matters_for_l_alone(worker):
    assert rests(worker, guesses("means.monthly_net")) == {"L": ("means.monthly_net",)}


def test_guessed_stays_matter_where_years_count(worker):
    found = rests(worker, guesses("stays"))
    assert {"B", "L"} <= set(found)


def test_a_guess_that_changes_nothing_is_not_named(worker):
    assert rests(worker, guesses("work.studies")) == {}


def test_what_was_seen_or_told_is_no_guess(worker):
    marks = dict.fromkeys(PATHS[::2], Mark.SEEN)
    marks |= dict.fromkeys(PATHS[1::2], Mark.TOLD)
    assert rests(worker, marks) == {}


def test_an_answer_that_is_not_known_is_no_guess():
    assert rests(case_of("insurance: unknown"), guesses("insurance")) == {}


def test_without_it_an_answer_is_not_known(worker):
    left = without(worker, ["stays", "means.monthly_net", "person.nationality"])
    assert not any(is_given(left, path) for path in ("stays", "means.monthly_net"))
    assert is_given(left, "insurance")


def test_guesses_that_matter_only_together_are_named_together(worker):
    one, other = pair = ("person.nationality", "stays")
    assert "EU+" not in rests(worker, guesses(one))
    assert "EU+" not in rests(worker, guesses(other))
    assert rests(worker, guesses("insurance", *pair))["EU+"] == pair


TRAVELLER = WORKER.replace(
    "absences: []",
    """absences:
  - {from: 2012-03-01, to: 2012-03-20, reason: holiday}
  - {from: 2023-02-01, to: 2023-12-20, reason: holiday}""",
).replace(
    "stays: [",
    "stays: [{ground: student, from: 2010-09-01, to: 2012-06-30, proof: first-card}, ",
)


def test_of_a_list_only_the_periods_that_decide_are_named():
    case = case_of(TRAVELLER)
    periods = ("absences[0]", "absences[1]", "stays[0]", "stays[1]")
    found = rests(case, guesses(*periods))
    assert found["L"] == ("absences[1]", "stays[1]")
    assert not any("absences[0]" in named for named in found.values())


def test_a_period_that_was_seen_beside_a_guessed_one_is_no_guess():
    marks = {"absences[0]": Mark.GUESSED, "absences[1]": Mark.SEEN}
    assert rests(case_of(TRAVELLER), marks) == {}


def test_a_guessed_journey_may_have_been_longer_in_its_year(worker):
    short = replace(
        worker,
        absences=(
            Absence(PartialDay.parse("2023-02-01"), PartialDay.parse("2023-02-09")),
        ),
    )
    assert answers(without(short, ["absences[0]"])) == answers(short)
    assert "L" in rests(short, guesses("absences[0]"))


def test_a_list_is_left_without_its_guessed_periods():
    left = without(case_of(TRAVELLER), ["stays[0]", "absences[1]", "absences[0]"])
    assert [str(each.first) for each in left.stays] == ["2020-03-01"]
    assert left.absences == ()


def test_of_very_many_guessed_periods_the_list_is_the_guess(worker):
    one = Absence(PartialDay.parse("2012-03-01"), PartialDay.parse("2012-03-09"))
    case = replace(worker, absences=(one,) * 12)
    few = guesses(*(f"absences[{number}]" for number in range(8)))
    many = guesses(*(f"absences[{number}]" for number in range(9)))
    assert len(guessed(case, few)) == 8
    assert guessed(case, many) == ("absences",)


def test_of_a_guessed_period_only_its_years_are_left():
    case = blurred(case_of(TRAVELLER), ["absences[1]", "stays[1]", "insurance"])
    assert (str(case.absences[1].departure), str(case.absences[1].back)) == (
        "2023",
        "2023",
    )
    assert (str(case.stays[1].first), case.stays[1].last) == ("2020", None)
    assert case.stays[1].ground is UNKNOWN
    assert case.stays[0] == case_of(TRAVELLER).stays[0]


def test_periods_that_matter_only_together_are_named_together(worker):
    twice = replace(worker, stays=worker.stays * 2)
    found = rests(twice, guesses("stays[0]", "stays[1]"))
    assert set(found["L"]) <= {"stays[0]", "stays[1]"}


LIFE = lives()


@settings(max_examples=25)
@given(LIFE, st.lists(st.sampled_from(PATHS), max_size=3, unique=True), st.randoms())
def test_every_card_that_is_named_changes_and_no_order_matters(case, paths, dice):
    marks = guesses(*paths)
    found = rests(case, marks)
    before = dict(answers(case))
    for card, named in found.items():
        assert set(named) <= set(guessed(case, marks))
        alone = [
            p for p in named if dict(answers(without(case, [p])))[card] != before[card]
        ]
        together = dict(answers(without(case, named)))[card] != before[card]
        assert len(alone) == len(named) or (not alone and together)
    dice.shuffle(paths)
    assert rests(case, guesses(*paths)) == found
    unmarked = [card for card in before if card not in found]
    for path in guessed(case, marks):
        left = dict(answers(without(case, [path])))
        assert all(left[card] == before[card] for card in unmarked)


@settings(max_examples=25)
@given(LIFE)
def test_where_everything_was_seen_no_card_rests_on_a_guess(case):
    assert rests(case, dict.fromkeys(PATHS, Mark.SEEN)) == {}


@settings(max_examples=25)
@given(LIFE, st.sampled_from(PATHS))
def test_any_single_answer_can_be_a_guess(case, path):
    changed = {
        card
        for (card, one), (_, other) in zip(
            answers(case),
            answers(without(case, [path] if is_given(case, path) else [])),
            strict=True,
        )
        if one != other
    }
    assert set(rests(case, guesses(path))) == changed
