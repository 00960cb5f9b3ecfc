"""What other municipalities ask: computed from their files, never typed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import ADULT_YEARS, Price
from permres_gui.rules.tariff import KnownRange


class _Known(NamedTuple):
    nis: str
    amount: Decimal
    dated: DatedAmount


def known_ranges(
    places: Iterable[LocalPractice], cited: Mapping[str, tuple[str, ...]]
) -> tuple[KnownRange, ...]:
    """The range of every item that some place prices; stale prices are left out.

    So are prices of cards for neither an adult nor children alone, such as one at the
    age of twelve: no range of an ordinary card begins there. The sources are those of
    the lowest and of the highest price, and ``cited`` ones by the name of the item.
    """
    found: dict[str, list[_Known]] = {}
    for place in places:
        for price in place.fees.prices:
            if price.reason == "new" and _ordinary(price):
                found.setdefault(price.item, []).extend(_amounts(place.nis, price))
    return tuple(
        _range(item, known, cited.get(item, ()))
        for item, known in sorted(found.items())
        if known
    )


def _ordinary(price: Price) -> bool:
    asked = price.what in {"application", "card"}
    return asked and (price.for_children or price.of_age(ADULT_YEARS))


def _amounts(nis: str, price: Price) -> Iterator[_Known]:
    for dated in price.amounts:
        if dated.amount is not None and not dated.stale:
            yield _Known(nis, dated.amount, dated)


def _range(item: str, known: list[_Known], cited: tuple[str, ...]) -> KnownRange:
    low = min(known, key=lambda each: (each.amount, each.nis))
    high = max(known, key=lambda each: (each.amount, each.nis))
    return KnownRange(
        item,
        low.amount,
        high.amount,
        len({each.nis for each in known}),
        min(each.dated.first_day for each in known),
        max(each.dated.until for each in known),
        tuple(dict.fromkeys((*low.dated.sources, *high.dated.sources, *cited))),
    )
