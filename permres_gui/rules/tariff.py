"""Prices as data: dated amounts of a municipality, and what is known elsewhere.

An amount holds only from its first to its last known day; a neighbour's amount or
last year's never stands in for one that nobody has sourced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar, Literal, TypeAlias

from permres_gui.domain.day import ONE_DAY
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.source import Confidence

What: TypeAlias = Literal["application", "card", "child-certificate", "belgian-card"]
Speed: TypeAlias = Literal["normal", "urgent", "very-urgent", "central"]
"""``central``: delivered to the central office in Brussels, urgently."""
Reason: TypeAlias = Literal[
    "new",
    "first",
    "renewal",
    "duplicate",
    "second-duplicate",
    "loss",
    "expiry",
    "own-request",
    "late-collection",
]
CHILD_YEARS = 12
ADULT_YEARS = 18


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


@dataclass(frozen=True, slots=True)
class Price:
    """What is paid for one thing, for whom, how fast and why.

    Everything that is named must fit; what is not named fits all. ``cards`` are
    letters of today (K for C, L for D, EU for E, EU+ for E+); ``cards_unsure``
    those of which the place does not say that they belong to its group. Ages
    are completed years: from ``age_from`` on, below ``age_under``. ``nth_from``
    2 means: from the second card on at one address. A price without amounts
    stands for one that the place does not tell.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    what: What
    amounts: tuple[DatedAmount, ...] = ()
    cards: tuple[str, ...] = ()
    cards_unsure: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    """For an application: priced by the annex that is given for it."""
    citizens: Literal["eu", "third-country"] | None = None
    age_from: int | None = None
    age_under: int | None = None
    speed: Speed = "normal"
    nth_from: int = 1
    reason: Reason = "new"
    group: str | None = None
    """What the place calls this group of cards; for whoever keeps the data."""

    @property
    def item(self) -> str:
        """The name of what is priced, as in the answers (spec: answers)."""
        return item_name(
            self.what, self.speed, child=self.for_children, extra=self.nth_from > 1
        )

    @property
    def for_children(self) -> bool:
        """Whether only those below twelve pay it."""
        return self.age_under is not None and self.age_under <= CHILD_YEARS

    def of_age(self, age: int) -> bool:
        """Whether it is for somebody of that age in completed years."""
        above = self.age_from is None or age >= self.age_from
        return above and (self.age_under is None or age < self.age_under)

    def on(self, day: date) -> DatedAmount | None:
        """The amount known for a day."""
        return next((each for each in self.amounts if each.holds(day)), None)

    def before(self, day: date) -> DatedAmount | None:
        """The latest amount that was known before a day, a stale one too."""
        earlier = [a for a in self.amounts if a.stale or a.until < day]
        earlier = [a for a in earlier if a.first_day <= day]
        return max(earlier, key=lambda a: a.until, default=None)

    def narrowness(self) -> int:
        """How many conditions it names: the narrower of two prices goes first."""
        named = (self.cards, self.forms, self.citizens, self.nth_from > 1)
        ages = (self.age_from is not None, self.age_under is not None)
        return sum(map(bool, named)) + sum(ages)


_SPEEDS: Mapping[Speed, str] = {
    "normal": "",
    "urgent": "-urgent",
    "very-urgent": "-very-urgent",
    "central": "-urgent-central",
}


def item_name(what: What, speed: Speed, *, child: bool, extra: bool = False) -> str:
    """The name as in the answers: ``card-standard``, ``card-urgent-child-extra``."""
    if what != "card":
        return what
    if speed == "normal":
        name = "card-child-under-12" if child else "card-standard"
    else:
        name = f"card{_SPEEDS[speed]}" + ("-child" if child else "")
    return f"{name}-extra" if extra else name


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
        return tuple(each for each in _SPEEDS if each in named)

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


def gaps_and_overlaps(amounts: tuple[DatedAmount, ...]) -> tuple[date, ...]:
    """The days at which an amount does not begin just after the one before it ends."""
    in_order = sorted(amounts, key=lambda known: known.first_day)
    return tuple(
        later.first_day
        for earlier, later in pairwise(in_order)
        if later.first_day - earlier.until != ONE_DAY
    )
