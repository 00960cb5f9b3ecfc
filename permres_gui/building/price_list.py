"""Prices as a flat table, one dated amount a row, for whoever keeps them in a spreadsheet.

What the columns cannot hold stays in the files of the municipalities.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.municipality import Municipality
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Price

COLUMNS = (
    "nis",
    "place",
    "what",
    "cards",
    "age_from",
    "age_under",
    "citizens",
    "forms",
    "speed",
    "reason",
    "nth_from",
    "amount",
    "first_day",
    "last_day",
    "consulted",
    "confidence",
    "source",
)
BETWEEN = ";"
"""Divides several cards, forms or sources within a cell."""


class PriceKey(NamedTuple):
    """What tells one price of a place from another."""

    what: str
    cards: frozenset[str]
    age_from: int | None
    age_under: int | None
    citizens: str | None
    forms: frozenset[str]
    speed: str
    reason: str
    nth_from: int

    @classmethod
    def of(cls, price: Price) -> PriceKey:
        return cls(
            price.what,
            frozenset(price.cards),
            price.age_from,
            price.age_under,
            price.citizens,
            frozenset(price.forms),
            price.speed,
            price.reason,
            price.nth_from,
        )


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One row: a dated amount of one price of one place."""

    line: int
    nis: str
    place: str
    key: PriceKey
    amount: DatedAmount


class PriceList(NamedTuple):
    """The table as text, and a sentence for each place that it cannot hold."""

    text: str
    left_out: tuple[str, ...]


def price_list(known: Iterable[tuple[Municipality, LocalPractice]]) -> PriceList:
    """The prices of every place that the table can hold wholly."""
    text, left_out = io.StringIO(newline=""), []
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for municipality, place in known:
        name = municipality.name(municipality.languages[0])
        why = why_not_flat(place)
        if why:
            left_out.append(f"{name} ({municipality.nis}): {why}")
        else:
            table.writerows(_rows(name, place))
    return PriceList(text.getvalue(), tuple(left_out))


def why_not_flat(place: LocalPractice) -> str | None:
    """What the columns cannot hold; ``None`` when the prices are a flat table."""
    prices = place.fees.prices
    if not any(price.amounts for price in prices):
        return "it names no price"
    for price in prices:
        why = _why_not(price)
        if why:
            return f"{price.item}: {why}"
    return None


def _why_not(price: Price) -> str | None:
    if price.cards_unsure:
        return "the place does not say for which cards this price is"
    if not price.amounts:
        return "the place does not tell this price"
    if any(each.plus_federal is not None for each in price.amounts):
        return "the price comes on top of the federal tariff"
    if any(each.stale for each in price.amounts):
        return "an amount is stale, so it is no price"
    if any(each.amount is None for each in price.amounts):
        return "for some days the amount is not known"
    return None


def _rows(name: str, place: LocalPractice) -> Iterator[tuple[object, ...]]:
    for price in place.fees.prices:
        for each in price.amounts:
            yield (
                place.nis,
                name,
                price.what,
                BETWEEN.join(price.cards),
                price.age_from,
                price.age_under,
                price.citizens,
                BETWEEN.join(price.forms),
                price.speed,
                price.reason,
                price.nth_from,
                each.amount,
                each.first_day,
                each.last_day,
                each.consulted,
                each.confidence,
                BETWEEN.join(each.sources),
            )
