"""Which requirement makes the difference between two rule bases."""

from __future__ import annotations

from typing import Any

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read_path
from permres_gui.rules.case_changes import card_changes
from tests.packs.making import LAW, RESOURCES, edited, few_parts, laid, refugee
from tests.presentation.told import case_of

CITIZEN = """\
as_of: 2026-11-23
person: {nationality: [IT]}
card: {kind: EU}
stays: [{ground: eu-citizen, from: 2022-06-01, proof: annex-19}]
absences: []
"""
CASES = RESOURCES.parent / "tests" / "cases" / "refugees"


def test_the_requirement_that_makes_the_difference_is_named(tmp_path):
    shorter = edited(LAW, lambda law: refugee(law).update(years=4))
    old, new = laid(tmp_path / "a", few_parts()), laid(tmp_path / "b", shorter)
    case = read_path(CASES / "refugee-day-before-five-years.yaml").case
    (found,) = card_changes(old.rulebook, new.rulebook, Timeline(case, case.as_of))
    assert (found.old.status.value, found.new.status.value) == ("not_yet", "eligible")
    assert found.by is not None
    assert found.by.id == "b-refugee.five-years"


def citizen(law: Any) -> Any:
    """The five years of citizens of the Union, for the EU+ card."""
    (card,) = (each for each in law["cards"] if each["id"] == "EU+")
    (route,) = (each for each in card["routes"] if each["id"] == "eu-plus-five-years")
    return route["requirements"][0]


def test_what_one_rule_base_found_on_the_way_is_not_taken_for_that_of_the_other(
    tmp_path,
):
    shorter = edited(LAW, lambda law: citizen(law).update(years=4))
    old, new = laid(tmp_path / "a", few_parts()), laid(tmp_path / "b", shorter)
    case = case_of(CITIZEN)
    changes = card_changes(old.rulebook, new.rulebook, Timeline(case, case.as_of))
    assert [each.old.card for each in changes] == ["EU+"]


def test_the_same_rules_change_nothing(tmp_path):
    known = laid(tmp_path, few_parts()).rulebook
    case = read_path(CASES / "refugee-day-before-five-years.yaml").case
    assert not list(card_changes(known, known, Timeline(case, case.as_of)))
