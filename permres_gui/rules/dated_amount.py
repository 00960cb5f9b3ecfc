"""An amount that holds from its first to its last known day, and not one day longer.

A neighbour's amount or last year's never stands in for one that nobody has sourced.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from permres_gui.domain.day import ONE_DAY
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.source import Confidence


@dataclass(frozen=True, slots=True)
class DatedAmount:
    """A price in euro, with the first and last day on which it is known.

    ``amount`` is the whole price; ``plus_federal`` what comes on top of the
    federal tariff of the day. ``last_day`` is the last day of the tariff; where
    the page names none, ``consulted`` is the day on which it was still shown:
    the price then holds until the year ends, because tariffs change on
    1 January (federal.indexation). A ``stale`` price is only the last one known.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    first_day: date
    sources: tuple[str, ...]
    amount: Decimal | None = None
    plus_federal: Decimal | None = None
    last_day: date | None = None
    consulted: date | None = None
    confidence: Confidence = "high"
    stale: bool = False

    @property
    def until(self) -> date:
        """The last day on which the price is known."""
        if self.last_day is not None:
            return self.last_day
        return date((self.consulted or self.first_day).year, 12, 31)

    @property
    def undated(self) -> bool:
        """Whether the page names no year: the price is an indication."""
        return self.last_day is None

    def holds(self, day: date) -> bool:
        """Whether it is the price of a day; a stale one is of no day."""
        return not self.stale and self.first_day <= day <= self.until


def gaps_and_overlaps(amounts: tuple[DatedAmount, ...]) -> tuple[date, ...]:
    """The days at which an amount does not begin just after the one before it ends."""
    in_order = sorted(amounts, key=lambda known: known.first_day)
    return tuple(
        later.first_day
        for earlier, later in pairwise(in_order)
        if later.first_day - earlier.until != ONE_DAY
    )
