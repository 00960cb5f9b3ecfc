"""The bill for one person or a household, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from permres_gui.records import dataclass
from permres_gui.rules.card_order import Bracket, Order, brackets
from permres_gui.rules.condition import is_for
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fitting_price import Found, Target, fitting_prices, narrowest
from permres_gui.rules.price import Price, What, item_name
from permres_gui.rules.source import Confidence
from permres_gui.rules.tariff import FeeNote, FeeSchedule, GeneralFees, Hint, KnownRange


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


@dataclass(frozen=True, slots=True)
class FeeResult:
    """The bill: no total where one of its lines has no amount."""

    total: Decimal | None
    at_least: Decimal
    """The sum of the lines that have an amount."""
    lines: tuple[FeeLine, ...]
    notes: tuple[FeeNote, ...]


def fees_for(
    schedule: FeeSchedule | None,
    general: GeneralFees,
    order: Order,
    card: str,
    on: date,
    form: str | None = None,
) -> FeeResult:
    """The bill for these cards of one kind, ordered on a day.

    ``form`` is the annex that is given for an application, where one is.
    """
    schedule = schedule or FeeSchedule()
    citizens = "eu" if card in general.eu_cards else "third-country"
    target = Target(card, form, citizens, order.speed, order.reason, on)
    asked = _Asked(schedule.prices, general, target)
    lines = [_application(asked, len(order.ages))]
    for bracket in reversed(brackets(schedule, order.reason)):
        count = sum(bracket.holds(age) for age in order.ages)
        lines += _cards(asked, bracket, count)
    notes = schedule.notes + general.notes
    said = tuple(note for note in notes if _said(note, order, card, on))
    return FeeResult(_total(lines), _at_least(lines), tuple(lines), said)


class _Asked(NamedTuple):
    """The prices of the place, what holds everywhere, and what is to be priced."""

    prices: tuple[Price, ...]
    general: GeneralFees
    target: Target

    def of(self, what: What) -> list[Price]:
        return [price for price in self.prices if price.what == what]


class _Line(NamedTuple):
    """A line before its price is known."""

    bracket: Bracket | None
    number: int
    name: str


def _application(asked: _Asked, count: int) -> FeeLine:
    """Applying is paid once for each person; children and urgency change nothing."""
    same = asked.target._replace(speed="normal", reason="new")
    found = narrowest(asked.of("application"), same, age=None)
    return _priced(found, asked, _Line(None, count, "application"))


def _cards(asked: _Asked, bracket: Bracket, count: int) -> Iterator[FeeLine]:
    """The lines of one age bracket: the first cards, and the cheaper further ones."""
    prices, target = asked.of("card"), asked.target
    starts = {p.nth_from for p in fitting_prices(prices, target, bracket.low)} | {1}
    ends = [*sorted(starts)[1:], count + 1]
    for start, end in zip(sorted(starts), ends, strict=True):
        number = min(end, count + 1) - start
        if number > 0:
            fits = [price for price in prices if price.nth_from <= start]
            found = narrowest(fits, target, bracket.low)
            name = item_name("card", target.speed, child=bracket.child)
            yield _priced(found, asked, _Line(bracket, number, name))


def _priced(found: Found, asked: _Asked, line: _Line) -> FeeLine:
    only, on = found.only, asked.target.on
    dated = only.on(on) if only else None
    federal = _federal(asked, line.bracket) if line.bracket else ()
    amounts = _whole(dated, federal)
    if only is None or dated is None or len(amounts) != 1:
        return _unpriced(found, asked, line, federal)
    added = federal if dated.plus_federal is not None else ()
    return FeeLine(
        _item(only, line),
        line.bracket,
        line.number,
        amounts[0],
        (*dated.sources, *(source for each in added for source in each.sources)),
        dated.confidence,
        undated=dated.undated,
        extra=only.nth_from > 1,
    )


def _item(price: Price, line: _Line) -> str:
    """What is priced: a price for minors is that of a child's card for a child."""
    child = line.bracket is not None and line.bracket.child
    child = price.for_children or (child and price.age_under is not None)
    extra = price.nth_from > 1
    return item_name(price.what, price.speed, child=child, extra=extra)


def _unpriced(
    found: Found, asked: _Asked, line: _Line, federal: tuple[DatedAmount, ...]
) -> FeeLine:
    """A line without an amount, and what is known instead."""
    only, on, general = found.only, asked.target.on, asked.general
    what = _item(only, line) if only else line.name
    dated = [known for price in found.prices if (known := price.on(on))]
    last = only.before(on) if only else None
    elsewhere = next((each for each in general.ranges if each.item == what), None)
    hint = next((each for each in general.hints if each.item == what), None)
    cap = _belgian(asked, line.bracket) if line.bracket else None
    shown = (*dated, last, elsewhere, *federal, cap, hint)
    cited = [source for each in shown if each for source in each.sources]
    cited += general.cap_sources if cap else ()
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
        possible=tuple(sorted({a for each in dated for a in _whole(each, federal)})),
        plus_federal=dated[0].plus_federal if only and dated else None,
        federal=federal[0] if len(federal) == 1 else None,
        federal_groups=_amounts(federal) if len(federal) > 1 else (),
        hint=hint,
        at_most=cap,
    )


def _whole(
    known: DatedAmount | None, federal: tuple[DatedAmount, ...]
) -> tuple[Decimal, ...]:
    """The whole price; several where the federal tariff is not settled."""
    if known is None:
        return ()
    if known.amount is not None:
        return (known.amount,)
    if known.plus_federal is None:
        return ()
    return tuple(each + known.plus_federal for each in _amounts(federal))


def _amounts(federal: tuple[DatedAmount, ...]) -> tuple[Decimal, ...]:
    known = {each.amount for each in federal}
    return tuple(sorted(each for each in known if each is not None))


def _federal(asked: _Asked, bracket: Bracket) -> tuple[DatedAmount, ...]:
    """What the State charges for this card on the day, where that is known.

    Several where only one of them is for the card, and it is not settled which.
    The groups have changed: those of other years tell nothing of this day.
    """
    target = asked.target._replace(reason="new")
    of_day = [price for price in asked.general.federal if price.on(target.on)]
    found = narrowest(of_day, target, bracket.low)
    known = [each for price in found.prices if (each := price.on(target.on))]
    doubtful = not found.sure and len(known) == 1
    if doubtful or any(each.amount is None for each in known):
        return ()
    return tuple(known)


def _belgian(asked: _Asked, bracket: Bracket) -> DatedAmount | None:
    """What a Belgian of that age pays in this place on the day."""
    target = asked.target._replace(reason="new")
    only = narrowest(asked.of("belgian-card"), target, bracket.low).only
    dated = only.on(target.on) if only else None
    return dated if dated is not None and dated.amount is not None else None


def _total(lines: Iterable[FeeLine]) -> Decimal | None:
    lines = list(lines)
    return None if any(e.amount is None for e in lines) else _at_least(lines)


def _at_least(lines: Iterable[FeeLine]) -> Decimal:
    known = (line.amount * line.count for line in lines if line.amount is not None)
    return sum(known, start=Decimal("0.00"))


def _said(note: FeeNote, order: Order, card: str, on: date) -> bool:
    return (
        is_for(note.cards, card)
        and (note.urgent is None or note.urgent is order.urgent)
        and note.speed in {None, order.speed}
        and (not note.children or order.children > 0)
        and (note.first_day is None or note.first_day <= on)
        and (note.last_day is None or on <= note.last_day)
    )
