"""The words by which a pasted line is understood: data, in all languages at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar

from permres_gui.records import STRICT, dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words for one value of the case file."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    value: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroundWords:
    """Words for a ground of stay, or for several of which the line does not say which."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    values: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class PastedWords:
    """All words, in small letters and without signs, as `plain` makes them."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    months: tuple[tuple[str, ...], ...]
    """The names of the twelve months."""
    still: tuple[str, ...]
    """It goes on today."""
    renewed: tuple[str, ...]
    """A new card for the same stay."""
    away: tuple[str, ...]
    in_union: tuple[str, ...]
    outside_union: tuple[str, ...]
    reasons: tuple[Meaning, ...]
    grounds: tuple[GroundWords, ...]
    proofs: tuple[Meaning, ...]

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """Every name of a month and its number, from 1."""
        numbered = enumerate(self.months, 1)
        return {name: number for number, names in numbered for name in names}

    @cached_property
    def phrases(self) -> Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]:
        """What each phrase says: which kind of thing, and its values.

        One phrase may say several things: a journey `for study` is also a ground.
        """
        found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for kind, values, words in self._rows():
            for word in words:
                found.setdefault(word, []).append((kind, values))
        return found

    def _rows(self) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        plain = ("still", "renewed", "away", "in_union", "outside_union")
        return [
            *((name, (name,), getattr(self, name)) for name in plain),
            *(("reason", (each.value,), each.words) for each in self.reasons),
            *(("proof", (each.value,), each.words) for each in self.proofs),
            *(("ground", each.values, each.words) for each in self.grounds),
        ]
