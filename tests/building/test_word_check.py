"""The law names only words that a case file can hold."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest

from permres_gui.building.compiling import readings
from permres_gui.building.word_check import word_faults

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def parts():
    return {name: reading.data for name, reading in readings(RESOURCES).items()}


def requirement(parts, card: str, name: str):
    found = next(each for each in parts["law"]["cards"] if each["id"] == card)
    routes = [each for route in found["routes"] for each in route["requirements"]]
    every = (*found["kept"], *found["common"], *routes)
    return next(each for each in every if each["id"] == name)


def told(parts) -> list[str]:
    return [str(fault) for fault in word_faults(parts)]


def test_the_data_as_it_stands_has_no_fault(parts):
    assert told(parts) == []


@pytest.mark.parametrize(
    ("card", "name", "change", "expected"),
    [
        (
            "L",
            "l.ground",
            {"refused": ["studnet"]},
            "cards/L.yaml: common[l.ground].refused: a word of the case file, not studnet",
        ),
        (
            "L",
            "l-five-years.residence",
            {"counts": {"au-paire": ["none", "none"]}},
            "cards/L.yaml: routes[l-five-years].requirements[l-five-years.residence]"
            ".counts: a word of the case file, not au-paire",
        ),
        (
            "L",
            "l.card",
            {"met": ["A", "Z"]},
            "cards/L.yaml: common[l.card].met: a word of the case file, not Z",
        ),
        (
            "K",
            "k.public-order",
            {"unless": {"answers": {"card.kind": ["BB"]}}},
            "cards/K.yaml: common[k.public-order].unless.answers.card.kind: "
            "a word of the case file, not BB",
        ),
        (
            "K",
            "k.public-order",
            {"unless": {"answers": {"work.works": ["sometimes"]}}},
            "cards/K.yaml: common[k.public-order].unless.answers.work.works: "
            "a word of the case file, not sometimes",
        ),
        (
            "EU+",
            "eu-plus-five-years.residence",
            {"force_majeure": ["helth", "unknown"]},
            "cards/EU+.yaml: routes[eu-plus-five-years].requirements"
            "[eu-plus-five-years.residence].force_majeure: "
            "a word of the case file, not helth",
        ),
    ],
)
def test_a_misspelt_word_is_told_where_it_stands(parts, card, name, change, expected):
    changed = deepcopy(parts)
    requirement(changed, card, name).update(change)
    assert told(changed) == [expected]


def test_a_source_that_speaks_of_nobody_is_told(parts):
    changed = deepcopy(parts)
    listed = changed["sources"]["sources"]
    found = next(each for each in listed if each["id"] == "l.study-half")
    found["about"]["ground_ever"] = ["studnt"]
    assert told(changed) == [
        "sources.yaml: l.study-half.about.ground_ever: a word of the case file, not studnt"
    ]


def test_a_paper_for_nobody_is_told(parts):
    changed = deepcopy(parts)
    rules = changed["practice"]["document_rules"]
    number = next(
        n for n, each in enumerate(rules) if (each["when"] or {}).get("ground_now")
    )
    rules[number]["when"]["ground_now"] = ["refuge"]
    (fault,) = told(changed)
    assert fault.startswith("document_rules.yaml:")
    assert fault.endswith("when.ground_now: a word of the case file, not refuge")
