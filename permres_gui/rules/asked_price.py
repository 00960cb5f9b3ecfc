"""What is asked for one card: the prices of the place, of the State, of a Belgian."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from permres_gui.rules.card_order import Bracket
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fitting_price import Target, narrowest
from permres_gui.rules.price import Price, What
from permres_gui.rules.tariff import GeneralFees


class Asked(NamedTuple):
    """The prices of the place, what holds everywhere, and what is to be priced."""

    prices: tuple[Price, ...]
    general: GeneralFees
    target: Target

    def of(self, what: What) -> list[Price]:
        """The prices of the place for one thing."""
        return [price for price in self.prices if price.what == what]

    def federal(self, bracket: Bracket | None) -> tuple[DatedAmount, ...]:
        """What the State charges for this card on the day, where that is known.

        Several where only one of them is for the card, and it is not settled which.
        The groups have changed: those of other years tell nothing of this day.
        """
        if bracket is None:
            return ()
        target = self.target._replace(reason="new")
        of_day = [price for price in self.general.federal if price.on(target.on)]
        found = narrowest(of_day, target, bracket.low)
        known = [each for price in found.prices if (each := price.on(target.on))]
        doubtful = not found.sure and len(known) == 1
        if doubtful or any(each.amount is None for each in known):
            return ()
        return tuple(known)

    def belgian(self, bracket: Bracket | None) -> DatedAmount | None:
        """What a Belgian of that age pays in this place on the day."""
        if bracket is None:
            return None
        target = self.target._replace(reason="new")
        only = narrowest(self.of("belgian-card"), target, bracket.low).only
        dated = only.on(target.on) if only else None
        return dated if dated is not None and dated.amount is not None else None


def whole(
    known: DatedAmount | None, federal: tuple[DatedAmount, ...]
) -> tuple[Decimal, ...]:
    """The whole price; several where the federal tariff is not settled."""
    if known is None:
        return ()
    if known.amount is not None:
        return (known.amount,)
    if known.plus_federal is None:
        return ()
    return tuple(each + known.plus_federal for each in amounts(federal))


def amounts(federal: tuple[DatedAmount, ...]) -> tuple[Decimal, ...]:
    """The amounts of the federal tariffs, the lowest first."""
    known = {each.amount for each in federal}
    return tuple(sorted(each for each in known if each is not None))
