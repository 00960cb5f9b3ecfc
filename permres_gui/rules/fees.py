"""The bill for one person or a household, line by line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from permres_gui.domain.case import Plans
from permres_gui.records import dataclass
from permres_gui.rules.source import Confidence
from permres_gui.rules.tariff import (
    DatedAmount,
    FeeNote,
    FeeSchedule,
    GeneralFees,
    Item,
    KnownRange,
    PriceItem,
)

Who: TypeAlias = Literal["everybody", "adult", "child"]


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One line of the bill; ``amount`` is the price of one, ``None`` when unknown."""

    what: Item
    who: Who
    count: int
    amount: Decimal | None
    sources: tuple[str, ...]
    confidence: Confidence = "high"
    last_known: DatedAmount | None = None
    """The latest earlier price of this place; to be shown as such, never added up."""
    elsewhere: KnownRange | None = None
    """What other places ask; only where this place and day have no amount."""


@dataclass(frozen=True, slots=True)
class FeeResult:
    """The bill: no total where one of its lines has no amount."""

    total: Decimal | None
    lines: tuple[FeeLine, ...]
    notes: tuple[FeeNote, ...]


class Order(NamedTuple):
    """The cards ordered together at one address."""

    adults: int
    children: int
    urgent: bool


class _Wanted(NamedTuple):
    """One line to be priced: the items that may price it, best first."""

    who: Who
    number: int
    items: tuple[Item, ...]
    unpriced: Item
    """What the line is called where this municipality prices none of the items."""


def order_of(plans: Plans, under_12: bool | None) -> Order:
    """What is ordered; one card for the person when no other number was told."""
    urgent = plans.procedure == "urgent"
    cards = plans.cards
    if cards is None or cards.adult + cards.under_12 == 0:
        child = under_12 is True
        return Order(int(not child), int(child), urgent)
    return Order(cards.adult, cards.under_12, urgent)


def fees_for(
    schedule: FeeSchedule | None,
    general: GeneralFees,
    order: Order,
    card: str,
    on: date,
) -> FeeResult:
    """The bill for these cards of one kind, ordered on a day."""
    schedule = schedule or FeeSchedule(())
    wanted = [line for line in _wanted(order) if line.number]
    lines = tuple(_line(schedule, general, line, card, on) for line in wanted)
    notes = schedule.notes + general.notes
    said = tuple(note for note in notes if _said(note, order, card, on))
    return FeeResult(_total(lines), lines, said)


def _wanted(order: Order) -> tuple[_Wanted, ...]:
    adults, children, urgent = order
    free = _Wanted("everybody", adults + children, ("application",), "application")
    if not urgent:
        return (
            free,
            _Wanted("adult", adults, ("card-standard",), "card-standard"),
            _Wanted("child", children, ("card-child-under-12",), "card-child-under-12"),
        )
    first: tuple[Item, ...] = ("card-urgent-child", "card-urgent")
    return (
        free,
        _Wanted("adult", adults, ("card-urgent",), "card-urgent"),
        _Wanted("child", min(children, 1), first, "card-urgent-child"),
        _Wanted(
            "child",
            max(children - 1, 0),
            ("card-urgent-child-extra", *first),
            "card-urgent-child",
        ),
    )


def _line(
    schedule: FeeSchedule, general: GeneralFees, wanted: _Wanted, card: str, on: date
) -> FeeLine:
    price = _price(schedule, wanted.items, card)
    what = price.item if price else wanted.unpriced
    known = price.on(on) if price else None
    if known:
        amount, sources, sure = known.amount, known.sources, known.confidence
        return FeeLine(what, wanted.who, wanted.number, amount, sources, sure)
    last = price.before(on) if price else None
    elsewhere = next((r for r in general.ranges if r.item == what), None)
    sources = (
        *(last.sources if last else ()),
        *(elsewhere.sources if elsewhere else ()),
    )
    return FeeLine(
        what, wanted.who, wanted.number, None, sources, "low", last, elsewhere
    )


def _price(
    schedule: FeeSchedule, items: tuple[Item, ...], card: str
) -> PriceItem | None:
    priced = (
        price
        for item in items
        for price in schedule.items
        if price.item == item and (not price.cards or card in price.cards)
    )
    return next(priced, None)


def _total(lines: tuple[FeeLine, ...]) -> Decimal | None:
    total = Decimal("0.00")
    for line in lines:
        if line.amount is None:
            return None
        total += line.amount * line.count
    return total


def _said(note: FeeNote, order: Order, card: str, on: date) -> bool:
    return (
        (not note.cards or card in note.cards)
        and (note.urgent is None or note.urgent is order.urgent)
        and (note.first_day is None or note.first_day <= on)
        and (note.last_day is None or on <= note.last_day)
    )
