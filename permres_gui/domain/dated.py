"""A value that changes on known days: a fee, an amount, or a verdict."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
ALWAYS = date.min


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """Steps of (first day, value), in the order of the days, from the first day on."""

    steps: tuple[tuple[date, T], ...]

    @classmethod
    def always(cls, value: T) -> Dated[T]:
        """The same value on every day."""
        return cls(((ALWAYS, value),))

    @classmethod
    def of(cls, steps: Iterable[tuple[date, T]]) -> Dated[T]:
        """Steps in any order; equal neighbours are joined, a later entry of a day wins."""
        kept: list[tuple[date, T]] = []
        for day, value in sorted(steps, key=lambda step: step[0]):
            if kept and kept[-1][0] == day:
                kept.pop()
            if not kept or kept[-1][1] != value:
                kept.append((day, value))
        return cls(tuple(kept))

    def at(self, day: date) -> T:
        """The value on a day."""
        index = bisect_right(self.steps, day, key=lambda step: step[0]) - 1
        return self.steps[max(index, 0)][1]

    def since(self, day: date) -> Iterator[tuple[date, T]]:
        """The value on that day and every later step."""
        yield day, self.at(day)
        yield from (step for step in self.steps if step[0] > day)


def combine(
    function: Callable[[Sequence[T]], R], parts: Sequence[Dated[T]]
) -> Dated[R]:
    """A function of several dated values, on every day on which one of them changes."""
    if all(len(part.steps) == 1 for part in parts):
        return Dated.always(function([part.steps[0][1] for part in parts]))
    days = sorted({day for part in parts for day, _ in part.steps} | {ALWAYS})
    places = [0] * len(parts)
    steps: list[tuple[date, R]] = []
    for day in days:
        for index, part in enumerate(parts):
            at = places[index]
            while at + 1 < len(part.steps) and part.steps[at + 1][0] <= day:
                at += 1
            places[index] = at
        value = function([part.steps[places[i]][1] for i, part in enumerate(parts)])
        if not steps or steps[-1][1] != value:
            steps.append((day, value))
    return Dated(tuple(steps))
