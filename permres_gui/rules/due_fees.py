"""Which prices somebody has to look up again: run out, read long ago, or stale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Literal, TypeAlias

from permres_gui.domain.day import PartialDay, add_years
from permres_gui.records import dataclass
from permres_gui.rules.condition import is_for
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Price
from permres_gui.rules.rulebook import CARD_ORDER
from permres_gui.rules.source import Page, Source

DueReason: TypeAlias = Literal["runs-out", "ran-out", "old", "stale", "no-price"]
SOON = timedelta(days=60)
"""How long before its last day an amount is due: time to read next year's tariff."""


@dataclass(frozen=True, slots=True)
class DueFee:
    """A price to look up again, and why; a place alone where it names no price."""

    nis: str | None
    """``None`` for the federal tariff."""
    price: Price | None
    amount: DatedAmount | None
    reasons: tuple[DueReason, ...]
    page: str | None
    """The address to read again; the id of the source where it has none."""


def due_fees(
    places: Iterable[LocalPractice],
    federal: Sequence[Price],
    sources: Mapping[str, Source],
    on: date,
) -> tuple[DueFee, ...]:
    """What is due on a day: places in their order, then the federal tariff.

    Only the last amount of a price counts: those before it are history.
    """
    found: list[DueFee] = []
    for place in places:
        prices = place.fees.prices
        if any(price.amounts for price in prices):
            found += _due(place.nis, prices, sources, on)
        else:
            page = place.pages[0].url if place.pages else None
            found.append(DueFee(place.nis, None, None, ("no-price",), page))
    return (*found, *_due(None, federal, sources, on))


def _due(
    nis: str | None, prices: Sequence[Price], sources: Mapping[str, Source], on: date
) -> Iterator[DueFee]:
    for price in prices:
        if not price.amounts:
            continue
        last = max(price.amounts, key=lambda amount: amount.until)
        reasons = tuple(_reasons(last, sources, on))
        if reasons and not _taken_over(price, last, prices):
            yield DueFee(nis, price, last, reasons, _address(last, sources))


def _reasons(
    last: DatedAmount, sources: Mapping[str, Source], on: date
) -> Iterator[DueReason]:
    if last.stale:
        yield "stale"
        return
    if last.until < on:
        yield "ran-out"
    elif last.until <= on + SOON:
        yield "runs-out"
    if add_years(_read(last, sources), 1) < on:
        yield "old"


def _read(amount: DatedAmount, sources: Mapping[str, Source]) -> date:
    """The latest day for which one of its pages vouches."""
    pages = [page for each in amount.sources for page in sources[each].pages]
    return max(_vouches(page, amount.consulted) for page in pages)


def _vouches(page: Page, consulted: date | None) -> date:
    """The day a page was last read, or its own date where that is earlier."""
    read = max(page.consulted, consulted or page.consulted)
    try:
        return min(read, PartialDay.parse(page.page_date or "").latest)
    except ValueError:
        return read


def _address(amount: DatedAmount, sources: Mapping[str, Source]) -> str:
    """The first source is the place's own."""
    first = sources[amount.sources[0]]
    return next((page.url for page in first.pages if page.url), first.id)


def _taken_over(price: Price, last: DatedAmount, prices: Sequence[Price]) -> bool:
    """Whether later prices of the same place are for everybody who paid this one."""
    later = [
        each
        for each in prices
        if _as_wide(each, price)
        and any(amount.first_day > last.until for amount in each.amounts)
    ]
    cards = (*price.cards, *price.cards_unsure) or CARD_ORDER
    groups = product(cards, _ages(price, prices))
    return all(any(_is_for(each, *group) for each in later) for group in groups)


def _as_wide(other: Price, price: Price) -> bool:
    """Whether another price is for the same thing, leaving cards and ages aside."""
    same = (other.what, other.speed, other.reason) == (
        price.what,
        price.speed,
        price.reason,
    )
    forms = not other.forms or (bool(price.forms) and {*price.forms} <= {*other.forms})
    citizens = other.citizens in {None, price.citizens}
    return same and forms and citizens and other.nth_from <= price.nth_from


def _ages(price: Price, prices: Sequence[Price]) -> Iterator[int]:
    """One age of each bracket that the price is for."""
    low = price.age_from or 0
    limits = (limit for each in prices for limit in (each.age_from, each.age_under))
    for age in sorted({low, *(limit for limit in limits if limit is not None)}):
        if price.of_age(age):
            yield age


def _is_for(price: Price, card: str, age: int) -> bool:
    cards = (*price.cards, *price.cards_unsure)
    return price.of_age(age) and is_for(cards, card)
