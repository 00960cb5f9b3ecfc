"""The closed lists and error words of the case file, from resources/interview."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from permres_gui.locations import resources
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class Holders:
    """Who can hold which card: countries by group, the group of each card."""

    free_movement: frozenset[str]
    british: frozenset[str]
    group_of_card: Mapping[str, str]
    british_grounds: frozenset[str]
    appeal_papers: frozenset[str]
    """Papers that are given while an appeal is pending (source: proc.annex35-appeal)."""
    years_long_past: int
    until_the_card: frozenset[str]
    """Procedures that go on until the card comes: nothing is missing after them."""
    months_of_a_short_gap: int
    """Up to so many months the days between two stays are hardly meant: without a paper
    they break the years (source: count.gap-in-legal-stay), and a new card takes weeks."""


@dataclass(frozen=True, slots=True)
class CaseData:
    """Choices by the name of their list, and the English words of the errors."""

    choices: Mapping[str, tuple[str, ...]]
    named_by: Mapping[str, tuple[str, ...]]
    """The words that each key of the law may name, from one list or from several."""
    fields: Mapping[str, str]
    """The list of each field that has one; others are answered with yes or no."""
    found: Mapping[str, str]
    expected: Mapping[str, str]
    holders: Holders

    def words_of(self, field: str) -> tuple[str, ...]:
        """The answers that a field of the case file can have, besides unknown."""
        listed = self.fields.get(field)
        return ("yes", "no") if listed is None else self.choices[listed]


def choices(name: str) -> tuple[str, ...]:
    """The words of one closed list, such as ``ground``, in the order of the spec."""
    return case_data().choices[name]


@cache
def case_data() -> CaseData:
    path = resources() / "interview" / "case_file.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    rules = raw["contradictions"]
    return CaseData(
        choices={name: tuple(words) for name, words in raw["choices"].items()},
        named_by=_words_by_key(raw["choices"], raw["named_by"]),
        fields=raw["fields"],
        found=raw["found"],
        expected=raw["expected"],
        holders=Holders(
            free_movement=frozenset(rules["free_movement"]),
            british=frozenset(rules["british"]),
            group_of_card=rules["holders"],
            british_grounds=frozenset(rules["british_grounds"]),
            appeal_papers=frozenset(rules["appeal_papers"]),
            years_long_past=rules["years_long_past"],
            until_the_card=frozenset(rules["until_the_card"]),
            months_of_a_short_gap=rules["months_of_a_short_gap"],
        ),
    )


def _words_by_key(
    choices: Mapping[str, list[str]], named_by: Mapping[str, list[str]]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, keys in named_by.items():
        for key in keys:
            found[key] = (*found.get(key, ()), *choices[name])
    return found
