"""Finding one entry of a long list, countries or municipalities, by a few letters."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from permres_gui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from permres_gui.presentation.fitting import Fitting, Keyword, Note

Row: TypeAlias = tuple[str, str]
"""The value of an entry and the words of its row."""


@dataclass(frozen=True, slots=True)
class Found:
    """The rows that fit, the best first."""

    rows: tuple[Row, ...]
    called_so: tuple[str, ...] = ()
    """What is called exactly as typed; of several the person must say which."""
    note: str = ""
    """What to look at before one chooses what is left, or instead of choosing."""


class Search:
    """The entries in their order, with everything that finds them.

    An entry without keywords is found by the words of its row. What finds them is looked
    through at the first letter that is typed: the page with the list does not wait for it.
    """

    def __init__(
        self,
        entries: Sequence[Row],
        keywords: Iterable[Keyword] = (),
        short_words: Sequence[tuple[str, str]] = (),
        notes: Iterable[Note] = (),
    ) -> None:
        self.entries = tuple(entries)
        self.names = dict(self.entries)
        self._given = keywords, short_words, notes

    @cached_property
    def _fitting(self) -> Fitting:
        from permres_gui.presentation.fitting import Fitting

        return Fitting(self.entries, *self._given)

    def find(self, typed: str) -> Found:
        """The rows that fit; all of them in their order while nothing is typed."""
        return self._fitting.find(typed) if typed else Found(self.entries)


@lru_cache(maxsize=16)
def search_in(entries: tuple[Row, ...]) -> Search:
    """The search of entries that have no other names, made once."""
    return Search(entries)
