"""A card rests on a guess when another value of that answer could change the card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answering import put
from permres_gui.interview.case_fields import ANSWERS
from permres_gui.interview.case_file import read_path
from permres_gui.interview.guesses import blurred, guessed, without
from permres_gui.interview.marks import Mark, is_given
from permres_gui.interview.period_rows import ROWS
from permres_gui.interview.resting_on_guesses import resting_on_guesses
from permres_gui.rules.case_changes import answer_of
from tests.answers_in_common import TRAVELLER, WORKER
from tests.interview.marked import guesses
from tests.presentation.told import ROOT, case_of, library
from tests.strategies import ON, lives

PATHS = sorted(ANSWERS.values())


def rests(case: Case, marks: dict, on: date = ON) -> dict[str, tuple[str, ...]]:
    timeline = Timeline(case, case.as_of or on)
    rulebook = library().rulebook
    found = rulebook.assess_all(timeline)
    return dict(resting_on_guesses(rulebook, timeline, found, marks))


def answers(case: Case) -> list:
    found = library().rulebook.assess_all(Timeline(case, case.as_of or ON))
    return [(each.card, answer_of(each)) for each in found]


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


def test_of_a_list_only_the_periods_that_decide_are_named():
    case = case_of(TRAVELLER)
    periods = ("absences[0]", "absences[1]", "stays[0]", "stays[1]")
    found = rests(case, guesses(*periods))
    assert found["B"] == ("stays[1]",)
    assert found["L"] == ("absences[1]", "stays[0]", "stays[1]")
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
def test_every_card_that_changes_is_named_and_no_order_matters(case, paths, dice):
    found = rests(case, guesses(*paths))
    before = dict(answers(case))
    assert all(set(named) <= set(paths) for named in found.values())
    dice.shuffle(paths)
    assert rests(case, guesses(*paths)) == found
    for path in guessed(case, guesses(*paths)):
        left = dict(answers(without(case, [path])))
        assert {card for card in before if left[card] != before[card]} <= set(found)


@settings(max_examples=25)
@given(LIFE, LIFE, st.randoms())
def test_a_card_that_the_answer_of_somebody_else_changes_rests_on_that_guess(
    case, other, dice
):
    differ = [
        path
        for path in PATHS
        if is_given(case, path)
        and is_given(other, path)
        and answer(case, path) != answer(other, path)
        and path not in ROWS
    ]
    assume(differ)
    path = dice.choice(differ)
    told = answer(other, path)
    value = told if isinstance(told, bool | tuple) else str(told)
    before, after = dict(answers(case)), dict(answers(put(case, path, value)))
    changed = {card for card in before if before[card] != after[card]}
    assert changed <= set(rests(case, guesses(path)))


@settings(max_examples=25)
@given(LIFE)
def test_where_everything_was_seen_no_card_rests_on_a_guess(case):
    assert rests(case, dict.fromkeys(PATHS, Mark.SEEN)) == {}


ADVICE = """
as_of: 2026-11-23
person: {nationality: [MA], born: 1991-05-14}
card: {kind: A, valid_until: 2027-01-14}
stays:
  - {ground: student, from: 2019-09-01, to: 2020-09-30, proof: first-card}
  - {ground: family-art10, from: 2021-10-20, proof: annex-15}
absences:
  - {from: 2023-07-08, to: 2023-08-21, reason: holiday}
  - {from: 2024-12-15, to: 2025-05, reason: family}
detention: []
sponsor:
  {nationality: [MA], status: settled, relation: spouse, lives_together: yes,
   together_since: 2020-01-20}
work: {works: yes}
means: {monthly_net: 1468, source: work, dependants: 1}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
conditions_still_met: yes
"""
"""The L card is for advice already, for other reasons than the guess."""


def test_an_income_that_is_enough_is_a_guess_that_matters_under_another_doubt():
    case = case_of(ADVICE)
    lower = replace(case, means=replace(case.means, monthly_net=Decimal(1300)))
    assert dict(answers(lower))["L"] != dict(answers(case))["L"]
    assert rests(case, guesses("means.monthly_net")) == {"L": ("means.monthly_net",)}


@pytest.mark.parametrize(
    ("path", "card"),
    [
        ("insurance", "L"),
        ("means.dependants", "L"),
        ("card.valid_until", "B"),
        ("absences[0]", "L"),
        ("stays[1]", "K"),
        ("public_order", "B"),
    ],
)
def test_every_kind_of_guess_that_could_change_a_card_is_named(path, card):
    assert rests(case_of(ADVICE), guesses(path))[card] == (path,)


@pytest.mark.parametrize("path", ["work.works", "person.born", "means.source"])
def test_a_guess_of_which_no_value_changes_a_card_is_not_named(path):
    assert rests(case_of(ADVICE), guesses(path)) == {}


def test_a_guess_that_another_guess_hides_is_named():
    case = read_path(ROOT / "tests" / "cases" / "K" / "f-card-separated.yaml").case
    works, income = "work.works", "means.monthly_net"
    assert "F+" not in {*rests(case, guesses(works)), *rests(case, guesses(income))}
    idle = put(put(case, works, False), income, 0)
    assert dict(answers(idle))["F+"] != dict(answers(case))["F+"]
    assert rests(case, guesses(works, income))["F+"] == (works,)
