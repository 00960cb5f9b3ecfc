"""What the letters on cards and the numbers of annexes mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from permres_gui.records import STRICT, dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """A card or a paper by its letter or number, with one plain sentence."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    letters: str
    """What is drawn: the letter of a card, the number of an annex."""
    name: str
    text: str
    sources: tuple[str, ...]
    printed: str = ""
    """The title that stands on the card."""
    find: tuple[str, ...] = ()
    """Other letters and numbers by which people know it."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Every card of today, every old name that still exists, every annex and paper."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    cards: tuple[Letter, ...]
    old_cards: tuple[Letter, ...]
    annexes: tuple[Letter, ...]
