"""A card of permanent residence: what keeps the right, and the routes that lead to it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from permres_gui.records import STRICT, dataclass

from .kinds import Requirement


@dataclass(frozen=True, slots=True)
class Route:
    """One way to a card: all of its requirements must be met."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    title: str
    requirements: tuple[Requirement, ...]
    without_cases: tuple[str, ...] = ()
    """Outcomes that this route cannot have, such as a boundary where no day counts."""
    lapses_with: tuple[str, ...] = ()
    """Routes whose right does not come back by this one, once an absence took it."""
    lapses_from: date = date.min
    """Since when it does not: a right that was lost before may come back."""


@dataclass(frozen=True, slots=True)
class CardType:
    """One of the six cards (verblijfskaart, titre de séjour).

    ``held_cards`` and ``held_grounds`` say who holds the right already, ``kept``
    what the right still needs, ``common`` what every route asks as well.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    name: str
    held_cards: tuple[str, ...]
    held_grounds: tuple[str, ...]
    kept: tuple[Requirement, ...]
    common: tuple[Requirement, ...]
    routes: tuple[Route, ...]
    by_law: bool = False
    """Whether the right comes by law, so that new years bring back what was lost."""
    background: tuple[str, ...] = ()
    """Sources that explain the card and decide no requirement."""
