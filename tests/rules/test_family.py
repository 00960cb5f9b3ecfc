"""Rows on family hold by what was chosen; what was not chosen rules nothing out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.rules.family import FamilyChoice, FamilyOption, combinations, holds
from tests.presentation.told import library

FAMILY = library().family
COMBINATIONS = tuple(combinations(FAMILY.choices))


def choice(id_, *options, **only_if):
    return FamilyChoice(id_, id_, tuple(FamilyOption(o, o) for o in options), only_if)


def shown(section, **chosen):
    rows = next(each.rows for each in FAMILY.sections if each.id == section)
    return {row.id: row.answer for row in rows if holds(row.when, chosen)}


def test_a_row_holds_unless_a_choice_speaks_against_it():
    when = {"sponsor": ("eu", "belgian")}
    assert holds(when, {})
    assert holds(when, {"relation": "child"})
    assert holds(when, {"sponsor": "eu"})
    assert not holds(when, {"sponsor": "third"})


def test_a_choice_that_belongs_to_another_is_combined_with_that_one_only():
    choices = (
        choice("sponsor", "belgian", "eu"),
        choice("moved", "yes", "no", sponsor=("belgian",)),
    )
    assert list(combinations(choices)) == [
        {"sponsor": "belgian", "moved": "yes"},
        {"sponsor": "belgian", "moved": "no"},
        {"sponsor": "eu"},
    ]


@pytest.mark.parametrize(
    "chosen", COMBINATIONS, ids=lambda each: "-".join(each.values())
)
def test_every_combination_says_who_can_come_and_which_card(chosen):
    answers = shown("who", **chosen)
    assert answers
    assert set(answers.values()) <= {"can", "cannot", "ask"}
    assert shown("card", **chosen)


@given(st.sampled_from(COMBINATIONS), st.data())
def test_another_choice_never_brings_a_row_back(chosen, data):
    fewer = {
        key: chosen[key] for key in data.draw(st.sets(st.sampled_from(list(chosen))))
    }
    for section in FAMILY.sections:
        for row in section.rows:
            assert holds(row.when, fewer) or not holds(row.when, chosen)


def test_children_of_18_to_20_depend_on_whom_they_join():
    young = {"relation": "young"}
    assert shown("who", sponsor="eu", **young) == {"child-eu": "can"}
    belgian = {"sponsor": "belgian", **young}
    assert shown("who", moved="moved", **belgian) == {"child-moved": "can"}
    assert shown("who", moved="stayed", **belgian) == {"young-belgian": "ask"}
    third = shown("who", sponsor="third", card="limited", **young)
    assert third == {"adult-third": "can"}


def test_parents_of_adults_can_join_who_moved_freely_and_nobody_from_outside_the_eu():
    parent = {"relation": "parent"}
    assert shown("who", sponsor="eu", **parent) == {"parent-eu": "can"}
    third = shown("who", sponsor="third", card="unlimited", **parent)
    assert third == {"parent-third": "cannot"}
    stayed = shown("who", sponsor="belgian", moved="stayed", **parent)
    assert stayed == {"parent-belgian": "ask"}


def test_the_card_follows_from_whom_they_join():
    third = {"sponsor": "third", "relation": "partner"}
    assert "a-then-b" in shown("card", card="unlimited", **third)
    assert shown("card", card="limited", **third) == {"limited": "ask"}
    assert shown("card", card="family", **third) == {"family-card": "ask"}
    assert {"f", "eu-plus"} <= set(shown("card", sponsor="eu", relation="partner"))


def test_a_british_person_with_an_m_card_is_always_for_an_adviser():
    for each in FAMILY.choices[-1].options:
        said = shown("who", sponsor="british", relation=each.id)
        assert said == {"british": "ask"}
