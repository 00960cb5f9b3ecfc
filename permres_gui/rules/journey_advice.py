"""What to do before and after a journey: sentences by card, with their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

from permres_gui.records import STRICT, dataclass
from permres_gui.rules.condition import is_for


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do or to know, for the cards that it names or for all.

    ``whose``: of holders of these cards, of those who still wait for one, or of both.
    What names no card is for everybody who is meant.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    whose: Literal["holder", "waiting", "both"] = "holder"

    def concerns(self, card: str) -> bool:
        """Whether it is for a holder of this card; empty for somebody who waits."""
        if not card:
            return self.whose != "holder" or not self.cards
        return self.whose != "waiting" and is_for(self.cards, card)


@dataclass(frozen=True, slots=True)
class JourneyAdvice:
    """Before leaving, after the return, and what visits to the EU change."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    before: tuple[Advice, ...]
    after: tuple[Advice, ...]
    eu_visits: tuple[Advice, ...] = ()


def for_holder(advice: Sequence[Advice], card: str) -> list[Advice]:
    """Those for the holder of a card; empty for somebody who still waits for one."""
    return [each for each in advice if each.concerns(card)]
