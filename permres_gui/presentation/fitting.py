"""How well a few letters fit the names of a long list, the best first.

Read at the first letter that is typed: the page with the list does not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from typing import Final

from permres_gui.interview.plain_words import plain
from permres_gui.presentation.search import Found, Row
from permres_gui.records import NamedTuple

FEW: Final = 4
"""With so many letters a name is begun."""


class Fit(IntEnum):
    """How well what was typed fits a name, the best first."""

    WHOLE = 0
    BEGINNING = 1
    WHOLE_WORD = 2
    WORD = 3
    WORDS = 4
    WITHIN = 5


class Keyword(NamedTuple):
    """Further words that find an entry, and its row when it is found by them."""

    value: str
    words: str
    row: str
    rank: int = 1
    """Among equals those of a lower rank come first; the entries' own are 0."""
    meant: bool = True
    """Whether who types exactly this has chosen the entry, without pointing at it."""


class Note(NamedTuple):
    """What is to be known of words that were typed, beside the row that they find."""

    words: str
    row: str
    """Empty for words that find nothing."""
    text: str


class _Key(NamedTuple):  # two thousand of them: made quickly, read quickly
    text: str
    joined: str
    entry: int
    rank: int
    row: str
    meant: bool

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands among those that fit as well."""
        return self.rank, self.entry


class Fitting:
    """The entries of a list with everything that finds them."""

    def __init__(
        self,
        entries: tuple[Row, ...],
        keywords: Iterable[Keyword],
        short_words: Sequence[tuple[str, str]],
        notes: Iterable[Note],
    ) -> None:
        self.entries = entries
        self._given = keywords, short_words, notes

    @cached_property
    def _keys(self) -> list[_Key]:
        keywords, short_words, _ = self._given
        return list(self._found_by(tuple(keywords), short_words))

    @cached_property
    def _words(self) -> list[str]:
        """All the words that find an entry."""
        words: list[list[str]] = [[] for _ in self.entries]
        for key in self._keys:
            words[key.entry].append(key.text)
        return [f" {' '.join(texts)}" for texts in words]

    @cached_property
    def _notes(self) -> list[tuple[str, Note]]:
        return [(plain(each.words), each) for each in self._given[2]]

    def _found_by(
        self, keywords: Sequence[Keyword], short_words: Sequence[tuple[str, str]]
    ) -> Iterator[_Key]:
        """What finds an entry: its keywords, else the words of its row."""
        place = {value: number for number, (value, _) in enumerate(self.entries)}
        named = {each.value for each in keywords}
        own = (Keyword(value, name, name, 0) for value, name in self.entries)
        for each in (*(o for o in own if o.value not in named), *keywords):
            at, rank, row, meant = place[each.value], each.rank, each.row, each.meant
            for text in _spellings(plain(each.words), short_words):
                yield _Key(text, text.replace(" ", ""), at, rank, row, meant)

    def find(self, typed: str) -> Found:
        """The rows that fit. Figures are a code, of which only the beginning is looked for."""
        wanted = plain(typed)
        if not wanted:
            return Found(self.entries)
        best: dict[int, tuple[Fit, _Key]] = {}
        for fit, key in self._fits(wanted):
            found = best.get(key.entry)
            if found is None or (fit, key.rank) < (found[0], found[1].rank):
                best[key.entry] = fit, key
        order = sorted(best.values(), key=lambda found: (found[0], *found[1].place))
        rows = tuple((self.entries[key.entry][0], key.row) for _, key in order)
        named = tuple(
            self.entries[key.entry][0]
            for fit, key in order
            if fit is Fit.WHOLE and key.meant
        )
        return Found(rows, named, self._note(wanted, rows))

    def _note(self, wanted: str, rows: tuple[Row, ...]) -> str:
        """Once one row is left at most; a few letters mean too much to say anything."""
        if len(wanted) < FEW or len(rows) > 1:
            return ""
        left = rows[0][1] if rows else ""
        begun = (each for name, each in self._notes if name.startswith(wanted))
        return next((each.text for each in begun if each.row == left), "")

    def _fits(self, wanted: str) -> Iterable[tuple[Fit, _Key]]:
        joined, begun = wanted.replace(" ", ""), f" {wanted}"
        code = joined.isdigit()
        for key in self._keys:
            if joined in key.joined:
                fit = _fit(wanted, begun, key.text)
                if not (code and fit is Fit.WITHIN):
                    yield fit, key
        parts = [f" {word}" for word in wanted.split()]
        if len(parts) > 1:
            for entry, words in enumerate(self._words):
                if all(part in words for part in parts):
                    yield (
                        Fit.WORDS,
                        _Key("", "", entry, 0, self.entries[entry][1], True),
                    )


def _fit(wanted: str, begun: str, text: str) -> Fit:
    if text.startswith(wanted):
        return Fit.WHOLE if text == wanted else Fit.BEGINNING
    if begun not in text:
        return Fit.WITHIN
    return Fit.WHOLE_WORD if f"{begun} " in f"{text} " else Fit.WORD


def _spellings(text: str, short_words: Sequence[tuple[str, str]]) -> Iterable[str]:
    """A name in full, and with a word of it shortened: `saint gilles`, `st gilles`."""
    yield text
    if " " in text:
        words = text.split()
        for short, word in short_words:
            if word in words:
                yield " ".join(short if each == word else each for each in words)
