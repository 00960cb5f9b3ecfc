"""What to do before and after a journey: sentences by card, with their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from permres_gui.records import STRICT, dataclass
from permres_gui.rules.condition import is_for


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do or to know, for the cards that it names or for all."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JourneyAdvice:
    """Before leaving, after the return, and what visits to the EU change."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    before: tuple[Advice, ...]
    after: tuple[Advice, ...]
    eu_visits: tuple[Advice, ...] = ()


def for_holder(advice: Sequence[Advice], card: str) -> list[Advice]:
    """Those for the holder of a card."""
    return [each for each in advice if is_for(each.cards, card)]
