"""Who of the family can come, by what the person chose: rows of the rule base with conditions.

Nothing is judged here: a row holds when none of the choices speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import product
from typing import ClassVar, Literal, TypeAlias

from permres_gui.records import STRICT, dataclass

Answer: TypeAlias = Literal["", "can", "cannot", "ask"]
"""Can come under conditions, not by these rules, or to be asked of an adviser."""
When: TypeAlias = Mapping[str, tuple[str, ...]]
"""The values of choices, by the id of the choice."""


@dataclass(frozen=True, slots=True)
class FamilyOption:
    """One value of a choice."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class FamilyChoice:
    """A choice on the page; ``only_if`` names the values of others that it belongs to."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    label: str
    options: tuple[FamilyOption, ...]
    only_if: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One sentence of the rules on family reunification (gezinshereniging)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]
    when: When = field(default_factory=dict)
    answer: Answer = ""
    reason: str = ""
    """Why an adviser must be asked."""
    letters: tuple[str, ...] = ()
    """The cards and annexes that it names, as they stand in ``letters.yaml``."""


@dataclass(frozen=True, slots=True)
class FamilySection:
    """Rows under one title; a complete one has a row for every combination of choices."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    title: str
    rows: tuple[FamilyRow, ...]
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Bring:
    """What to take along to the adviser."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    title: str
    rows: tuple[FamilyRow, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """All that is explained about family who want to come."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    choices: tuple[FamilyChoice, ...]
    sections: tuple[FamilySection, ...]
    bring: Bring


def holds(when: When, chosen: Mapping[str, str]) -> bool:
    """Whether nothing that was chosen speaks against it; what is open does not."""
    return all(chosen.get(name) in (None, *values) for name, values in when.items())


def combinations(choices: tuple[FamilyChoice, ...]) -> Iterator[dict[str, str]]:
    """Every way to make all the choices that belong together."""
    values = [[option.id for option in choice.options] for choice in choices]
    seen: set[tuple[tuple[str, str], ...]] = set()
    for each in product(*values):
        every = {choice.id: value for choice, value in zip(choices, each, strict=True)}
        asked = {c.id: every[c.id] for c in choices if holds(c.only_if, every)}
        if (key := tuple(asked.items())) not in seen:
            seen.add(key)
            yield asked
