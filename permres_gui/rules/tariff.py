"""Prices as data: dated amounts of a municipality, and what is known elsewhere.

An amount holds only from its first to its last known day; a neighbour's amount or
last year's never stands in for one that nobody has sourced.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar, Literal, TypeAlias

from permres_gui.domain.day import ONE_DAY
from permres_gui.records import dataclass
from permres_gui.rules.source import Confidence

Item: TypeAlias = Literal[
    "application",
    "card-standard",
    "card-child-under-12",
    "card-urgent",
    "card-urgent-child",
    "card-urgent-child-extra",
]


@dataclass(frozen=True, slots=True)
class DatedAmount:
    """A price in euro, with the first and last day on which it is known."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    amount: Decimal
    first_day: date
    last_day: date
    """The last day of the tariff, or the day consulted while it goes on."""
    sources: tuple[str, ...]
    confidence: Confidence = "high"


@dataclass(frozen=True, slots=True)
class PriceItem:
    """What is paid for one thing; ``cards`` names letters, empty means every card."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    item: Item
    amounts: tuple[DatedAmount, ...]
    cards: tuple[str, ...] = ()

    def on(self, day: date) -> DatedAmount | None:
        """The amount known for a day."""
        known = (a for a in self.amounts if a.first_day <= day <= a.last_day)
        return next(known, None)

    def before(self, day: date) -> DatedAmount | None:
        """The latest amount that was known before a day."""
        earlier = [a for a in self.amounts if a.last_day < day]
        return max(earlier, key=lambda a: a.last_day, default=None)


@dataclass(frozen=True, slots=True)
class FeeNote:
    """A sentence beside the bill that is no amount of its own."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    id: str
    text: str
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    urgent: bool | None = None
    """Only in the urgent procedure (yes), only in the normal one (no), or in both."""
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class FeeSchedule:
    """The prices of one municipality (tarieven, tarifs)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    items: tuple[PriceItem, ...]
    notes: tuple[FeeNote, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownRange:
    """Lowest and highest known price over the municipalities that publish one."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    item: Item
    low: Decimal
    high: Decimal
    places: int
    first_day: date
    last_day: date
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GeneralFees:
    """What holds in every municipality: known ranges, and notes."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    ranges: tuple[KnownRange, ...] = ()
    notes: tuple[FeeNote, ...] = ()


def gaps_and_overlaps(amounts: tuple[DatedAmount, ...]) -> tuple[date, ...]:
    """The days at which an amount does not begin just after the one before it ends."""
    in_order = sorted(amounts, key=lambda known: known.first_day)
    return tuple(
        later.first_day
        for earlier, later in pairwise(in_order)
        if later.first_day - earlier.last_day != ONE_DAY
    )
