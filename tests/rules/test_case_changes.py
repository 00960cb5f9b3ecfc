"""Which requirement makes the difference between two rule bases."""

from __future__ import annotations

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read_path
from permres_gui.rules.case_changes import card_changes
from tests.packs.making import LAW, RESOURCES, edited, few_parts, laid, refugee

CASES = RESOURCES.parent / "tests" / "cases" / "refugees"


def test_the_requirement_that_makes_the_difference_is_named(tmp_path):
    shorter = edited(LAW, lambda law: refugee(law).update(years=4))
    old, new = laid(tmp_path / "a", few_parts()), laid(tmp_path / "b", shorter)
    case = read_path(CASES / "refugee-day-before-five-years.yaml").case
    (found,) = card_changes(old.rulebook, new.rulebook, Timeline(case, case.as_of))
    assert (found.old.status.value, found.new.status.value) == ("not_yet", "eligible")
    assert found.by is not None
    assert found.by.id == "b-refugee.five-years"


def test_the_same_rules_change_nothing(tmp_path):
    known = laid(tmp_path, few_parts()).rulebook
    case = read_path(CASES / "refugee-day-before-five-years.yaml").case
    assert not list(card_changes(known, known, Timeline(case, case.as_of)))
