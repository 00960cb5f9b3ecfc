"""What is saved of an answer: what decided, and no requirement that plainly holds."""

from __future__ import annotations

import pytest

from permres_gui.presentation.given_answer import given_answer
from tests.presentation.told import library, told, worked


def because(name: str, card: str) -> tuple[str, ...]:
    found = told(worked(name))
    answer = given_answer(found.assessments, found.as_of, library())
    return answer.cards[card].because


def requirements(name: str, card: str) -> set[str]:
    return {each.split()[0] for each in because(name, card)}


def test_what_is_met_until_a_later_day_is_not_saved_as_what_decided():
    minor = "unaccompanied-minor-second-year"
    held = told(worked(minor)).of("B").findings
    (after,) = (e for e in held if e.requirement.id == "b-unaccompanied-minor.after-18")
    assert len(after.verdict.steps) > 1
    assert "b-unaccompanied-minor.after-18" not in requirements(minor, "B")
    assert requirements(minor, "B")


@pytest.mark.parametrize(
    ("name", "card"),
    [
        ("still-away-first-day-not-known", "L"),
        ("humanitarian-9bis-first-day-not-asked", "B"),
    ],
)
def test_the_day_that_stands_for_an_unknown_one_is_in_no_file(name, card):
    assert because(name, card)
    assert not any("1000-01-01" in each for each in because(name, card))
