"""A value that changes on known days: a fee, an amount, or a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from operator import itemgetter
from typing import Generic, TypeVar

from permres_gui.records import dataclass

T = TypeVar("T")
R = TypeVar("R")
ALWAYS = date.min
_DAY = itemgetter(0)
FEW = 8
_FROM_ALL = tuple(range(count, 0, -1) for count in range(FEW + 1))


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """Steps of (first day, value), in the order of the days, from the first day on."""

    steps: tuple[tuple[date, T], ...]

    def __init__(self, steps: tuple[tuple[date, T], ...]) -> None:
        object.__setattr__(self, "steps", steps)  # built by the hundred

    @classmethod
    def always(cls, value: T) -> Dated[T]:
        """The same value on every day."""
        return cls(((ALWAYS, value),))

    @classmethod
    def of(cls, steps: Iterable[tuple[date, T]]) -> Dated[T]:
        """Steps in any order; equal neighbours are joined, a later entry of a day wins."""
        kept: list[tuple[date, T]] = []
        for day, value in sorted(steps, key=_DAY):
            if kept and kept[-1][0] == day:
                kept.pop()
            if not kept or kept[-1][1] != value:
                kept.append((day, value))
        return cls(tuple(kept))

    def at(self, day: date) -> T:
        """The value on a day."""
        steps = self.steps
        if len(steps) == 1:
            return steps[0][1]
        return steps[max(_begun(steps, day) - 1, 0)][1]

    def until(self, day: date, then: Dated[T]) -> Dated[T]:
        """The same before a day, and another value from that day on."""
        before = [step for step in self.steps if step[0] < day]
        return Dated.of([*before, *then.since(day)])

    def since(self, day: date) -> Iterator[tuple[date, T]]:
        """The value on that day and every later step."""
        steps = self.steps
        if len(steps) == 1:
            yield day, steps[0][1]
            return
        begun = _begun(steps, day)
        yield day, steps[max(begun - 1, 0)][1]
        yield from steps[begun:]


def _begun(steps: Sequence[tuple[date, T]], day: date) -> int:
    """How many steps have begun on a day: before the first one none.

    A few, as most values have, are looked through from the last one: a start does
    without the module that finds a place among many.
    """
    if len(steps) > FEW:
        from bisect import bisect_right

        return bisect_right(steps, day, key=_DAY)
    return next((n for n in _FROM_ALL[len(steps)] if steps[n - 1][0] <= day), 0)


def combine(
    function: Callable[[Sequence[T]], R], parts: Sequence[Dated[T]]
) -> Dated[R]:
    """A function of several dated values, on every day on which one of them changes."""
    values = [part.steps[0][1] for part in parts]
    if all(len(part.steps) == 1 for part in parts):
        return Dated(((ALWAYS, function(values)),))
    changes = [
        (day, index, value)
        for index, part in enumerate(parts)
        if len(part.steps) > 1
        for day, value in part.steps[1:]
    ]
    steps = [(ALWAYS, function(values))]
    changes.sort(key=_DAY)
    for place, (day, index, value) in enumerate(changes, 1):
        values[index] = value
        if place < len(changes) and changes[place][0] == day:
            continue  # another part changes on the same day
        found = function(values)
        if steps[-1][1] != found:
            steps.append((day, found))
    return Dated(tuple(steps))
