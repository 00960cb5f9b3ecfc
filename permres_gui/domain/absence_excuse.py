"""What excuses a long absence under the free-movement rules, and the limits on it.

Sources: absence.twelve-months-reason, absence.reasons-list, absence.military,
absence.posting.
"""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum

from permres_gui.records import dataclass

from .day import PartialDay, exceeds_months, surely_exceeds_months
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


def excuse(away: Away, rules: AbsenceRules, *, kindest: bool = False) -> Excuse:
    """What the reasons of one absence excuse; of several the least, or the most."""
    levels = [_excuse(reason, away, rules, kindest=kindest) for reason in away.reasons]
    return max(levels) if kindest else min(levels)


def _excuse(reason: str, away: Away, rules: AbsenceRules, *, kindest: bool) -> Excuse:
    if reason in rules.always:
        in_time = _back_in_time(away, rules, kindest=kindest)
        return Excuse.ALWAYS if in_time else Excuse.AUTHORITY
    exceeds = surely_exceeds_months if kindest else exceeds_months
    short = not exceeds(away.departure, away.back, rules.long_months)
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
