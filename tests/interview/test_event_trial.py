"""The end of a relative's work is asked where a card could change by it."""

from __future__ import annotations

import pytest

from permres_gui.interview.case_file import read
from permres_gui.interview.event_trial import decides
from tests.interview.family_life import LIFE
from tests.interview.walking import the_interview
from tests.rules.reading import the_rulebook

QUESTION = the_interview().of("relative-stopped-work")


def asked(ground: str = "eu-family", **told: str) -> bool:
    plain = {
        "country": "IN", "card": "F", "since": "2023-01-10", "relative": "FR",
        "moved": "no", "agreement": "no",
    }  # fmt: skip
    case = read(LIFE.format(**plain | {"ground": ground} | told), "test").case
    assert case.as_of is not None
    return decides(QUESTION, case, case.as_of, the_rulebook())


def test_the_family_of_a_worker_is_asked_before_five_years_are_complete():
    assert asked()
    assert not asked(since="2021-01-10")


@pytest.mark.parametrize(("moved", "wanted"), [("yes", True), ("no", False)])
def test_the_family_of_a_belgian_is_asked_where_that_relative_came_back(moved, wanted):
    assert asked("belgian-family", relative="BE", moved=moved) is wanted


def test_the_family_of_a_belgian_who_may_have_come_back_is_asked():
    assert asked("belgian-family", relative="BE", moved="unknown")


def test_a_citizen_of_the_union_and_family_of_a_british_citizen_are_asked_too():
    assert asked(country="PL", card="EU")
    assert asked("wa-family", card="M", relative="GB", agreement="yes")
    assert not asked("wa-family", card="A", relative="GB")


def test_whoever_is_no_such_family_is_not_asked():
    assert not asked("family-art10", card="A")
