"""What would change a card: the facts, and the answer that they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.rules.card_answer import CardAnswer

    from .fact import Fact


@dataclass(frozen=True, slots=True)
class Change:
    """Facts that together give a card another answer; no part of them gives the same."""

    facts: tuple[Fact, ...]
    outcome: CardAnswer


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change one card: its answer of now, and what gives another.

    ``all_tried`` is false where there were more pairs than are tried.
    """

    card: str
    now: CardAnswer
    changes: tuple[Change, ...]
    all_tried: bool = True
