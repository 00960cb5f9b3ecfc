"""What is paid for one thing, for whom, how fast and why (decision 21)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from permres_gui.records import STRICT, dataclass
from permres_gui.rules.dated_amount import DatedAmount

What: TypeAlias = Literal["application", "card", "child-certificate", "belgian-card"]
Speed: TypeAlias = Literal["normal", "urgent", "very-urgent", "central"]
"""``central``: delivered to the central office in Brussels, urgently."""
Reason: TypeAlias = Literal[
    "new",
    "first",
    "renewal",
    "duplicate",
    "second-duplicate",
    "loss",
    "expiry",
    "own-request",
    "late-collection",
]
CHILD_YEARS = 12
ADULT_YEARS = 18


@dataclass(frozen=True, slots=True)
class Price:
    """What is paid for one thing, for whom, how fast and why.

    Everything that is named must fit; what is not named fits all. ``cards`` are
    letters of today (K for C, L for D, EU for E, EU+ for E+); ``cards_unsure``
    those of which the place does not say that they belong to its group. Ages
    are completed years: from ``age_from`` on, below ``age_under``. ``nth_from``
    2 means: from the second card on at one address. A price without amounts
    stands for one that the place does not tell.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    what: What
    amounts: tuple[DatedAmount, ...] = ()
    cards: tuple[str, ...] = ()
    cards_unsure: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    """For an application: priced by the annex that is given for it."""
    citizens: Literal["eu", "third-country"] | None = None
    age_from: int | None = None
    age_under: int | None = None
    speed: Speed = "normal"
    nth_from: int = 1
    reason: Reason = "new"
    group: str | None = None
    """What the place calls this group of cards; for whoever keeps the data."""

    @property
    def item(self) -> str:
        """The name of what is priced, as in the answers (spec: answers)."""
        return item_name(
            self.what, self.speed, child=self.for_children, extra=self.nth_from > 1
        )

    @property
    def for_children(self) -> bool:
        """Whether only those below twelve pay it."""
        return self.age_under is not None and self.age_under <= CHILD_YEARS

    def of_age(self, age: int) -> bool:
        """Whether it is for somebody of that age in completed years."""
        above = self.age_from is None or age >= self.age_from
        return above and (self.age_under is None or age < self.age_under)

    def on(self, day: date) -> DatedAmount | None:
        """The amount known for a day."""
        return next((each for each in self.amounts if each.holds(day)), None)

    def before(self, day: date) -> DatedAmount | None:
        """The latest amount that was known before a day, a stale one too."""
        earlier = [a for a in self.amounts if a.stale or a.until < day]
        earlier = [a for a in earlier if a.first_day <= day]
        return max(earlier, key=lambda a: a.until, default=None)

    def narrowness(self) -> int:
        """How many conditions it names: the narrower of two prices goes first."""
        named = (self.cards, self.forms, self.citizens, self.nth_from > 1)
        ages = (self.age_from is not None, self.age_under is not None)
        return sum(map(bool, named)) + sum(ages)


SPEEDS: Mapping[Speed, str] = {
    "normal": "",
    "urgent": "-urgent",
    "very-urgent": "-very-urgent",
    "central": "-urgent-central",
}


def item_name(what: What, speed: Speed, *, child: bool, extra: bool = False) -> str:
    """The name as in the answers: ``card-standard``, ``card-urgent-child-extra``."""
    if what != "card":
        return what
    if speed == "normal":
        name = "card-child-under-12" if child else "card-standard"
    else:
        name = f"card{SPEEDS[speed]}" + ("-child" if child else "")
    return f"{name}-extra" if extra else name
