"""A requirement names every answer that can change what is found about it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings

from permres_gui.domain.timeline import Timeline
from permres_gui.rules.condition import Condition
from permres_gui.rules.fields_used import fields_used, requirements_of, uses
from permres_gui.rules.findings import judged
from permres_gui.rules.requirement import RequirementBase
from tests import strategies as lives
from tests.rules.reading import requirement, the_rulebook

examples = settings(max_examples=int(os.environ.get("PERMRES_EXAMPLES", "25")))


def every_requirement() -> Iterator[RequirementBase]:
    for card in the_rulebook().cards:
        yield from requirements_of(card)


def decided(life: Timeline, each: RequirementBase) -> object:
    """What is found and its figures; which sentence tells it decides nothing."""
    found = judged(life, each, the_rulebook().law, "")
    if found is None:
        return None
    return found.verdict, found.judgement.figures, found.judgement.facts


@examples
@given(lives.lives(), lives.changes())
def test_an_answer_changes_only_what_uses_it(life, change):
    path, before, after = change
    one, other = (
        Timeline(lives.answered(life, path, value), lives.ON)
        for value in (before, after)
    )
    for each in every_requirement():
        if not uses(each, (path,)):
            assert decided(one, each) == decided(other, each), each.id


def test_the_means_and_the_conditions_are_named():
    assert fields_used(requirement("l.means")) == {
        "means.monthly_net",
        "means.source",
        "means.dependants",
    }
    assert "stays" in fields_used(requirement("l.status-review"))


def test_a_ground_that_rests_on_a_relative_looks_at_his_nationality():
    assert "sponsor.nationality" in fields_used(requirement("m-family.ground"))
    assert "sponsor.nationality" not in fields_used(requirement("l.ground"))


def test_a_condition_on_age_country_or_absences_is_an_answer_too():
    old = replace(requirement("l.means"), applies=Condition(age_from=65))
    away = replace(requirement("l.means"), applies=Condition(absence_over_months=12))
    foreign = replace(requirement("l.means"), applies=Condition(not_of=("GB",)))
    assert "person.born" in fields_used(old)
    assert "person.nationality" in fields_used(foreign)
    assert "absences" in fields_used(away)


def test_a_part_of_what_is_used_is_used():
    stays = requirement("l.status-review")
    assert uses(stays, ("stays.ground",))
    assert not uses(stays, ("stay",))
    assert uses(requirement("l.means"), ("means",))
