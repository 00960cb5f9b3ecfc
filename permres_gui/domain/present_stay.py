"""The present stay together with the stays that it continues."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from .day import ONE_DAY
from .timeline import NOT_KNOWN, Residence


def continued(
    residences: Sequence[Residence],
    same: Callable[[Residence], bool],
    *,
    over_gaps: bool = False,
) -> tuple[Residence, ...]:
    """The last stays that are ``same``, oldest first; empty when the last is not.

    A stay continues the one before it when it begins on the first day after it.
    ``over_gaps`` takes the grounds alone: on the cautious reading two stays of
    which only the months are known never touch, and where the question is only
    how early a ground was first held, that is no gap in it.
    """
    found: list[Residence] = []
    for residence in reversed(residences):
        touches = over_gaps or not found or residence.end == found[-1].first
        if not (touches and same(residence)):
            break
        found.append(residence)
    return tuple(reversed(found))


def until_today(residences: Sequence[Residence], on: date) -> Sequence[Residence]:
    """The stays up to that of a day: one that follows is still to come.

    Where no stay is held on the day, the last may be one that is still to come.
    """
    for number in range(len(residences), 0, -1):
        if held_on(residences[number - 1], on):
            return residences[:number]
    return residences


def held_on(residence: Residence, on: date) -> bool:
    """Whether a stay goes on on a day, whenever it is to end."""
    return residence.first <= on and (residence.end is None or residence.end > on)


def paper_follows(residences: Sequence[Residence], index: int) -> bool:
    """Whether the stay goes on in the next one, which has a paper of its own.

    A stay that is told in parts with one paper is one stay. Of two grounds that nobody
    knows it is not known whether they are one.
    """
    stay = residences[index]
    if stay.ground == NOT_KNOWN:
        return False
    for each in residences[index + 1 :]:
        if (each.ground, each.country) != (stay.ground, stay.country):
            return False
        if each.stay is not stay.stay and each.proof != stay.proof:
            return True
    return False


def first_day(
    residences: Sequence[Residence],
    grounds: Collection[str],
    *,
    over_gaps: bool = False,
) -> date | None:
    """The first day of the present stay on these grounds; ``None`` on another one."""
    stay = continued(
        residences, lambda each: each.ground in grounds, over_gaps=over_gaps
    )
    return stay[0].first if stay else None


def as_long_as_may_be(counted: Sequence[Residence]) -> tuple[Residence, ...]:
    """Stays that count, each until the latest day on which it may have ended.

    Where one and the next are known only in part, the layout lets the next begin as
    early as may be. That is not the kindest where the next counts for nothing.
    """
    found: list[Residence] = []
    for number, each in enumerate(counted, 1):
        after = counted[number].first if number < len(counted) else None
        if each.end is None or each.longest is None or after == each.end:
            found.append(each)
            continue
        end = each.longest if after is None else min(each.longest, after - ONE_DAY)
        found.append(each._replace(end=max(end, each.end)))
    return tuple(found)


def touching_stays(counted: Sequence[Residence]) -> list[tuple[Residence, ...]]:
    """Stays that count, those that touch put together, oldest first."""
    found: list[tuple[Residence, ...]] = []
    for residence in counted:
        if found and found[-1][-1].end == residence.first:
            found[-1] = (*found[-1], residence)
        else:
            found.append((residence,))
    return found
