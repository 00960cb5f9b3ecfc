"""The case laid out in time: stays and absences on the kindest and the cautious reading.

Where a day is known only in part, the kindest reading takes the day that serves
the person best, the cautious one the day that serves least. After the day asked
about, the present stay is taken to go on. How stays and absences are laid out is read
when there are some: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Final, TypeVar, cast

from permres_gui.records import NamedTuple, dataclass

from .case import Absence, Case, Day, Stay
from .day import PartialDay
from .unknown import Unknown, known

T = TypeVar("T")
BEGINNING = date(1000, 1, 1)
"""Stands for a first day that is not known: no day that rests on it is ever shown."""

NO_RETURN = date(3000, 1, 1)
"""Stands for a return from a journey to come that nobody knows: the person stays away."""


NOT_KNOWN = "unknown"
"""Stands for a ground or a paper that is not known: it may be any of them."""


class Reading(Enum):
    """The two ends of what the answers may mean."""

    # Each reading is one object, and is looked up by the hundred: no name to hash.
    __hash__ = object.__hash__

    KINDEST = "kindest"
    CAUTIOUS = "cautious"


READINGS: Final = (Reading.KINDEST, Reading.CAUTIOUS)
"""Both, for what is asked of each by the hundred."""


class Residence(NamedTuple):
    """A lawful stay on one reading: its first day and the first day after it."""

    ground: str
    first: date
    end: date | None
    proof: str | None
    country: str
    stay: Stay
    longest: date | None = None
    """The first day after it at the latest, where the next stay may begin before that."""


class Away(NamedTuple):
    """An absence on one reading; both days are days of presence."""

    departure: date
    back: date
    reasons: tuple[str, ...]
    parts: tuple[Absence, ...]

    @property
    def open(self) -> bool:
        """Whether the person is still away, or comes back on no day that is known."""
        return self.back == NO_RETURN or any(part.back is None for part in self.parts)

    @property
    def days(self) -> int:
        """The full days between departure and return (spec: counting)."""
        return max((self.back - self.departure).days - 1, 0)


def early(day: Day, otherwise: date) -> date:
    """The first day that an answer may mean."""
    return day.earliest if isinstance(day, PartialDay) else otherwise


def late(day: Day, otherwise: date) -> date:
    """The last day that an answer may mean."""
    return day.latest if isinstance(day, PartialDay) else otherwise


def late_by(day: Day, bound: date) -> date:
    """The same of what was so by ``bound``, unless all of the day told lies after it."""
    latest = late(day, bound)
    return min(latest, bound) if early(day, bound) <= bound else latest


@dataclass(frozen=True)
class Timeline:
    """One case on the day asked about; everything in it is computed once."""

    case: Case
    as_of: date
    memory: dict[Hashable, object] = field(default_factory=dict, compare=False)

    def once(self, question: Hashable, find: Callable[[], T]) -> T:
        """What was found for this very question, or is found now.

        ``question`` names all that the finding depends on besides this life and the one
        rule base that is asked about it: another one takes a timeline of its own.
        """
        if question not in self.memory:
            self.memory[question] = find()
        return cast("T", self.memory[question])

    @cached_property
    def stays(self) -> tuple[Stay, ...]:
        """The stays in order; empty when they are missing or unknown."""
        return known(self.case.stays) or ()

    @cached_property
    def present(self) -> Stay | None:
        """The stay that goes on today."""
        if not self.stays:
            return None
        from .stays_laid_out import stay_on

        return stay_on(self.stays, self.as_of)

    @cached_property
    def lasting(self) -> Stay | None:
        """The stay of the days to come: one without a last day, else that of today."""
        last = self.stays[-1] if self.stays else None
        return last if last is not None and last.last is None else self.present

    @cached_property
    def open_fields(self) -> frozenset[str]:
        """The parts of the history that have not been asked."""
        wanted = {"stays": self.case.stays, "absences": self.case.absences}
        fields = {name for name, value in wanted.items() if value is None}
        if any(stay.first is None for stay in self.stays):
            fields.add("stays.from")
        if any(stay.ground is None for stay in self.stays):
            fields.add("stays.ground")
        if any(away.departure is None for away in self.absences):
            fields.add("absences.from")
        return frozenset(fields)

    def residences(self, reading: Reading) -> tuple[Residence, ...]:
        """The stays on one reading, oldest first, none overlapping the next."""
        kindest = reading is Reading.KINDEST
        return self._kindest_residences if kindest else self._cautious_residences

    def away(self, reading: Reading) -> tuple[Away, ...]:
        """The absences on one reading, joined where they touch, oldest first."""
        return self._kindest_away if reading is Reading.KINDEST else self._cautious_away

    @cached_property
    def grounds(self) -> frozenset[str]:
        """The grounds of all stays; one that was not told is ``NOT_KNOWN``."""
        return frozenset(each.ground for each in self._kindest_residences)

    @cached_property
    def absences(self) -> tuple[Absence, ...]:
        """The absences; empty when they are missing or unknown."""
        return known(self.case.absences) or ()

    @cached_property
    def inexact(self) -> bool:
        """Whether a day of a stay, an absence or a prison term is known only in part."""
        days: list[Day] = []
        for stay in self.stays:
            days += [stay.first, stay.registered_on]
        for away in self.absences:
            days += [away.departure, away.back]
        for prison in known(self.case.detention) or ():
            days += [prison.first, prison.last]
        return any(isinstance(day, PartialDay) and not day.exact for day in days)

    @property
    def absences_known(self) -> bool:
        """Whether the absences were told."""
        value = self.case.absences
        return value is not None and not isinstance(value, Unknown)

    @cached_property
    def _kindest_residences(self) -> tuple[Residence, ...]:
        return self._residences(Reading.KINDEST)

    @cached_property
    def _cautious_residences(self) -> tuple[Residence, ...]:
        return self._residences(Reading.CAUTIOUS)

    @cached_property
    def _kindest_away(self) -> tuple[Away, ...]:
        return self._joined_away(Reading.KINDEST)

    @cached_property
    def _cautious_away(self) -> tuple[Away, ...]:
        return self._joined_away(Reading.CAUTIOUS)

    def _residences(self, reading: Reading) -> tuple[Residence, ...]:
        if not self.stays:
            return ()
        from .stays_laid_out import residences

        return residences(self.stays, self.as_of, reading)

    def _joined_away(self, reading: Reading) -> tuple[Away, ...]:
        if not self.absences:
            return ()
        from .absences_laid_out import absences_on

        return absences_on(self.absences, self.as_of, reading)
