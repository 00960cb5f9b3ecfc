"""The days on which too many days abroad lie in the years behind them."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from .day import ONE_DAY, add_years
from .period import Stretch, joined
from .timeline import Away


def over_total(
    absences: Sequence[Away], start: date, years: int, limit: int
) -> tuple[Stretch, ...]:
    """The days whose last ``years`` hold more than ``limit`` full days abroad.

    The days of departure and of return are days of presence (count.travel-days).
    Found by events: an absence enters the window on its days and leaves it
    ``years`` later; between two events the total changes by the same every day.
    """
    if sum(away.days for away in absences) <= limit:
        return ()
    events = _events(absences, start, years)
    found: list[Stretch] = []
    totals = _totals(absences, events, years)
    for (day, value), (following, after) in pairwise(zip(events, totals, strict=True)):
        if value > limit:
            within = day + timedelta(value - limit)
            found.append((day, following if after > limit else min(within, following)))
        elif after > limit:
            found.append((day + timedelta(limit + 1 - value), following))
    return joined(found)


def _totals(absences: Sequence[Away], days: Sequence[date], years: int) -> list[int]:
    """The full days abroad in the last ``years`` before each day, from the first on."""
    opening = days[0].toordinal()
    until = [day.toordinal() for day in days]
    since = [max(opening, add_years(day, -years).toordinal()) for day in days]
    before = _abroad_before(absences, until), _abroad_before(absences, since)
    return [all_days - earlier for all_days, earlier in zip(*before, strict=True)]


def _abroad_before(absences: Sequence[Away], days: Iterable[int]) -> list[int]:
    """The full days abroad before each of some days.

    Both are in order, and the absences do not touch: one walk along the two.
    """
    trips = [(away.departure.toordinal() + 1, away.days) for away in absences]
    coming = iter([*trips, (date.max.toordinal(), 0)])
    found: list[int] = []
    gone, (first, length) = 0, next(coming)
    for day in days:
        while day >= first + length:
            gone, (first, length) = gone + length, next(coming)
        found.append(gone + max(day - first, 0))
    return found


def _events(absences: Sequence[Away], start: date, years: int) -> list[date]:
    days = {start, add_years(start, years)}
    for away in absences:
        inside = away.departure + ONE_DAY
        days |= {
            inside,
            away.back,
            add_years(inside, years),
            add_years(away.back, years),
        }
    last = max(days) + ONE_DAY
    for year in range(start.year, last.year + 1):
        if isleap(year) == isleap(year - years):
            continue  # the first day of the window moves by one, as on any day
        march = date(year, 3, 1)
        days |= {march - 2 * ONE_DAY, march - ONE_DAY, march, march + ONE_DAY}
    return sorted(day for day in days | {last} if start <= day <= last)
