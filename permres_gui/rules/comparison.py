"""What each card gives: validity, time abroad, mobility, protection, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from permres_gui.records import STRICT, dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What one card gives on one topic."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    card: str
    text: str
    sources: tuple[str, ...]
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A row of the comparison: one cell for each card."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    name: str
    cells: tuple[Cell, ...]

    def of(self, card: str) -> Cell:
        """The cell of a card."""
        return next(cell for cell in self.cells if cell.card == card)


@dataclass(frozen=True, slots=True)
class CardValidity:
    """How long a card is valid; ``years`` is absent where it must be read on it."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    card: str
    sources: tuple[str, ...]
    years: int | None = None
    renew_from_day: int | None = None
    """Days before expiry from which renewal can be asked, where a source says so."""
    renew_until_day: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is compared."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    validity: tuple[CardValidity, ...]
    topics: tuple[Topic, ...]
