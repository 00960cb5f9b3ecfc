"""When a card ends and when to ask for the next one: only days that a source names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from permres_gui.domain.case import Day, ResidenceCard
from permres_gui.domain.day import PartialDay

from .comparison import CardValidity
from .held_card import HeldCards, OldLayout


class CardEnd(NamedTuple):
    """The last day of a card, included: for sure, and at the latest.

    They differ where only a month or a year is known, and where a source ends
    an old layout before the day that is printed on the card.
    """

    sure: date
    latest: date
    layout: OldLayout | None = None
    """The layout whose own last day comes before the printed one."""


def card_end(
    kind: str, valid: PartialDay, *, old: bool, layouts: Iterable[OldLayout]
) -> CardEnd:
    """The last day of a card of this kind; ``old``: it is made in the old layout."""
    for layout in layouts:
        limit = layout.last_day if old and kind in layout.cards else None
        if limit is not None and limit < valid.latest:
            return CardEnd(min(valid.earliest, limit), valid.latest, layout)
    return CardEnd(valid.earliest, valid.latest)


def end_of(card: ResidenceCard, layouts: Iterable[OldLayout]) -> CardEnd | None:
    """The end of the card in the hand; ``None`` where its last day was not told.

    A layout that nobody asked about shortens nothing; one that is unknown may be old.
    """
    if not isinstance(card.valid_until, PartialDay):
        return None
    old = card.old_layout is not None and card.old_layout is not False
    return card_end(str(card.kind), card.valid_until, old=old, layouts=layouts)


def renewal_days(
    held: HeldCards, validity: Iterable[CardValidity], letter: str, valid: Day
) -> tuple[date, date] | None:
    """The first and the last day to ask for the renewal of a card with this letter.

    Both are included. Of a month or a year the first day counts, so that nobody is
    too late. ``None`` where no source names days for the card, or its own last day
    is not known.
    """
    kind = held.of(letter)
    if kind is not None and kind.card is not None:
        return _window(validity, kind.card, valid)
    return _window(held.limited, letter, valid)


def _window(
    named: Iterable[CardValidity], card: str, valid: Day
) -> tuple[date, date] | None:
    if not isinstance(valid, PartialDay):
        return None
    for known in named:
        first, last = known.renew_from_day, known.renew_until_day
        if known.card == card and first is not None and last is not None:
            ends = valid.earliest
            return ends - timedelta(days=first), ends - timedelta(days=last)
    return None
