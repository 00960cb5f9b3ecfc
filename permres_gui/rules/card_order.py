"""The cards that are ordered together, the ages they are for, and how fast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple, cast

from permres_gui.domain.case import Day, Plans
from permres_gui.domain.day import PartialDay
from permres_gui.rules.condition import completed_years
from permres_gui.rules.price import ADULT_YEARS, CHILD_YEARS, Reason, Speed
from permres_gui.rules.tariff import FeeSchedule

CHILD = 11
"""The age counted with where only "under twelve" was told; else that of an adult."""


class Order(NamedTuple):
    """The cards ordered together at one address: one age for each, and how fast."""

    ages: tuple[int, ...]
    speed: Speed = "normal"
    reason: Reason = "new"

    @property
    def children(self) -> int:
        """How many cards are for children below twelve."""
        return sum(age < CHILD_YEARS for age in self.ages)

    @property
    def urgent(self) -> bool:
        """Whether it is dearer for being made faster."""
        return self.speed != "normal"


class Bracket(NamedTuple):
    """An age bracket of a municipality: from an age on, below another if there is one."""

    low: int
    under: int | None

    def holds(self, age: int) -> bool:
        """Whether an age in completed years lies in it."""
        return self.low <= age and (self.under is None or age < self.under)

    @property
    def child(self) -> bool:
        """Whether it is for those below twelve only."""
        return self.under is not None and self.under <= CHILD_YEARS


def age_for_prices(born: Day, on: date) -> int | None:
    """The own age in completed years, also of a child of which only the year is told."""
    oldest = born.earliest if isinstance(born, PartialDay) else None
    if oldest is not None:
        at_most = completed_years(PartialDay.of(oldest), on)
        if at_most is not None and at_most < CHILD_YEARS:
            return at_most
    return completed_years(born, on)


def order_of(plans: Plans, age: int | None) -> Order:
    """What is ordered; one card for the person when no other number was told.

    ``age`` is the person's own in completed years, ``None`` when it is not known.
    """
    told = plans.speed if isinstance(plans.speed, str) else plans.procedure
    speed = cast("Speed", told if isinstance(told, str) else "normal")
    if plans.ages:
        return Order(tuple(sorted(plans.ages, reverse=True)), speed)
    own = ADULT_YEARS if age is None else age
    cards = plans.cards
    if cards is None or cards.adult + cards.under_12 == 0:
        return Order((own,), speed)
    adults = [ADULT_YEARS] * cards.adult
    children = [CHILD] * cards.under_12
    same = children if own < CHILD_YEARS else adults
    if same:
        same[0] = own
    return Order(tuple(sorted((*adults, *children), reverse=True)), speed)


def counted(order: Order, bracket: Bracket, number: int) -> tuple[int, ...]:
    """The ages of an order after the number of cards in one bracket was set."""
    others = [age for age in order.ages if not bracket.holds(age)]
    inside = [age for age in order.ages if bracket.holds(age)][:number]
    usual = ADULT_YEARS if bracket.holds(ADULT_YEARS) else bracket.low
    if bracket.holds(CHILD):
        usual = CHILD
    inside += [usual] * (number - len(inside))
    return tuple(sorted((*others, *inside), reverse=True))


def brackets(
    schedule: FeeSchedule | None, reason: Reason = "new"
) -> tuple[Bracket, ...]:
    """The age brackets of a municipality, the youngest first; twelve always divides."""
    return divided((schedule or FeeSchedule()).age_limits(reason))


def divided(limits: Sequence[int]) -> tuple[Bracket, ...]:
    """The brackets between some ages in order, the youngest first."""
    ends = [*pairwise((0, *limits)), (limits[-1], None)]
    return tuple(Bracket(low, under) for low, under in ends)
