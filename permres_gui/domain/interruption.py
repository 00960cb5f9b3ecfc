"""What interrupts a stay, and the uninterrupted runs between."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .day import SHORTEST_MONTH, add_months, add_months_late
from .period import Stretch
from .timeline import Away


class Interruption(NamedTuple):
    """From ``broken`` on the stay is interrupted; it begins again on ``restart``.

    ``broken`` is the first day that counts no more, ``restart`` the first that counts
    again, such as the day of return; ``None`` where nobody knows of any.
    """

    broken: date
    restart: date | None


def runs(
    first: date, end: date | None, interruptions: Sequence[Interruption]
) -> tuple[Stretch, ...]:
    """The uninterrupted stretches between interruptions, in order.

    ``end`` is the first day after the stay; ``None`` where it goes on.
    """
    result: list[Stretch] = []
    start: date | None = first
    for interruption in sorted(interruptions, key=lambda each: each.broken):
        if start is None:
            break
        if interruption.restart is not None and interruption.restart <= start:
            continue
        if end is not None and interruption.broken >= end:
            break
        if interruption.broken > start:
            result.append((start, interruption.broken))
        start = interruption.restart
        if end is not None and start is not None and start >= end:
            start = None
    if start is not None:
        result.append((start, end))
    return tuple(result)


def single_interruptions(
    absences: Sequence[Away], months: int, *, reached: bool, returned: bool = True
) -> list[Interruption]:
    """Absences that exceed a number of months, date to date; ``reached``: or reach it.

    They interrupt from the day on which the months end (count.months-date-to-date).
    ``returned`` is the kindest reading: somebody who is still away is taken to
    come back today, and a month that lacks the day ends on the first of the next.
    """
    found = []
    for away in absences:
        if (away.back - away.departure).days < SHORTEST_MONTH * months:
            continue  # no calendar is needed for a short journey
        ends = add_months_late if returned else add_months
        limit = ends(away.departure, months)
        if away.back > limit or (reached and away.back == limit):
            again = None if away.open and not returned else away.back
            found.append(Interruption(limit, again))
    return found
