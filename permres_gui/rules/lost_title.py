"""What is told of a card to somebody whose further right of another card is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .assessment import Assessment
from .requirement import Finding

HAS_MORE, HAD_MORE = "has_more", "had_more"


def without_lost_title(cards: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The same answers; nobody reads that a right goes further which is lost."""
    return tuple(_told(each) for each in cards)


def _told(card: Assessment) -> Assessment:
    if all(each.judgement.wording != HAS_MORE for each in card.findings):
        return card
    return replace(card, findings=tuple(_finding(each) for each in card.findings))


def _finding(found: Finding) -> Finding:
    if found.judgement.wording != HAS_MORE:
        return found
    return found._replace(judgement=found.judgement._replace(wording=HAD_MORE))
