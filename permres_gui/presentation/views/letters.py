"""What the letters on cards and the numbers of annexes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.views.parts import SourcesView


@dataclass(frozen=True, slots=True)
class LetterView:
    """One card or paper. `letters` and `name` are what a search looks through."""

    picture: str
    letters: tuple[str, ...]
    name: str
    text: str
    printed: str = ""
    sources: SourcesView | None = None


@dataclass(frozen=True, slots=True)
class LettersView:
    """All of them in groups with a title, and the words of the search field.

    `found` holds the place %(count)s.
    """

    heading: str
    introduction: str
    search: str
    hint: str
    found: str
    none_found: str
    groups: tuple[tuple[str, tuple[LetterView, ...]], ...]
