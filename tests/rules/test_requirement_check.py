"""What a requirement gives to its sentences, and the answers that it waits for."""

from __future__ import annotations

from permres_gui.rules.kinds import KINDS
from permres_gui.rules.requirement_check import figures_of, wanted_fields
from tests.rules.test_cross_check import requirement


def test_figures_are_those_of_the_kind():
    for kind in KINDS:
        assert figures_of(kind) == frozenset(KINDS[kind].FIGURES)


CONDITION = {"answers": {"card.kind": ["B"]}, "age_from": None, "age_under": None}


def test_fields_are_wanted_by_answers_conditions_and_ages():
    card = {"kept": [], "routes": [], "common": [
        requirement(applies=CONDITION),
        requirement(kind="nationality", unless=CONDITION | {"age_under": 18}),
        requirement(ways=[{"answers": {"work.works": ["yes"]}}]),
    ]}  # fmt: skip
    wanted = set(wanted_fields([card]))
    assert wanted >= {"insurance", "card.kind", "person.born", "work.works"}
