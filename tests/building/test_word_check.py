"""The law names only words that a case file can hold."""

from __future__ import annotations

import pytest

from permres_gui.building.word_check import word_faults


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
        (
            "L",
            "l.ground",
            {"vague": ["doctrate"]},
            "cards/L.yaml: common[l.ground].vague: "
            "a word of the case file, not doctrate",
        ),
        (
            "L",
            "l-five-years.residence",
            {"procedure": {"ground": "asylum"}},
            "cards/L.yaml: routes[l-five-years].requirements[l-five-years.residence]"
            ".procedure.ground: a word of the case file, not asylum",
        ),
        (
            "K",
            "k-five-years.residence",
            {"bridged": {"asylum-procedure": ["refuge"]}},
            "cards/K.yaml: routes[k-five-years].requirements[k-five-years.residence]"
            ".bridged.asylum-procedure: a word of the case file, not refuge",
        ),
    ],
)
def test_a_misspelt_word_is_told_where_it_stands(parts, card, name, change, expected):
    requirement(parts, card, name).update(change)
    assert told(parts) == [expected]


def test_a_source_that_speaks_of_nobody_is_told(parts):
    listed = parts["sources"]["sources"]
    found = next(each for each in listed if each["id"] == "l.study-half")
    found["about"]["ground_ever"] = ["studnt"]
    assert told(parts) == [
        "sources.yaml: l.study-half.about.ground_ever: a word of the case file, not studnt"
    ]


def test_a_paper_for_nobody_is_told(parts):
    rules = parts["practice"]["document_rules"]
    number = next(
        n for n, each in enumerate(rules) if (each["when"] or {}).get("ground_now")
    )
    rules[number]["when"]["ground_now"] = ["refuge"]
    (fault,) = told(parts)
    assert fault.startswith("document_rules.yaml:")
    assert fault.endswith("when.ground_now: a word of the case file, not refuge")
