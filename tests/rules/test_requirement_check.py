"""What a requirement gives to its sentences, and the answers that it waits for."""

from __future__ import annotations

from typing import get_args

from permres_gui.rules.kinds import Requirement
from permres_gui.rules.kinds.answer_is import AnswerIs
from permres_gui.rules.requirement_check import KINDS, figures_of, wanted_fields
from tests.rules.written import requirement


def test_every_kind_of_the_closed_list_is_found_by_its_own_word():
    assert KINDS["answer"] is AnswerIs
    assert set(KINDS.values()) == set(get_args(Requirement))


def test_figures_are_those_of_the_kind():
    assert "valid_until" in figures_of("card_valid_on_return")
    assert figures_of("answer") == frozenset()


CONDITION = {"answers": {"card.kind": ["B"]}, "age_from": None, "age_under": None}


def test_fields_are_wanted_by_answers_conditions_and_ages():
    card = {"kept": [], "routes": [], "common": [
        requirement(applies=CONDITION),
        requirement(kind="nationality", unless=CONDITION | {"age_under": 18}),
        requirement(ways=[{"answers": {"work.works": ["yes"]}}]),
    ]}  # fmt: skip
    wanted = set(wanted_fields([card]))
    assert wanted >= {"insurance", "card.kind", "person.born", "work.works"}
