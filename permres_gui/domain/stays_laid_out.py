"""The stays of a case on one reading: each ends before the next one begins.

Read when stays are told: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from .case import BELGIUM, Stay
from .day import ONE_DAY, PartialDay
from .timeline import BEGINNING, NOT_KNOWN, Reading, Residence, early, late, late_by
from .unknown import Unknown

NO_TIME: Final = timedelta()


def stay_on(stays: Sequence[Stay], on: date) -> Stay | None:
    """The stay of a day: the last that has begun, unless it ended before for sure.

    Where none has begun, or none is left, it is the last one, if that goes on.
    """
    firsts = _first_days(stays, [early(stay.first, on) for stay in stays])
    begun = [stay for stay, first in zip(stays, firsts, strict=True) if first <= on]
    if begun and (begun[-1].last is None or late(begun[-1].last, on) >= on):
        return begun[-1]
    return stays[-1] if stays and stays[-1].last is None else None


def _first_days(
    stays: Sequence[Stay], told: Sequence[date], lasts: timedelta = NO_TIME
) -> list[date]:
    """First days; a stay begins after the one before it (spec: principles).

    Of the earliest that they may be each ``lasts`` a day at least; the latest, and days
    that stand for one that nobody knows, may be the same.
    """
    firsts: list[date] = []
    for index, first in enumerate(told):
        before = stays[index - 1].last if index else None
        if isinstance(before, PartialDay) and before.exact:
            first = max(first, before.earliest + ONE_DAY)  # noqa: PLW2901 - moved
        if firsts and firsts[-1] > BEGINNING:  # one that nobody knows stays that
            first = max(first, firsts[-1] + lasts)  # noqa: PLW2901 - moved
        firsts.append(first)
    return firsts


def residences(
    stays: Sequence[Stay], as_of: date, reading: Reading
) -> tuple[Residence, ...]:
    """The stays on one reading, oldest first, none overlapping the next."""
    after: Sequence[Stay | None] = [*stays[1:], None]
    told = [_first(*each, as_of, reading) for each in zip(stays, after, strict=True)]
    lasts = ONE_DAY if reading is Reading.KINDEST else NO_TIME
    firsts = _first_days(stays, told, lasts)
    result = []
    for index, (stay, following) in enumerate(zip(stays, after, strict=True)):
        end = _end(stay, following, as_of, reading)
        longest = None
        if following is not None and end is not None:
            longest = min(end, late(following.first, end))
            end = min(end, firsts[index + 1])
        result.append(_residence(stay, firsts[index], end, longest, reading))
    return tuple(result)


def _residence(
    stay: Stay,
    first: date,
    end: date | None,
    longest: date | None,
    reading: Reading,
) -> Residence:
    ground = stay.ground if isinstance(stay.ground, str) else NOT_KNOWN
    proof = stay.proof if isinstance(stay.proof, str) else None
    if isinstance(stay.proof, Unknown):
        proof = NOT_KNOWN
    here = BELGIUM if reading is Reading.KINDEST else NOT_KNOWN
    country = here if isinstance(stay.country, Unknown) else stay.country
    return Residence(ground, first, end, proof, country, stay, longest)


def _first(stay: Stay, following: Stay | None, as_of: date, reading: Reading) -> date:
    """The first day; a stay that has begun did so before it ended, or by today."""
    if reading is Reading.KINDEST:
        return early(stay.first, BEGINNING)
    bound = late(stay.last, as_of)
    if following is not None and isinstance(following.first, PartialDay):
        bound = min(bound, following.first.latest - ONE_DAY)
    return late_by(stay.first, bound)


def _end(
    stay: Stay, following: Stay | None, as_of: date, reading: Reading
) -> date | None:
    """The first day after it; ``None`` for one that goes on."""
    if stay.last is None:
        return None
    if reading is Reading.KINDEST:
        if following is None and isinstance(stay.last, Unknown):
            return None  # it may be still to come
        latest = late(following.first, as_of) if following else as_of
        return late(stay.last, latest) + ONE_DAY
    return early(stay.last, late(stay.first, as_of)) + ONE_DAY
