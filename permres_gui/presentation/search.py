"""Finding one entry of a long list, countries or municipalities, by a few letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from permres_gui.interview.plain_words import plain
from permres_gui.records import dataclass

Row: TypeAlias = tuple[str, str]
"""The value of an entry and the words of its row."""


class Fit(IntEnum):
    """How well what was typed fits a name, the best first."""

    WHOLE = 0
    BEGINNING = 1
    WORD = 2
    WORDS = 3
    WITHIN = 4


class Keyword(NamedTuple):
    """Further words that find an entry, and its row when it is found by them."""

    value: str
    words: str
    row: str
    rank: int = 1
    """Among equals those of a lower rank come first; the entries' own are 0."""


@dataclass(frozen=True, slots=True)
class Found:
    """The rows that fit, the best first."""

    rows: tuple[Row, ...]
    called_so: tuple[str, ...] = ()
    """What is called exactly as typed; of several the person must say which."""


class _Key(NamedTuple):  # two thousand of them: made quickly, read quickly
    text: str
    joined: str
    entry: int
    rank: int
    row: str


class Search:
    """The entries in their order, with everything that finds them.

    An entry without keywords is found by the words of its row.
    """

    def __init__(
        self,
        entries: Sequence[Row],
        keywords: Iterable[Keyword] = (),
        short_words: Sequence[tuple[str, str]] = (),
    ) -> None:
        self.entries = tuple(entries)
        self.names = dict(self.entries)
        place = {value: number for number, (value, _) in enumerate(self.entries)}
        keywords = tuple(keywords)
        named = {each.value for each in keywords}
        own = (Keyword(value, name, name, 0) for value, name in self.entries)
        self._keys = [
            _Key(text, text.replace(" ", ""), place[each.value], each.rank, each.row)
            for each in (*(o for o in own if o.value not in named), *keywords)
            for text in _spellings(plain(each.words), short_words)
        ]
        words: list[list[str]] = [[] for _ in self.entries]
        for key in self._keys:
            words[key.entry].append(key.text)
        self._words = [f" {' '.join(texts)}" for texts in words]

    def find(self, typed: str) -> Found:
        """The rows that fit; all of them in their order while nothing is typed.

        Figures are a code, of which only the beginning is looked for.
        """
        wanted = plain(typed)
        if not wanted:
            return Found(self.entries)
        best: dict[int, tuple[int, int, str]] = {}
        for entry, fit, rank, row in self._fits(wanted):
            if entry not in best or (fit, rank) < best[entry][:2]:
                best[entry] = (fit, rank, row)
        order = sorted(best, key=lambda entry: (*best[entry][:2], entry))
        rows = tuple((self.entries[entry][0], best[entry][2]) for entry in order)
        called_so = [entry for entry in order if best[entry][0] == Fit.WHOLE]
        return Found(rows, tuple(self.entries[entry][0] for entry in called_so))

    def _fits(self, wanted: str) -> Iterable[tuple[int, Fit, int, str]]:
        joined, begun = wanted.replace(" ", ""), f" {wanted}"
        code = joined.isdigit()
        for key in self._keys:
            if joined in key.joined:
                fit = _fit(wanted, begun, key.text)
                if not (code and fit is Fit.WITHIN):
                    yield key.entry, fit, key.rank, key.row
        parts = [f" {word}" for word in wanted.split()]
        if len(parts) > 1:
            for entry, words in enumerate(self._words):
                if all(part in words for part in parts):
                    yield entry, Fit.WORDS, 0, self.entries[entry][1]


def _fit(wanted: str, begun: str, text: str) -> Fit:
    if text.startswith(wanted):
        return Fit.WHOLE if text == wanted else Fit.BEGINNING
    return Fit.WORD if begun in text else Fit.WITHIN


def _spellings(text: str, short_words: Sequence[tuple[str, str]]) -> Iterable[str]:
    """A name in full, and with a word of it shortened: `saint gilles`, `st gilles`."""
    yield text
    if " " in text:
        words = text.split()
        for short, word in short_words:
            if word in words:
                yield " ".join(short if each == word else each for each in words)


@lru_cache(maxsize=16)
def search_in(entries: tuple[Row, ...]) -> Search:
    """The search of entries that have no other names, made once."""
    return Search(entries)
