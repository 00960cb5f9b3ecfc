"""Long absences under the free-movement rules: six months a year, and what excuses more.

Sources: absence.six-months, absence.twelve-months-reason, absence.reasons-list,
absence.military, absence.posting, count.year-not-defined, count.months-not-defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import IntEnum

from permres_gui.records import dataclass

from .day import (
    ONE_DAY,
    SHORTEST_MONTH,
    PartialDay,
    add_months,
    add_years,
    exceeds_months,
)
from .timeline import Away
from .unknown import Unknown


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
    length; a reason in ``breaking`` may interrupt at any length. Sums of days
    from ``sure_days`` up to ``beyond_days`` are unsure.
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
    breaking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """Absences over the limit: the last return, and whether it is over on every reading."""

    first: date
    back: date
    sure: bool
    open: bool


def excuse(away: Away, rules: AbsenceRules, *, kindest: bool = False) -> Excuse:
    """What the reasons of one absence excuse; of several the least, or the most."""
    levels = [_excuse(reason, away, rules, kindest=kindest) for reason in away.reasons]
    return max(levels) if kindest else min(levels)


def _excuse(reason: str, away: Away, rules: AbsenceRules, *, kindest: bool) -> Excuse:
    if reason in rules.always:
        in_time = _back_in_time(away, rules, kindest=kindest)
        return Excuse.ALWAYS if in_time else Excuse.AUTHORITY
    short = not exceeds_months(away.departure, away.back, rules.long_months)
    if reason in rules.excused_once and short:
        return Excuse.ONCE
    if reason in rules.longer_for_authority or (reason in rules.argued and short):
        return Excuse.AUTHORITY
    return Excuse.NONE


def _back_in_time(away: Away, rules: AbsenceRules, *, kindest: bool) -> bool:
    """Whether the return came within some days after the end of the service.

    An end that is known in part lies where it may; one that was not told is in time
    on the kindest reading alone.
    """
    served = [part for part in away.parts if part.reason in rules.always]
    ends = [part.service_until for part in served]
    known = [end for end in ends if isinstance(end, PartialDay)]
    if len(known) < len(ends) or not known:
        return kindest
    last = max(end.latest if kindest else end.earliest for end in known)
    return away.back <= last + timedelta(days=rules.return_days)


@dataclass(frozen=True, slots=True)
class Years:
    """The years that are tested, up to ``until``.

    ``starts`` holds the first day of the stay that no sure interruption
    divides, and after it each day on which the years begin again on some
    reading. A moving year may reach back to the first; anniversaries are
    counted from every one of them, so that no mixture of readings is called sure.
    """

    starts: tuple[date, ...]
    until: date
    reach: date | None = None
    """Where ``since`` is known only in part, the other end of what it may be: the
    earliest on the cautious reading, the latest on the kindest."""
    whole: bool = False
    """Whether an absence that goes on after ``until`` is judged by all of it."""
    perhaps: tuple[date, ...] = ()
    """Other days from which the years may be counted: only what is over the limit from
    all of them breaks the years on the kindest reading."""

    @property
    def since(self) -> date:
        """The first day."""
        return self.starts[0]

    @property
    def start(self) -> date:
        """The day from which the years are counted now."""
        return self.starts[-1]


@dataclass(frozen=True, slots=True)
class Counted:
    """The part of an absence within the years, and what its reasons excuse."""

    away: Away
    excuse: Excuse


def breach(
    absences: Sequence[Away], years: Years, rules: AbsenceRules
) -> Breach | None:
    """The first absences over the limit, if any.

    On the kindest reading (not ``years.whole``) only those that are over it on
    every reading, whatever becomes of an earlier one that the authority judges.
    The limit is tested from anniversary to anniversary and in any twelve
    months; only one of the two over the limit is for the authority.
    """
    counted = list(_counted(absences, years, rules))
    for size in range(1, len(counted) + 1):
        group = counted[:size]
        last = group[-1].away
        if last.back <= years.start:
            continue
        near = _near(group, last)
        if _short(near, rules) or not _over(near, years, rules, max, _NEAR):
            continue
        sure = _sure(near, years, rules)
        if not sure and (not years.whole or _excused_once(group, years, rules)):
            continue
        back = max(a.back for a in absences if a.departure <= last.departure)
        first = max(last.departure, years.start)
        under_way = any(away.open and away.back == back for away in absences)
        return Breach(first, back, sure, under_way)
    return None


def may_break(absences: Sequence[Away], years: Years, rules: AbsenceRules) -> bool:
    """Whether the last of these absences may be over the limit, with those before it."""
    last = list(_counted(absences[-1:], years, rules))
    if not last:
        return False
    group = [*_counted(absences[:-1], years, rules), *last]
    return _over(_near(group, last[0].away), years, rules, max, _NEAR)


def _near(group: Sequence[Counted], last: Away) -> list[Counted]:
    """The absences that can share twelve months with the last one."""
    first = add_months(last.departure, -12)
    return [each for each in group if each.away.back > first]


def _short(group: Sequence[Counted], rules: AbsenceRules) -> bool:
    """Whether these are within the limit however they lie: no year has to be looked at."""
    days = sum((each.away.back - each.away.departure).days for each in group)
    return days <= min(SHORTEST_MONTH * rules.months, rules.sure_days)


def _counted(
    absences: Sequence[Away], years: Years, rules: AbsenceRules
) -> Iterator[Counted]:
    since = max(years.since, years.reach or years.since)
    earliest = min((since, *years.perhaps)) if years.whole else since
    for away in absences:
        if away.back <= earliest or away.departure >= years.until:
            continue
        part = away
        if away.departure < since or away.back > years.until:
            first = max(away.departure, years.reach or years.since)
            part = away._replace(departure=first, back=min(away.back, years.until))
        level = excuse(away if years.whole else part, rules, kindest=not years.whole)
        if level is not Excuse.ALWAYS:
            yield Counted(part, level)


def _sure(group: Sequence[Counted], years: Years, rules: AbsenceRules) -> bool:
    """Whether the limit is exceeded on every reading, so that the years break."""
    unexcused = [
        Counted(short, each.excuse)
        for each in group
        if each.excuse is Excuse.NONE and (short := _shortest(each.away)) is not None
    ]
    if not _over(unexcused, years, rules, min, _OVER):
        return False
    return all(
        _over(unexcused, replace(years, starts=(start,)), rules, min, _OVER)
        for start in years.perhaps
    )


def _shortest(away: Away) -> Away | None:
    """What an absence surely lasted, where its days are known only in part."""
    days = [day for part in away.parts for day in (part.departure, part.back)]
    if all(day is None or (isinstance(day, PartialDay) and day.exact) for day in days):
        return away
    if len(away.parts) > 1:
        return None  # of several that may touch, nothing is sure of the whole
    (part,) = away.parts
    first, last = away.departure, away.back
    if isinstance(part.departure, PartialDay):
        first = max(first, part.departure.latest)
    if isinstance(part.back, PartialDay):
        last = min(last, part.back.earliest)
    known = not isinstance(part.departure, Unknown) and not isinstance(
        part.back, Unknown
    )
    return away._replace(departure=first, back=last) if known and first < last else None


def _excused_once(group: Sequence[Counted], years: Years, rules: AbsenceRules) -> bool:
    """Whether one absence for an important reason is the only one too long."""
    whole = replace(years, starts=(years.since, *years.starts[1:], years.since))
    for index, each in enumerate(group):
        if each.excuse < Excuse.ONCE:
            continue
        rest = [*group[:index], *group[index + 1 :]]
        if not _over(rest, whole, rules, max, _NEAR):
            return True
    return False


_NEAR, _OVER = 1, 2


def _over(
    group: Sequence[Counted],
    years: Years,
    rules: AbsenceRules,
    join: Callable[[Sequence[int]], int],
    wanted: int,
) -> bool:
    """Whether a moving year and the years of the stay, joined, are over the limit."""
    absences = [each.away for each in group]
    recent = _after(absences, years.start)
    if not recent:
        return False
    moving = [
        _level(absences, first, end, rules)
        for first, end in _moving(absences)
        if any(away.back > first and away.departure < end for away in recent)
    ]
    levels = [max(moving, default=0)]
    for start in years.starts:
        fixed = [
            _level(_after(absences, start), first, end, rules)
            for first, end in _anniversaries(recent, start)
            if any(away.back > first and away.departure < end for away in recent)
        ]
        levels.append(max(fixed, default=0))
    return join(levels) >= wanted


def _after(absences: Sequence[Away], start: date) -> list[Away]:
    return [away for away in absences if away.back > start]


def _level(group: Sequence[Away], first: date, end: date, rules: AbsenceRules) -> int:
    """0 within the limit, 1 too near to tell, 2 over it, for one year."""
    inside = [each for each in group if each.back > first and each.departure < end]
    parts = [(max(each.departure, first), min(each.back, end)) for each in inside]
    if any(exceeds_months(low, high, rules.months) for low, high in parts):
        return _OVER
    if len(inside) <= 1:
        return 0
    days = sum(_full_days(away, first, end) for away in inside)
    if days <= rules.sure_days:
        return 0
    return _OVER if days > rules.beyond_days else _NEAR


def _full_days(away: Away, first: date, end: date) -> int:
    """The full days abroad within a year; its first day is one, if one left before."""
    begun = max(away.departure + ONE_DAY, first)
    return max((min(away.back, end) - begun).days, 0)


def _moving(group: Sequence[Away]) -> Iterator[tuple[date, date]]:
    """Every twelve months that can hold the most days: they begin or end with one."""
    for away in group:
        yield away.departure, add_months(away.departure, 12)
        yield add_months(away.back, -12), away.back


def _anniversaries(group: Sequence[Away], start: date) -> Iterator[tuple[date, date]]:
    """The years of the stay from ``start`` in which one of the absences lies."""
    first = min(away.departure for away in group)
    last = max(away.back for away in group)
    year = max(first.year - start.year - 1, 0)
    while add_years(start, year) < last:
        yield add_years(start, year), add_years(start, year + 1)
        year += 1
