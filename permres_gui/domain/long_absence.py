"""Long absences under the free-movement rules: six months a year, and what excuses more.

Sources: absence.six-months, absence.twelve-months-reason, absence.reasons-list,
absence.military, absence.posting, count.year-not-defined, count.months-not-defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

from .case import Absence
from .day import PartialDay, add_months, add_years, exceeds_months
from .timeline import Away


class Excuse(IntEnum):
    """How far a reason excuses an absence that is too long."""

    NONE = 0
    AUTHORITY = 1
    ONCE = 2
    ALWAYS = 3


@dataclass(frozen=True, slots=True)
class AbsenceRules:
    """The limits and reasons, from the rule base.

    ``months`` a year are allowed; one absence of at most ``long_months`` for a
    reason in ``excused_once`` does not count; ``always`` does not count at any
    length. Sums of days from ``sure_days`` up to ``beyond_days`` are unsure.
    """

    months: int
    long_months: int
    sure_days: int
    beyond_days: int
    return_days: int
    always: tuple[str, ...]
    excused_once: tuple[str, ...]
    longer_for_authority: tuple[str, ...]
    argued: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """Absences over the limit: the last return, and whether it is over on every reading."""

    first: date
    back: date
    sure: bool


def excuse(away: Away, rules: AbsenceRules) -> Excuse:
    """What the reasons of one absence excuse; several reasons excuse the least."""
    return min(_excuse(reason, away, rules) for reason in away.reasons)


def _excuse(reason: str, away: Away, rules: AbsenceRules) -> Excuse:
    if reason in rules.always:
        return Excuse.ALWAYS if _back_in_time(away, rules) else Excuse.AUTHORITY
    short = not exceeds_months(away.departure, away.back, rules.long_months)
    if reason in rules.excused_once and short:
        return Excuse.ONCE
    if reason in rules.longer_for_authority or (reason in rules.argued and short):
        return Excuse.AUTHORITY
    return Excuse.NONE


def _back_in_time(away: Away, rules: AbsenceRules) -> bool:
    """Whether the return came within some days after the end of the service."""
    ends = [_service_end(part) for part in away.parts]
    known = [end for end in ends if end is not None]
    if not known:
        return True
    return away.back <= max(known) + timedelta(days=rules.return_days)


def _service_end(part: Absence) -> date | None:
    until = part.service_until
    return until.latest if isinstance(until, PartialDay) else None


@dataclass(frozen=True, slots=True)
class Years:
    """The years that are tested: from ``start`` to ``until``.

    ``since`` is the first day of the stay that no sure interruption divides:
    a moving year may reach back to it, anniversaries begin at ``start``.
    """

    start: date
    until: date
    since: date


def breach(
    absences: Sequence[Away], years: Years, rules: AbsenceRules
) -> Breach | None:
    """The first absences over the limit, if any.

    The limit is tested from anniversary to anniversary and in any twelve
    months; only one of the two over the limit is for the authority.
    """
    inside = [
        replace(
            away,
            departure=max(away.departure, years.since),
            back=min(away.back, years.until),
        )
        for away in absences
        if away.back > years.since and away.departure < years.until
    ]
    counted = [away for away in inside if excuse(away, rules) is not Excuse.ALWAYS]
    for size in range(1, len(counted) + 1):
        group = counted[:size]
        last = group[-1]
        if last.back <= years.start or not _over(group, years, rules, _either):
            continue
        if not _excused_once(group, years, rules):
            whole = max(away.back for away in absences if away.departure <= last.departure)
            first = max(last.departure, years.start)
            return Breach(first, whole, _sure(group, years, rules))
    return None


def _sure(group: Sequence[Away], years: Years, rules: AbsenceRules) -> bool:
    """Whether the limit is exceeded on every reading, so that the years break."""
    since = [away for away in group if away.back > years.start]
    if not _over(since, years, rules, _both):
        return False
    unexcused = [away for away in since if excuse(away, rules) is Excuse.NONE]
    return _over(unexcused, years, rules, _both)


def _excused_once(group: Sequence[Away], years: Years, rules: AbsenceRules) -> bool:
    """Whether leaving out one absence for an important reason is enough."""
    for index, away in enumerate(group):
        if excuse(away, rules) < Excuse.ONCE:
            continue
        rest = [*group[:index], *group[index + 1 :]]
        if not _over(rest, years, rules, _either):
            return True
    return False


Join = Callable[[Sequence[int]], int]
_NEAR, _OVER = 1, 2


def _either(levels: Sequence[int]) -> int:
    return max(levels)


def _both(levels: Sequence[int]) -> int:
    return min(levels)


def _over(
    group: Sequence[Away], years: Years, rules: AbsenceRules, join: Join
) -> bool:
    """Whether a year of the stay, a moving year, or both are over the limit."""
    recent = [away for away in group if away.back > years.start]
    if not recent:
        return False
    moving = [
        _level(group, first, end, rules)
        for first, end in _moving(group)
        if any(away.back > first and away.departure < end for away in recent)
    ]
    fixed = [
        _level(recent, first, end, rules)
        for first, end in _anniversaries(recent, years.start)
    ]
    wanted = _OVER if join is _both else _NEAR
    return join([max(moving, default=0), max(fixed, default=0)]) >= wanted


def _level(group: Sequence[Away], first: date, end: date, rules: AbsenceRules) -> int:
    """0 within the limit, 1 too near to tell, 2 over it, for one year."""
    parts = [
        (max(away.departure, first), min(away.back, end))
        for away in group
        if away.back > first and away.departure < end
    ]
    if len(parts) <= 1:
        return 2 * any(exceeds_months(low, high, rules.months) for low, high in parts)
    days = sum(max((high - low).days - 1, 0) for low, high in parts)
    if days <= rules.sure_days:
        return 0
    return _OVER if days > rules.beyond_days else _NEAR


def _moving(group: Sequence[Away]) -> Iterator[tuple[date, date]]:
    """Every twelve months that can hold the most days: they begin or end with one."""
    for away in group:
        yield away.departure, add_months(away.departure, 12)
        yield add_months(away.back, -12), away.back


def _anniversaries(group: Sequence[Away], start: date) -> Iterator[tuple[date, date]]:
    year = 0
    last = max(away.back for away in group)
    while add_years(start, year) < last:
        yield add_years(start, year), add_years(start, year + 1)
        year += 1
