"""What a new card costs, after a loss or at renewal: its own price, or an ordinary one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from permres_gui.rules.card_order import Bracket, Order, divided
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import fees_for
from permres_gui.rules.price import Reason, Speed
from permres_gui.rules.tariff import FeeSchedule, GeneralFees

AFTER_LOSS: tuple[Reason, ...] = ("loss", "duplicate", "new")
"""In this order: the first that the place names is the price after a loss."""
AT_RENEWAL: tuple[Reason, ...] = ("renewal", "new")
"""The same for a card that is renewed before it expires."""


class CardPrice(NamedTuple):
    """A price, the cards it is for, and why it was taken."""

    cards: tuple[str, ...]
    reason: Reason
    line: FeeLine

    @property
    def named(self) -> bool:
        """Whether the place itself says anything about this price."""
        return _is_named(self.line)


class Asked(NamedTuple):
    """Where, on which day, how fast and why the new card is ordered."""

    schedule: FeeSchedule
    general: GeneralFees
    on: date
    speed: Speed = "normal"
    reasons: tuple[Reason, ...] = AFTER_LOSS


def price_brackets(
    schedule: FeeSchedule, reasons: tuple[Reason, ...] = AFTER_LOSS
) -> tuple[Bracket, ...]:
    """The ages that any price of a card tells apart here, the oldest first."""
    limits = sorted({age for each in reasons for age in schedule.age_limits(each)})
    return divided(limits)[::-1]


def prices_by_age(
    asked: Asked, cards: Sequence[str]
) -> list[tuple[Bracket, tuple[CardPrice, ...]]]:
    """What the cards cost at each age, the oldest first.

    Ages from twelve on with the same answer stand together: what divides them may
    be the price of a card that is ordered for another reason.
    """
    found: list[tuple[Bracket, tuple[CardPrice, ...]]] = []
    for bracket in price_brackets(asked.schedule, asked.reasons):
        prices, ages = card_prices(asked, cards, bracket), bracket
        if found and not bracket.child and _alike(found[-1][1], prices):
            ages = Bracket(bracket.low, found.pop()[0].under)
        found.append((ages, prices))
    return found


def _alike(one: tuple[CardPrice, ...], other: tuple[CardPrice, ...]) -> bool:
    def answers(prices: tuple[CardPrice, ...]) -> list[CardPrice]:
        return [each._replace(line=_told(each.line)) for each in prices]

    return answers(one) == answers(other)


def card_prices(
    asked: Asked, cards: Sequence[str], bracket: Bracket
) -> tuple[CardPrice, ...]:
    """What the cards cost then; those with the same answer stand together."""
    found: list[CardPrice] = []
    for card in cards:
        reason, line = _first_named(asked, card, bracket)
        for at, known in enumerate(found):
            if (known.reason, _told(known.line)) == (reason, _told(line)):
                both = dict.fromkeys((*known.line.sources, *line.sources))
                joined = replace(known.line, sources=tuple(both))
                found[at] = CardPrice((*known.cards, card), reason, joined)
                break
        else:
            found.append(CardPrice((card,), reason, line))
    return tuple(found)


def _first_named(asked: Asked, card: str, bracket: Bracket) -> tuple[Reason, FeeLine]:
    lines = list(_lines(asked, card, bracket))
    return next((each for each in lines if _is_named(each[1])), lines[-1])


def _lines(
    asked: Asked, card: str, bracket: Bracket
) -> Iterator[tuple[Reason, FeeLine]]:
    """One card of somebody of that age, for each reason to order it."""
    for reason in asked.reasons:
        order = Order((bracket.low,), asked.speed, reason)
        bill = fees_for(asked.schedule, asked.general, order, card, asked.on)
        yield reason, next(line for line in bill.lines if line.bracket is not None)


def _is_named(line: FeeLine) -> bool:
    known = (line.amount, line.last_known, line.plus_federal)
    return bool(line.possible) or any(each is not None for each in known)


def _told(line: FeeLine) -> FeeLine:
    """What is said of a price, without what it rests on."""
    return replace(line, sources=(), confidence="high", bracket=None)
