"""Prices as data: those of a municipality, the federal tariff, what is known elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from permres_gui.records import STRICT, dataclass
from permres_gui.rules.price import CHILD_YEARS, SPEEDS, Price, Reason, Speed


@dataclass(frozen=True, slots=True)
class FeeNote:
    """A sentence beside the bill that is no amount of its own."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    urgent: bool | None = None
    """Only in the urgent procedure (yes), only in the normal one (no), or in both."""
    speed: Speed | None = None
    """Only where the card is made so fast."""
    children: bool = False
    """Only where a card for a child below twelve is ordered."""
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class FeeSchedule:
    """The prices of one municipality (tarieven, tarifs)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    prices: tuple[Price, ...] = ()
    notes: tuple[FeeNote, ...] = ()

    def speeds(self) -> tuple[Speed, ...]:
        """How fast a card can be made here; normal and urgent exist everywhere.

        Other levels count where they have a price that is not stale: most ended
        in 2020.
        """
        fresh = (
            price.speed
            for price in self.prices
            if price.what == "card" and any(not each.stale for each in price.amounts)
        )
        named = {"normal", "urgent", *fresh}
        return tuple(each for each in SPEEDS if each in named)

    def age_limits(self, reason: Reason = "new") -> tuple[int, ...]:
        """The ages at which some price of a card begins or ends, and twelve."""
        return tuple(sorted({CHILD_YEARS, *self._ages(reason)}))

    def _ages(self, reason: Reason) -> Iterator[int]:
        for price in self.prices:
            if price.what == "card" and price.reason == reason:
                yield from (a for a in (price.age_from, price.age_under) if a)


@dataclass(frozen=True, slots=True)
class KnownRange:
    """Lowest and highest known price over the municipalities that publish one."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    item: str
    low: Decimal
    high: Decimal
    places: int
    first_day: date
    last_day: date
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """What a general guide once said of a price anywhere in the country."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    item: str
    low: Decimal
    high: Decimal
    said_in: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GeneralFees:
    """What holds in every municipality: the federal tariff, known ranges, and notes."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    federal: tuple[Price, ...] = ()
    """What the State charges the municipality for a card."""
    ranges: tuple[KnownRange, ...] = ()
    """Computed from the files of the municipalities when these are compiled."""
    range_sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further sources of a range, by the name of its item."""
    hints: tuple[Hint, ...] = ()
    cap_sources: tuple[str, ...] = ()
    """Why a foreigner may not be asked more than a Belgian."""
    notes: tuple[FeeNote, ...] = ()
    eu_cards: tuple[str, ...] = ()
    """Cards that only citizens of the EU, EEA or Switzerland hold."""
