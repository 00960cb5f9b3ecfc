"""Which sentence tells of a return: what was done about an absence, what is in doubt.

Read when absences were told: the first question does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.day import PartialDay, exceeds_months
from permres_gui.domain.timeline import Away
from permres_gui.domain.unknown import Unknown, known
from permres_gui.domain.verdict import YES, Verdict

if TYPE_CHECKING:
    from .kinds.return_in_time import ReturnInTime
    from .requirement import Figure


def figures(rule: ReturnInTime, away: Away | None) -> dict[str, Figure]:
    """The limit, and the days of the absence that the sentence is about."""
    found: dict[str, Figure] = {"months": rule.months}
    if away is not None:
        found |= {"left": away.departure, "back": away.back}
        found |= {"days_away": away.days}
    return found


def wording(rule: ReturnInTime, away: Away | None, verdict: Verdict) -> str:
    """What was done about it, what is in doubt, and whether it goes on."""
    if away is None:
        return ""
    if verdict == YES:
        return _told_before(rule, away)
    if not verdict.possible:
        untold = rule.with_notice and _only_untold(away)
        return _named(untold=untold, away=away.open, day=not _exact(rule, away))
    if rule.outside_union and _perhaps_in_the_union(away):
        return "visits"
    if not _exact(rule, away):
        return "day"
    untold = rule.with_notice and any(p.commune_told is False for p in away.parts)
    return _named(untold=untold, away=away.open)


def _named(**so: bool) -> str:
    return "_".join(name for name, true in so.items() if true)


def _only_untold(away: Away) -> bool:
    """Whether it was not told, while nobody says that no ties were proved."""
    told = {part.commune_told for part in away.parts}
    return False in told and not any(part.centre_kept is False for part in away.parts)


def _told_before(rule: ReturnInTime, away: Away) -> str:
    """Why a right is kept over an absence of some length."""
    if rule.too_long(away):
        return "kept" if rule.with_notice else ""
    months = rule.notice_months
    long = months and exceeds_months(away.departure, away.back, months)
    return "told" if long else ""


def _perhaps_in_the_union(away: Away) -> bool:
    """Whether it is not known that it was outside the Union the whole time."""
    told = {each for part in away.parts for each in (part.place, part.eu_visits)}
    return any(isinstance(each, Unknown) for each in told)


def _exact(rule: ReturnInTime, away: Away) -> bool:
    """Whether its days are known, with those of visits that part it; none where it goes on."""
    days = [day for part in away.parts for day in (part.departure, part.back)]
    if rule.outside_union:
        visits = [each for part in away.parts for each in known(part.eu_visits) or ()]
        days += [day for each in visits for day in (each.first, each.last)]
    told = [day for day in days if day is not None]
    return all(isinstance(day, PartialDay) and day.exact for day in told)
