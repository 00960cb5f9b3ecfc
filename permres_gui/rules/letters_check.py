"""Checks of the letters: what a question names is explained, and leads there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .fault import Fault

_NAMED = re.compile(r"\b(?:([A-Z]{1,2}\+?) card|Annex (\d+[a-z]*))\b")
_PICTURE = "card:"


def letter_faults(letters: Mapping[str, Any], interview: Any) -> Iterator[Fault]:  # noqa: ANN401 - JSON
    """Every fault of `letters.yaml`, and of the questions that name a card or annex."""
    entries = [entry for group in letters.values() for entry in group]
    seen: set[str] = set()
    for entry in entries:
        if entry["id"] in seen:
            yield Fault("letters.yaml", entry["id"], "an id that stands once")
        seen.add(entry["id"])
    known = {name for e in entries for name in (e["letters"], *e["find"])}
    for question in interview["questions"]:
        named = set(letters_named(question))
        for missing in sorted(named - known):
            yield Fault("letters.yaml", question["id"], f"an entry for {missing}")
        if named and not question["letters"]:
            expected = f"letters: true, because it names {', '.join(sorted(named))}"
            yield Fault("questions.yaml", question["id"], expected)


def letters_named(data: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """The letters of cards and the numbers of annexes that some texts name."""
    if isinstance(data, str):
        if data.startswith(_PICTURE):
            yield data.removeprefix(_PICTURE)
        for card, annex in _NAMED.findall(data):
            yield card or annex
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from letters_named(value)
    elif isinstance(data, list):
        for value in data:
            yield from letters_named(value)
