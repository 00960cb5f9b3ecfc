"""How many cards are ordered together, and by which procedure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.fees.bill import planned
from permres_gui.rules.card_order import Bracket, counted

if TYPE_CHECKING:
    from permres_gui.domain.case import Plans
    from permres_gui.presentation.context import Context

PLAIN = {"normal", "urgent"}
"""The procedures without a speed of their own."""


def with_cards(context: Context, plans: Plans, counter: str, number: int) -> Plans:
    """Another number of cards for the ages that a counter is for, as in `12-18`."""
    low, _, under = counter.partition("-")
    bracket = Bracket(int(low), int(under) if under else None)
    return replace(plans, ages=counted(planned(context), bracket, number))


def with_procedure(plans: Plans, procedure: str) -> Plans:
    """The normal procedure, or one of the urgent ones with its speed."""
    if procedure in PLAIN:
        return replace(plans, procedure=procedure, speed=None)
    return replace(plans, procedure="urgent", speed=procedure)
