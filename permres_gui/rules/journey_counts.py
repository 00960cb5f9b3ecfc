"""What the rules of absence look at, so that a form asks for no more than may decide."""

from __future__ import annotations

from collections.abc import Callable

from .journey import BLUE_CARD_BEFORE
from .kinds.return_in_time import ReturnInTime
from .rulebook import Rulebook

Counts = Callable[[ReturnInTime], bool]
"""Whether one rule of absence looks at something."""


def notice_counts(rule: ReturnInTime) -> bool:
    """What was told and proved to the municipality before leaving (Annex 18)."""
    return rule.with_notice


def visits_count(rule: ReturnInTime) -> bool:
    """Days in another country of the Union during a journey outside it."""
    return rule.outside_union


def blue_card_counts(rule: ReturnInTime) -> bool:
    """An H card (EU Blue Card) before the card that is held."""
    of_whom = (rule.applies, rule.unless)
    return any(c and BLUE_CARD_BEFORE.ground in c.ground_ever for c in of_whom)


def cards_where(rulebook: Rulebook, counts: Counts) -> frozenset[str]:
    """The permanent cards whose right to come back depends on it."""
    return frozenset(
        card.id
        for card in rulebook.cards
        if any(isinstance(each, ReturnInTime) and counts(each) for each in card.kept)
    )


def letters_today(rulebook: Rulebook) -> dict[str, str]:
    """Of each permanent card the letter of today in the hand of its holder (M: M-permanent)."""
    return {card.id: card.held_cards[0] for card in rulebook.cards}
