"""Which of the prices of a place is for a card, an age, a speed and a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from permres_gui.rules.price import Price, Reason, Speed


class Target(NamedTuple):
    """What is to be priced: which card, by which form, for whom, how, on which day."""

    card: str
    form: str | None
    citizens: str
    speed: Speed
    reason: Reason
    on: date


class Found(NamedTuple):
    """The price that fits; unsure ones of which at most one is for the card."""

    prices: tuple[Price, ...]
    sure: bool

    @property
    def only(self) -> Price | None:
        """The price that is for the card without doubt."""
        return self.prices[0] if self.sure else None


def fitting_prices(
    prices: Iterable[Price], target: Target, age: int | None, *, sure: bool = True
) -> list[Price]:
    """The prices that fit; with ``sure`` off those that perhaps fit instead."""
    return [
        price
        for price in prices
        if price.speed == target.speed
        and price.reason == target.reason
        and (not price.forms or target.form in price.forms)
        and price.citizens in {None, target.citizens}
        and (age is None or price.of_age(age))
        and _for_card(price, target.card, sure=sure)
    ]


def _for_card(price: Price, card: str, *, sure: bool) -> bool:
    if not sure:
        return card in price.cards_unsure
    named = bool(price.cards or price.cards_unsure)
    return card in price.cards or not named


def narrowest(prices: Sequence[Price], target: Target, age: int | None) -> Found:
    """The one price that fits best, else those that perhaps fit."""
    fits = fitting_prices(prices, target, age)
    if fits:
        on = target.on
        best = max(fits, key=lambda p: (p.narrowness(), p.on(on) is not None))
        return Found((best,), sure=True)
    return Found(tuple(fitting_prices(prices, target, age, sure=False)), sure=False)
