"""Periods that cannot be, on any reading of days that are known in part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from permres_gui.domain.case import Absence, Case, Day, Stay
from permres_gui.domain.day import ONE_DAY, PartialDay
from permres_gui.domain.unknown import known
from permres_gui.records import dataclass


class Conflict(Enum):
    """What two answers have against each other."""

    STAY_ENDS_BEFORE_IT_BEGINS = "stay-ends-before-it-begins"
    STAYS_OVERLAP = "stays-overlap"
    STAYS_NOT_IN_ORDER = "stays-not-in-order"
    OPEN_STAY_NOT_LAST = "open-stay-not-last"
    PERIOD_ENDS_BEFORE_IT_BEGINS = "period-ends-before-it-begins"
    RETURN_BEFORE_DEPARTURE = "return-before-departure"
    VISIT_BEFORE_DEPARTURE = "visit-before-departure"
    VISIT_AFTER_RETURN = "visit-after-return"
    DAY_IN_FUTURE = "day-in-future"
    BORN_AFTER_THE_DAY = "born-after-the-day"
    STAY_BEFORE_BIRTH = "stay-before-birth"
    ABSENCE_BEFORE_ARRIVAL = "absence-before-arrival"
    ABSENCE_OUTSIDE_STAYS = "absence-outside-stays"
    CARD_NOT_FOR_NATIONALITY = "card-not-for-nationality"
    CARD_LONG_EXPIRED = "card-long-expired"
    PAPER_OF_AN_APPEAL = "paper-of-an-appeal"
    STAYS_APART = "stays-apart"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A conflict, the paths of the two answers in the case file, and their figures."""

    kind: Conflict
    path: str
    other: str
    figures: tuple[PartialDay | str, ...] = ()


def impossible(case: Case) -> tuple[Contradiction, ...]:
    """The periods that contradict themselves or each other on every reading."""
    stays = known(case.stays) or ()
    return (
        *_open_stays(stays),
        *_stays(stays),
        *_absences(known(case.absences) or ()),
        *_pairs(case),
        *(not_born_yet(case, case.as_of) if case.as_of else ()),
    )


def not_born_yet(case: Case, on: date) -> Iterator[Contradiction]:
    """Nobody asks for a card on a day before they are born."""
    asked = PartialDay.of(on)
    kind = Conflict.BORN_AFTER_THE_DAY
    yield from _early(kind, ("person.born", case.person.born), ("as_of", asked))


def _open_stays(stays: tuple[Stay, ...]) -> Iterator[Contradiction]:
    for number, stay in enumerate(stays[:-1]):
        if stay.last is None:
            other = f"stays[{number + 1}].from"
            path = f"stays[{number}].to"
            yield Contradiction(Conflict.OPEN_STAY_NOT_LAST, path, other)


@dataclass(slots=True)
class _Sequence:
    """Days that follow one another; each is read as early as those before allow.

    That is exact: when the earliest possible reading does not fit, none does.
    """

    path: str = ""
    day: PartialDay | None = None
    soonest: date = date.min

    def add(self, kind: Conflict, path: str, day: Day) -> list[Contradiction]:
        """The next day, on or after the one before."""
        if not isinstance(day, PartialDay):
            return []
        faults = []
        if self.day and day.latest < self.soonest:
            faults.append(Contradiction(kind, path, self.path, (day, self.day)))
        if faults or day.earliest >= self.soonest:
            self.path, self.day, self.soonest = path, day, day.earliest
        return faults

    def step(self) -> None:
        """What follows is at least one day later."""
        if self.day:
            self.soonest += ONE_DAY


def _stays(stays: tuple[Stay, ...]) -> Iterator[Contradiction]:
    sequence = _Sequence()
    for number, stay in enumerate(stays):
        path = f"stays[{number}]"
        kind = Conflict.STAYS_OVERLAP
        if number and wholly_before(stay.last, stays[number - 1].first):
            kind = Conflict.STAYS_NOT_IN_ORDER
        sequence.step()
        yield from sequence.add(kind, f"{path}.from", stay.first)
        kind = Conflict.STAY_ENDS_BEFORE_IT_BEGINS
        yield from sequence.add(kind, f"{path}.to", stay.last)


def _absences(absences: tuple[Absence, ...]) -> Iterator[Contradiction]:
    for number, away in enumerate(absences):
        path = f"absences[{number}]"
        start, end = (f"{path}.from", away.departure), (f"{path}.to", away.back)
        yield from _late(Conflict.RETURN_BEFORE_DEPARTURE, end, start)
        for index, visit in enumerate(known(away.eu_visits) or ()):
            place = f"{path}.eu_visits[{index}]"
            first, last = (f"{place}.from", visit.first), (f"{place}.to", visit.last)
            yield from _late(Conflict.VISIT_BEFORE_DEPARTURE, first, start)
            yield from _late(Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS, last, first)
            yield from _early(Conflict.VISIT_AFTER_RETURN, last, end)


def _pairs(case: Case) -> Iterator[Contradiction]:
    kind = Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS
    periods = [
        (f"detention[{number}].from", time.first, f"detention[{number}].to", time.last)
        for number, time in enumerate(known(case.detention) or ())
    ]
    if gap := case.unregistered:
        periods.append(("unregistered.from", gap.first, "unregistered.to", gap.last))
    if tie := case.sponsor:
        start, end = "sponsor.together_since", "sponsor.together_until"
        periods.append((start, tie.together_since, end, tie.together_until))
    for start, first, end, last in periods:
        yield from _late(kind, (end, last), (start, first))
    leave, back = case.plans.leave_on, case.plans.return_on
    kind = Conflict.RETURN_BEFORE_DEPARTURE
    yield from _late(kind, ("plans.return_on", back), ("plans.leave_on", leave))


def _late(
    kind: Conflict, later: tuple[str, Day], earlier: tuple[str, Day]
) -> Iterator[Contradiction]:
    """A fault of ``later`` when it lies before ``earlier`` on every reading."""
    if wholly_before(later[1], earlier[1]):
        yield Contradiction(kind, later[0], earlier[0], days(later[1], earlier[1]))


def _early(
    kind: Conflict, earlier: tuple[str, Day], later: tuple[str, Day]
) -> Iterator[Contradiction]:
    """A fault of ``earlier`` when it lies after ``later`` on every reading."""
    if wholly_before(later[1], earlier[1]):
        yield Contradiction(kind, earlier[0], later[0], days(earlier[1], later[1]))


def days(*answers: Day) -> tuple[PartialDay, ...]:
    """The answers that are days, as the figures of a contradiction."""
    return tuple(day for day in answers if isinstance(day, PartialDay))


def wholly_before(end: Day, start: Day) -> bool:
    """Whether one day lies before another on every reading; unknown days do not."""
    if isinstance(end, PartialDay) and isinstance(start, PartialDay):
        return end.latest < start.earliest
    return False
