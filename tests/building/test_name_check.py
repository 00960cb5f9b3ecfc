"""The rule base names only cards, routes, papers, groups and answers that there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from permres_gui.building.name_check import name_faults
from permres_gui.rules.fault import tables


def told(parts) -> list[str]:
    return [str(fault) for fault in name_faults(parts)]


def naming(data: Any, key: str) -> Iterator[Mapping[str, Any]]:
    """The tables of some data that name something under a key."""
    return (table for _, table in tables(data) if table.get(key))


def test_the_data_as_it_stands_has_no_fault(parts):
    assert told(parts) == []


@pytest.mark.parametrize(
    ("part", "key", "expected"),
    [
        ("law", "none_of", "a group of nationalities, not nowhere"),
        ("law", "spared", "a group of nationalities, not nowhere"),
        ("law", "lapses_with", "a route, not nowhere"),
        ("law", "given", "an answer of the case file, not nowhere"),
        ("document_rules", "cards", "a card, not nowhere"),
        ("document_rules", "routes", "a route, not nowhere"),
        ("document_rules", "unless_routes", "a route, not nowhere"),
        ("document_rules", "given", "an answer of the case file, not nowhere"),
        ("document_rules", "statuses", "a status, not nowhere"),
        ("document_rules", "hardship", "a word of the case file, not nowhere"),
        ("procedures", "form", "a form, not nowhere"),
        ("documents", "stands_for", "a paper, not nowhere"),
        ("general_fees", "eu_cards", "a card, not nowhere"),
        ("journey_advice", "cards", "a card, not nowhere"),
        ("stay_risks", "over_with", "a card, not nowhere"),
    ],
)
def test_a_name_that_nobody_wrote_is_told(parts, part, key, expected):
    data = parts["law"] if part == "law" else parts["practice"][part]
    next(naming(data, key))[key] = ["nowhere"]
    (fault,) = told(parts)
    assert fault.endswith(f"{key}: {expected}")


def test_a_procedure_of_a_card_that_there_is_not_is_told_in_its_file(parts):
    parts["practice"]["procedures"]["cards"][0]["card"] = "Z"
    assert told(parts) == ["procedures.yaml: cards[0].card: a card, not Z"]


def test_an_answer_that_no_case_file_holds_is_told_at_its_requirement(parts):
    (card,) = (each for each in parts["law"]["cards"] if each["id"] == "B")
    (asked,) = (each for each in card["kept"] if each["id"] == "b.kept-fraud")
    asked["field"] = "fraud"
    expected = "cards/B.yaml: kept[b.kept-fraud].field: an answer of the case file"
    assert told(parts) == [f"{expected}, not fraud"]


def test_a_code_of_no_country_is_told(parts):
    law = parts["law"]["law"]
    law["nationalities"]["british"] = ["UK"]
    law["called_too"][0]["state"] = "ZZ"
    assert told(parts) == [
        "law.yaml: nationalities.british: the code of a country, not UK",
        "law.yaml: called_too: the code of a country, not ZZ",
    ]


def test_a_paper_that_nobody_is_asked_for_is_told(parts):
    rules = parts["practice"]["document_rules"]
    rules[:] = [rule for rule in rules if rule["document"] != "asylum-annex"]
    assert told(parts) == [
        "documents/asylum-annex.yaml: a rule that asks for this paper"
    ]
