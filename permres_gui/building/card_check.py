"""Whether each card has all that is told of a card, and only known cards have a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from permres_gui.interview.case_data import choices
from permres_gui.rules.fault import Fault, twice
from permres_gui.rules.rulebook import CARD_ORDER


def file_faults(folder: Path) -> Iterator[Fault]:
    """Files of cards that the program would pass over without a word."""
    for path in sorted(folder.glob("*.yaml")):
        if path.stem not in CARD_ORDER:
            expected = f"a card of CARD_ORDER in rules/rulebook.py, not {path.stem}"
            yield Fault(f"cards/{path.name}", "", expected)


def card_faults(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Cards that are called otherwise than their file, or of which something is missing."""
    cards, practice = parts["law"]["cards"], parts["practice"]
    for file, card in zip(CARD_ORDER, cards, strict=True):
        if card["id"] != file:
            yield Fault(f"cards/{file}.yaml", "id", f"{file}, as its file is called")
    yield from twice("cards", [route for card in cards for route in card["routes"]])
    comparison, held = practice["comparison"], practice["held_cards"]
    yield from _without("procedures.yaml", "cards", practice["procedures"]["cards"])
    yield from _without("validity.yaml", "validity", comparison["validity"])
    for topic in comparison["topics"]:
        yield from _without("validity.yaml", f"topics[{topic['id']}]", topic["cells"])
    yield from _without("held_card.yaml", "kinds", held["kinds"])
    entries = practice["letters"]["cards"]
    yield from _missing("letters.yaml", "cards", (each["letters"] for each in entries))
    listed = choices("permanent_card")
    yield from _missing("case_file.json", "choices.permanent_card", listed)


def _without(
    file: str, path: str, rows: Iterable[Mapping[str, Any]]
) -> Iterator[Fault]:
    yield from _missing(file, path, (row["card"] for row in rows))


def _missing(file: str, path: str, told: Iterable[str | None]) -> Iterator[Fault]:
    known = set(told)
    for card in CARD_ORDER:
        if card not in known:
            yield Fault(file, path, f"an entry for the {card} card")
