"""Checks of the cards in hand: letters that are known, and cards that there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .fault import Fault, tables
from .rulebook import CARD_ORDER

FILE = "held_card.yaml"


def held_card_faults(held: Mapping[str, Any]) -> Iterator[Fault]:
    """Every letter that a statement names and no kind explains."""
    known = [kind["kind"] for kind in held["kinds"]]
    for kind in held["kinds"]:
        if known.count(kind["kind"]) > 1:
            yield Fault(FILE, kind["kind"], "a letter that stands once")
        if kind["card"] not in {None, *CARD_ORDER}:
            yield Fault(FILE, kind["kind"], f"a permanent card, not {kind['card']}")
    for path, table in tables(held):
        for letter in table.get("cards", ()):
            if letter not in known:
                yield Fault(FILE, path, f"a letter of `kinds`, not {letter}")
