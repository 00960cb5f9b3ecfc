"""One line of a pasted history: what it was understood as, and what is open about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from .pasted_refusals import Refusal

Outcome: TypeAlias = Literal[
    "stay", "absence", "same-stay", "ends-stay", "not-understood", "left-out"
]
Doubt: TypeAlias = Literal[
    "order",
    "ground",
    "no-ground",
    "first-day",
    "last-day",
    "place",
    "places",
    "journey",
    "both",
    "goes-on",
    "still-away",
    "either",
    "denied",
    "applied",
    "card-end",
]


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One line, what it was understood as, and what is open about it.

    `row` has the words of the history's editor (`ground`, `from`, `now`, `to` …).
    """

    number: int
    text: str
    outcome: Outcome
    row: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()
    choices: tuple[str, ...] = ()
    """The grounds of stay between which the line does not choose."""
    refusal: Refusal | None = None
    about: str = ""
    """The part of the line that is not understood."""
    readings: tuple[str, ...] = ()
    """The days that this part may mean."""
    as_written: tuple[str, ...] = ()
    """Its days, each as it stands there."""
    swapped: tuple[str, ...] = ()
    """Its days, were the month written before the day."""
    answered: bool = False
    """Whether a person said how it is meant."""
