"""A card that the program would pass over, or of which something is missing, is told."""

from __future__ import annotations

from pathlib import Path

from permres_gui.building import card_check
from permres_gui.building.card_check import card_faults, file_faults
from permres_gui.rules.rulebook import CARD_ORDER

RESOURCES = Path(__file__).parents[2] / "resources"


def told(parts) -> list[str]:
    return [str(fault) for fault in card_faults(parts)]


def test_the_cards_as_they_stand_have_no_fault(parts):
    assert told(parts) == []
    assert list(file_faults(RESOURCES / "rulebook" / "cards")) == []


def test_a_file_of_a_card_that_nobody_reads_is_told(tmp_path):
    (tmp_path / "K.yaml").touch()
    (tmp_path / "N.yaml").touch()
    assert [str(fault) for fault in file_faults(tmp_path)] == [
        "cards/N.yaml: a card of CARD_ORDER in rules/rulebook.py, not N"
    ]


def test_a_card_that_is_called_otherwise_than_its_file_is_told(parts):
    parts["law"]["cards"][1]["id"] = "KK"
    assert told(parts) == ["cards/K.yaml: id: K, as its file is called"]


def test_a_route_that_two_cards_call_the_same_is_told(parts):
    first, second = parts["law"]["cards"][:2]
    second["routes"][0]["id"] = first["routes"][0]["id"]
    assert told(parts) == ["cards: b-refugee: an id that stands once"]


def test_of_a_new_card_everything_that_is_missing_is_told(parts, monkeypatch):
    monkeypatch.setattr(card_check, "CARD_ORDER", (*CARD_ORDER, "Z"))
    parts["law"]["cards"].append({"id": "Z", "routes": []})
    places = [line.rpartition(": an entry for the Z card")[0] for line in told(parts)]
    topics = [each["id"] for each in parts["practice"]["comparison"]["topics"]]
    assert places == [
        "procedures.yaml: cards",
        "validity.yaml: validity",
        *(f"validity.yaml: topics[{topic}]" for topic in topics),
        "held_card.yaml: kinds",
        "letters.yaml: cards",
        "case_file.json: choices.permanent_card",
    ]
