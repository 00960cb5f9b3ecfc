"""Checks of the page on family: no choice without an answer, nothing sure without ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .family import Family, FamilyRow, When, combinations, holds
from .fault import Fault
from .letters_check import letters_named
from .plain import build

FILE = "family.yaml"


def family_faults(
    data: Any,  # noqa: ANN401 - JSON
    letters: Mapping[str, Any],
    sources: Sequence[Mapping[str, Any]],
) -> Iterator[Fault]:
    """Every fault of ``family.yaml`` that its form alone does not show."""
    family = build(Family, data)
    named = {e["letters"] for group in letters.values() for e in group}
    sure = {each["id"] for each in sources if each["confidence"] != "low"}
    rows = [row for section in family.sections for row in section.rows]
    yield from _once([row.id for row in (*rows, *family.bring.rows)])
    for row in (*rows, *family.bring.rows):
        yield from _when(row.id, row.when, family)
        yield from _answer(row, sure)
        yield from _letters(row, named)
    for choice in family.choices:
        yield from _when(choice.id, choice.only_if, family)
        if len(choice.only_if) > 1:
            yield Fault(FILE, f"{choice.id}.only_if", "one other choice")
    yield from _complete(family)


def _once(ids: Sequence[str]) -> Iterator[Fault]:
    for each in sorted({each for each in ids if ids.count(each) > 1}):
        yield Fault(FILE, each, "an id that stands once")


def _when(path: str, when: When, family: Family) -> Iterator[Fault]:
    """Only known values, and with a choice also those that it belongs to."""
    choices = {choice.id: choice for choice in family.choices}
    for name, values in when.items():
        if name not in choices:
            yield Fault(FILE, f"{path}.when", f"a choice, not {name}")
            continue
        known = {option.id for option in choices[name].options}
        for unknown in sorted(set(values) - known):
            yield Fault(FILE, f"{path}.when.{name}", f"an option, not {unknown}")
        for other, needed in choices[name].only_if.items():
            if not set(when.get(other, ("",))) <= set(needed):
                expected = f"{other}: {', '.join(needed)}, because it names {name}"
                yield Fault(FILE, f"{path}.when", expected)


def _answer(row: FamilyRow, sure: set[str]) -> Iterator[Fault]:
    """What is not sure is for an adviser, and then it says why."""
    asks = row.answer == "ask"
    if asks != bool(row.reason):
        yield Fault(FILE, row.id, "answer: ask and a reason, or neither")
    if not asks and not sure & set(row.sources):
        yield Fault(FILE, row.id, "answer: ask, because no source of it is sure")


def _letters(row: FamilyRow, named: set[str]) -> Iterator[Fault]:
    found = set(letters_named([row.text, row.reason]))
    if found != set(row.letters):
        yield Fault(FILE, row.id, f"letters: {', '.join(sorted(found))}")
    for unknown in sorted(set(row.letters) - named):
        yield Fault(FILE, row.id, f"an entry of letters.yaml for {unknown}")


def _complete(family: Family) -> Iterator[Fault]:
    """Whatever is chosen, a complete section says something."""
    for chosen in combinations(family.choices):
        for section in family.sections:
            rows = [row for row in section.rows if holds(row.when, chosen)]
            if section.complete and not rows:
                made = ", ".join(f"{key} {value}" for key, value in chosen.items())
                yield Fault(FILE, section.id, f"a row for {made}")
