"""The rule base as the program uses it: built from compiled JSON, without pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass

from .assess import assess, assess_held
from .assessment import Assessment, Status
from .card_type import CardType
from .law import Law
from .plain import build

CARD_ORDER = ("B", "K", "L", "EU+", "F+", "M")


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything the law says here: the shared lists and the six cards."""

    law: Law
    cards: tuple[CardType, ...]

    @classmethod
    def from_plain(cls, data: Mapping[str, Any]) -> Rulebook:
        """The rule base from plain data that was checked before."""
        cards = tuple(build(CardType, each) for each in data["cards"])
        grounds = {
            kind: card.held_grounds for card in cards for kind in card.held_cards
        }
        return cls(replace(build(Law, data["law"]), right_grounds=grounds), cards)

    def assess_all(self, timeline: Timeline) -> tuple[Assessment, ...]:
        """The assessment of every card, in the order of the rule base."""
        permanent = self.permanent()
        found = tuple(assess(timeline, c, self.law, permanent) for c in self.cards)
        if all(each.status is not Status.LOST for each in found):
            return found
        from .lost_title import without_lost_title

        return without_lost_title(found)

    def assess_one(self, timeline: Timeline, name: str) -> Assessment:
        """The assessment of one card by its name."""
        return assess(timeline, self._card(name), self.law, self.permanent())

    def assess_kept(self, timeline: Timeline, name: str) -> Assessment:
        """Whether a right that is held is kept, whatever new years could bring."""
        return assess_held(timeline, self._card(name), self.law)

    def _card(self, name: str) -> CardType:
        return next(each for each in self.cards if each.id == name)

    def permanent(self) -> frozenset[str]:
        """The cards in the hand that show a permanent right."""
        return frozenset(kind for card in self.cards for kind in card.held_cards)
