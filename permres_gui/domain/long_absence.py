"""Long absences under the free-movement rules: what is over six months a year.

Sources: absence.six-months.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from permres_gui.records import dataclass

from .absence_excuse import AbsenceRules, Excuse, excuse
from .absences_laid_out import join_away
from .day import SHORTEST_MONTH, PartialDay, add_months
from .timeline import Away, early, late
from .unknown import Unknown
from .years_away import NEAR, OVER, Counted, Years, over


@dataclass(frozen=True, slots=True)
class Breach:
    """Absences over the limit: the last return, and whether it is over on every reading.

    ``clears``: the day up to which it is, where the return is known only in part.
    """

    first: date
    back: date
    sure: bool
    open: bool
    clears: date


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
        if _short(near, rules) or not over(near, years, rules, max, NEAR):
            continue
        sure = _sure(near, years, rules)
        if not sure and (not years.whole or _excused_once(group, years, rules)):
            continue
        back = max(a.back for a in absences if a.departure <= last.departure)
        first = max(last.departure, years.start)
        under_way = any(away.open and away.back == back for away in absences)
        shortest = _shortest(last)
        in_part = shortest is not None and shortest.back < last.back
        clears = shortest.back if shortest and in_part else back
        return Breach(first, back, sure, under_way, clears)
    return None


def may_break(absences: Sequence[Away], years: Years, rules: AbsenceRules) -> bool:
    """Whether the last of these absences may be over the limit, with those before it."""
    last = list(_counted(absences[-1:], years, rules))
    if not last:
        return False
    group = [*_counted(absences[:-1], years, rules), *last]
    if _excused_once(group, years, rules):
        return False
    return over(_near(group, last[0].away), years, rules, max, NEAR)


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
    begun = (since, *years.perhaps, years.reach or since)
    earliest = min(begun) if years.whole else since
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
        if each.excuse is Excuse.NONE
        and (short := _shortest(each.away)) is not None
        # What its reasons excuse on the kindest reading uses up the single long absence
        # there, and the years before it still count.
        and excuse(short, rules, kindest=True) is Excuse.NONE
    ]
    if not over(unexcused, years, rules, min, OVER):
        return False
    return all(
        over(unexcused, years._replace(starts=(start,)), rules, min, OVER)
        for start in years.perhaps
    )


def _shortest(away: Away) -> Away | None:
    """What an absence surely lasted, where its days are known only in part.

    Of several that touch on this reading it is the longest of those that surely do.
    """
    left = [part.departure for part in away.parts]
    days = [*left, *(part.back for part in away.parts if part.back is not None)]
    if all(isinstance(day, PartialDay) and day.exact for day in days):
        return away
    sure = join_away([*_surely_away(away)])
    longest = max(sure, key=lambda each: each.back - each.departure, default=None)
    return longest and away._replace(departure=longest.departure, back=longest.back)


def _surely_away(away: Away) -> Iterator[Away]:
    """Each part of an absence, as short as its days may make it."""
    for part in away.parts:
        first = max(away.departure, late(part.departure, away.departure))
        last = min(away.back, early(part.back, away.back))
        told = isinstance(part.departure, PartialDay)
        if told and not isinstance(part.back, Unknown) and first < last:
            yield Away(first, last, away.reasons, (part,))


def _excused_once(group: Sequence[Counted], years: Years, rules: AbsenceRules) -> bool:
    """Whether one absence for an important reason is the only one too long."""
    since = min(years.since, years.reach or years.since)
    whole = years._replace(starts=(since, *years.starts[1:], since))
    for index, each in enumerate(group):
        if each.excuse < Excuse.ONCE:
            continue
        rest = [*group[:index], *group[index + 1 :]]
        if each is group[-1]:
            rest = [other for other in rest if not _settled(other, years, rules)]
        if not over(rest, whole, rules, max, NEAR):
            return True
    return False


def _settled(each: Counted, years: Years, rules: AbsenceRules) -> bool:
    """Whether an absence that no reason excuses ended before these years began.

    Either it broke the years before them or it was within the limit: it never was the
    one absence that a reason excuses.
    """
    reasons = (*rules.excused_once, *rules.argued, *rules.longer_for_authority)
    never = each.excuse is Excuse.NONE and not set(each.away.reasons) & set(reasons)
    return never and each.away.back <= years.start
