"""The words by which a pasted line is understood: data, in all languages at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar, Final

from permres_gui.domain.case import BELGIUM
from permres_gui.records import STRICT, dataclass

from .case_data import choices
from .plain_words import plain

_NO_COUNTRY = frozenset(("reunion", "la reunion"))
"""Names of countries that are more often a word: of a family that comes together."""
_LETTER: Final = re.compile(r"[a-z]{1,2} (?:kaart|card)|(?:kaart|carte) [a-z]{1,2}")
"""A card by its letter, which is a paper as well as a ground."""


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
    countries: tuple[Meaning, ...] = ()
    """Further names of countries, by their codes; rules of before have none."""
    since: tuple[str, ...] = ()
    """It began on a day and goes on."""
    registered: tuple[str, ...] = ()
    """Of a certificate: written into the register of a municipality."""
    struck_off: tuple[str, ...] = ()
    """Of a certificate: taken out of it."""
    either: tuple[GroundWords, ...] = ()
    """The ground of a stay, or the reason of a journey."""
    valid: tuple[str, ...] = ()
    """Of a card: the last day is that of the card, perhaps not that of the stay."""
    applied: tuple[str, ...] = ()
    """Of an application, or of the decision on it."""
    denied: tuple[str, ...] = ()
    """Something was not so."""
    no_right: tuple[str, ...] = ()
    """Days without a right of stay."""
    born: tuple[str, ...] = ()
    """A day of birth is told."""
    civil: tuple[str, ...] = ()
    """A marriage and what ends it."""
    towns: tuple[str, ...] = ()
    """Towns whose postal code looks like a year."""

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """Every name of a month and its number, from 1."""
        numbered = enumerate(self.months, 1)
        return {name: number for number, names in numbered for name in names}

    def with_countries(self, names: Iterable[tuple[str, str]]) -> PastedWords:
        """Knowing these countries as well: the code of each, and its name.

        What is a word of something else stays only that: `reunion` is no island here.
        """
        taken = {*self.phrases, *self.month_numbers, *_NO_COUNTRY}
        more: dict[str, list[str]] = {}
        for code, name in names:
            word = plain(name)
            if word not in taken:
                taken.add(word)
                more.setdefault(code, []).append(word)
        found = tuple(Meaning(code, tuple(words)) for code, words in more.items())
        return replace(self, countries=(*self.countries, *found))

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
        kinds = (
            *("still", "since", "registered", "struck_off"),
            *("renewed", "away", "in_union", "outside_union"),
            *("valid", "applied", "denied", "no_right", "born", "civil"),
        )
        abroad = [each for each in self.countries if each.value != BELGIUM]
        return [
            *((name, (name,), getattr(self, name)) for name in kinds),
            *((_place(each.value), (each.value,), each.words) for each in abroad),
            *(("country", (each.value,), each.words) for each in abroad),
            *(("reason", (each.value,), each.words) for each in self.reasons),
            *(("proof", (each.value,), each.words) for each in self.proofs),
            *(("ground", each.values, each.words) for each in self.grounds),
            ("letter", ("letter",), tuple(filter(_LETTER.fullmatch, self._grounds()))),
            *(("either", each.values, each.words) for each in self.either),
        ]

    def _grounds(self) -> Iterator[str]:
        return (word for each in self.grounds for word in each.words)


def _place(country: str) -> str:
    """Whether a journey to a country stays within the Union."""
    inside = country in choices("member_state")
    return "in_union" if inside else "outside_union"
