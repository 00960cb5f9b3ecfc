"""What somebody with a card in hand should know: the right, the card, its end, ways back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import ClassVar

from permres_gui.records import STRICT, dataclass

from .comparison import CardValidity
from .journey_advice import Advice
from .ways_back import WayBack


@dataclass(frozen=True, slots=True)
class CardKind:
    """A letter as it stands on a card, by its word in the case file.

    ``card`` is the permanent card of today with the same right; ``None`` for a
    card that is not permanent yet.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    kind: str
    name: str
    card: str | None = None
    layout_asked: bool = False
    """Whether the letter exists in an old and in a new layout."""


@dataclass(frozen=True, slots=True)
class OldLayout:
    """How long cards in an old layout are valid, by a source.

    ``last_day`` ends them all, whatever is printed; without it the printed day holds.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    cards: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class PastEvent:
    """Something that may have touched the right.

    ``sets`` are answers of the case, which the rule base judges; with ``ask``
    the authorities weigh it, so the answer is to ask an adviser.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    name: str
    lines: tuple[Advice, ...] = ()
    sets: Mapping[str, str] = field(default_factory=dict)
    ask: bool = False
    cards: tuple[str, ...] = ()
    """The letters that it can concern; all without one."""


@dataclass(frozen=True, slots=True)
class HeldCards:
    """All that is told to somebody with a card in hand, by the letter on it."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    kinds: tuple[CardKind, ...]
    layout_question: str
    """How a person tells the old layout from the new one."""
    old_layouts: tuple[OldLayout, ...]
    right: tuple[Advice, ...]
    validity: tuple[Advice, ...]
    renewal: tuple[Advice, ...]
    limited: tuple[CardValidity, ...]
    """The days to renew a card of a limited stay, where a source names them."""
    no_window: tuple[Advice, ...]
    """About the days of renewal, where no source names them for the card."""
    without_card: tuple[Advice, ...]
    other_cards: tuple[Advice, ...]
    price: Advice
    endings: tuple[Advice, ...]
    events: tuple[PastEvent, ...]
    ways_back: tuple[WayBack, ...]

    def of(self, kind: str) -> CardKind | None:
        """What is known of a letter."""
        return next((each for each in self.kinds if each.kind == kind), None)

    def event(self, event: str) -> PastEvent | None:
        """Something that may have happened, by its id."""
        return next((each for each in self.events if each.id == event), None)
