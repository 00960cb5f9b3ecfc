"""The case laid out in time: stays and absences on the kindest and the cautious reading.

Where a day is known only in part, the kindest reading takes the day that serves
the person best, the cautious one the day that serves least. After the day asked
about, the present stay is taken to go on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import field
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from typing import Final, TypeVar, cast

from permres_gui.records import NamedTuple, dataclass

from .case import BELGIUM, Absence, Case, Day, Stay
from .day import ONE_DAY, PartialDay
from .unknown import Unknown, known

T = TypeVar("T")
BEGINNING = date(1000, 1, 1)
"""Stands for a first day that is not known: no day that rests on it is ever shown."""

NO_RETURN = date(3000, 1, 1)
"""Stands for a return from a journey to come that nobody knows: the person stays away."""


NO_TIME = timedelta()

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


def stay_on(stays: Sequence[Stay], on: date) -> Stay | None:
    """The stay of a day: the last that has begun, unless it ended before for sure.

    Where none has begun, or none is left, it is the last one, if that goes on.
    """
    firsts = _first_days(stays, [early(stay.first, on) for stay in stays])
    begun = [stay for stay, first in zip(stays, firsts, strict=True) if first <= on]
    if begun and (begun[-1].last is None or late(begun[-1].last, on) >= on):
        return begun[-1]
    return stays[-1] if stays and stays[-1].last is None else None


def _first_days(
    stays: Sequence[Stay], told: Sequence[date], lasts: timedelta = NO_TIME
) -> list[date]:
    """First days; a stay begins after the one before it (spec: principles).

    Of the earliest that they may be each ``lasts`` a day at least; the latest, and days
    that stand for one that nobody knows, may be the same.
    """
    firsts: list[date] = []
    for index, first in enumerate(told):
        before = stays[index - 1].last if index else None
        if isinstance(before, PartialDay) and before.exact:
            first = max(first, before.earliest + ONE_DAY)  # noqa: PLW2901 - moved
        if firsts and firsts[-1] > BEGINNING:  # one that nobody knows stays that
            first = max(first, firsts[-1] + lasts)  # noqa: PLW2901 - moved
        firsts.append(first)
    return firsts


def join_away(absences: list[Away]) -> tuple[Away, ...]:
    """Absences that touch or overlap, put together (spec: principles)."""
    result: list[Away] = []
    for away in sorted(absences, key=lambda each: (each.departure, each.back)):
        if result and away.departure <= result[-1].back:
            result.append(_joined(result.pop(), away))
        else:
            result.append(away)
    return tuple(result)


def _joined(one: Away, other: Away) -> Away:
    return Away(
        one.departure,
        max(one.back, other.back),
        tuple(dict.fromkeys((*one.reasons, *other.reasons))),
        (*one.parts, *other.parts),
    )


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

    def _joined_away(self, reading: Reading) -> tuple[Away, ...]:
        parts = [self.alone(absence, reading) for absence in self.absences]
        return tuple(away for away in join_away(parts) if away.days > 0)

    def _residences(self, reading: Reading) -> tuple[Residence, ...]:
        firsts = self._firsts(reading)
        result = []
        for index, stay in enumerate(self.stays):
            following = self.stays[index + 1] if index + 1 < len(self.stays) else None
            end = self._end(stay, following, reading)
            longest = None
            if following is not None and end is not None:
                longest = min(end, late(following.first, end))
                end = min(end, firsts[index + 1])
            ground = stay.ground if isinstance(stay.ground, str) else NOT_KNOWN
            proof = stay.proof if isinstance(stay.proof, str) else None
            if isinstance(stay.proof, Unknown):
                proof = NOT_KNOWN
            here = BELGIUM if reading is Reading.KINDEST else NOT_KNOWN
            country = here if isinstance(stay.country, Unknown) else stay.country
            first = firsts[index]
            result.append(Residence(ground, first, end, proof, country, stay, longest))
        return tuple(result)

    def _firsts(self, reading: Reading) -> list[date]:
        told = [self._first(stay, reading) for stay in self.stays]
        lasts = ONE_DAY if reading is Reading.KINDEST else NO_TIME
        return _first_days(self.stays, told, lasts)

    def _first(self, stay: Stay, reading: Reading) -> date:
        if reading is Reading.KINDEST:
            return early(stay.first, BEGINNING)
        return late(stay.first, late(stay.last, self.as_of))

    def _end(self, stay: Stay, following: Stay | None, reading: Reading) -> date | None:
        if stay.last is None:
            return None
        if reading is Reading.KINDEST:
            if following is None and isinstance(stay.last, Unknown):
                return None  # it may be still to come
            latest = late(following.first, self.as_of) if following else self.as_of
            return late(stay.last, latest) + ONE_DAY
        return early(stay.last, late(stay.first, self.as_of)) + ONE_DAY

    def alone(self, absence: Absence, reading: Reading) -> Away:
        """One absence on one reading, whatever touches it."""
        reason = absence.reason if isinstance(absence.reason, str) else "unknown"
        if reading is Reading.KINDEST:
            # Of a return that is still to come the departure may be the day before it.
            departure = late(absence.departure, late(absence.back, self.as_of))
            back = early(
                absence.back, self.as_of if absence.back is None else departure
            )
        else:
            departure = early(absence.departure, BEGINNING)
            # Who has perhaps not left yet has perhaps not come back today either.
            ahead = late(absence.departure, self.as_of) > self.as_of
            ahead = ahead and absence.back is not None
            back = late(absence.back, NO_RETURN if ahead else self.as_of)
        return Away(departure, max(back, departure), (reason,), (absence,))
