"""One line of the bill: its price, or what is known where it has none."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from permres_gui.records import dataclass
from permres_gui.rules.asked_price import Asked, amounts, whole
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fitting_price import Found
from permres_gui.rules.price import Price, item_name
from permres_gui.rules.source import Confidence
from permres_gui.rules.tariff import GeneralFees, Hint, KnownRange


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One line of the bill; ``amount`` is the price of one, ``None`` when unknown."""

    what: str
    bracket: Bracket | None
    """``None`` for the application: everybody's."""
    count: int
    amount: Decimal | None
    sources: tuple[str, ...]
    confidence: Confidence = "high"
    undated: bool = False
    """Read on a page that names no year: an indication, to be asked about."""
    extra: bool = False
    """Priced as a further card at the same address."""
    last_known: DatedAmount | None = None
    """The latest earlier price of this place; to be shown as such, never added up."""
    elsewhere: KnownRange | None = None
    """What other places ask; only where this place and day have no amount."""
    possible: tuple[Decimal, ...] = ()
    """The prices of the groups of which nobody says for sure which one fits."""
    plus_federal: Decimal | None = None
    """What the place adds to a federal tariff that is not known for the day."""
    federal: DatedAmount | None = None
    """The federal tariff of the day, where this place has no amount."""
    federal_groups: tuple[Decimal, ...] = ()
    """The tariffs of the federal groups, where it is not settled which one fits."""
    hint: Hint | None = None
    """What a general guide once said, where nothing is known here."""
    at_most: DatedAmount | None = None
    """What a Belgian pays here: a foreigner may not be asked more."""


class Unpriced(NamedTuple):
    """A line before its price is known."""

    bracket: Bracket | None
    number: int
    name: str

    def named(self, price: Price) -> str:
        """What is priced: a price for minors is that of a child's card for a child."""
        child = self.bracket is not None and self.bracket.child
        child = price.for_children or (child and price.age_under is not None)
        extra = price.nth_from > 1
        return item_name(price.what, price.speed, child=child, extra=extra)


def priced(found: Found, asked: Asked, line: Unpriced) -> FeeLine:
    """The line with the price that fits it, where there is one."""
    only, on = found.only, asked.target.on
    dated = only.on(on) if only else None
    federal = asked.federal(line.bracket)
    total = whole(dated, federal)
    if only is None or dated is None or len(total) != 1:
        return _without_price(found, asked, line, federal)
    added = federal if dated.plus_federal is not None else ()
    return FeeLine(
        line.named(only),
        line.bracket,
        line.number,
        total[0],
        (*dated.sources, *(source for each in added for source in each.sources)),
        dated.confidence,
        undated=dated.undated,
        extra=only.nth_from > 1,
    )


def _without_price(
    found: Found, asked: Asked, line: Unpriced, federal: tuple[DatedAmount, ...]
) -> FeeLine:
    """A line without an amount, and what is known instead."""
    only, on = found.only, asked.target.on
    what = line.named(only) if only else line.name
    dated = [known for price in found.prices if (known := price.on(on))]
    last = only.before(on) if only else None
    elsewhere, hint = _in_general(asked.general, what)
    cap = asked.belgian(line.bracket)
    shown = (*dated, last, elsewhere, *federal, cap, hint)
    cited = [source for each in shown if each for source in each.sources]
    cited += asked.general.cap_sources if cap else ()
    return FeeLine(
        what,
        line.bracket,
        line.number,
        None,
        tuple(dict.fromkeys(cited)),
        "low",
        extra=only is not None and only.nth_from > 1,
        last_known=last,
        elsewhere=elsewhere,
        possible=tuple(sorted({a for each in dated for a in whole(each, federal)})),
        plus_federal=dated[0].plus_federal if only and dated else None,
        federal=federal[0] if len(federal) == 1 else None,
        federal_groups=amounts(federal) if len(federal) > 1 else (),
        hint=hint,
        at_most=cap,
    )


def _in_general(
    general: GeneralFees, what: str
) -> tuple[KnownRange | None, Hint | None]:
    """What other places ask, and what a guide once said."""
    elsewhere = next((each for each in general.ranges if each.item == what), None)
    hint = next((each for each in general.hints if each.item == what), None)
    return elsewhere, hint
