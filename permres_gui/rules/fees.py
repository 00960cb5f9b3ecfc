"""The bill for one person or a household, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from permres_gui.records import dataclass
from permres_gui.rules.asked_price import Asked
from permres_gui.rules.card_order import Bracket, Order, brackets
from permres_gui.rules.condition import is_for
from permres_gui.rules.fee_line import FeeLine, Unpriced, priced
from permres_gui.rules.fitting_price import Target, fitting_prices, narrowest
from permres_gui.rules.price import item_name
from permres_gui.rules.tariff import FeeNote, FeeSchedule, GeneralFees


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
    asked = Asked(schedule.prices, general, target)
    lines = [_application(asked, len(order.ages))]
    for bracket in reversed(brackets(schedule, order.reason)):
        count = sum(bracket.holds(age) for age in order.ages)
        lines += _cards(asked, bracket, count)
    notes = schedule.notes + general.notes
    said = tuple(note for note in notes if _said(note, order, card, on))
    return FeeResult(_total(lines), _at_least(lines), tuple(lines), said)


def _application(asked: Asked, count: int) -> FeeLine:
    """Applying is paid once for each person; children and urgency change nothing."""
    same = asked.target._replace(speed="normal", reason="new")
    found = narrowest(asked.of("application"), same, age=None)
    return priced(found, asked, Unpriced(None, count, "application"))


def _cards(asked: Asked, bracket: Bracket, count: int) -> Iterator[FeeLine]:
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
            yield priced(found, asked, Unpriced(bracket, number, name))


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
