"""The days that the sentence of a requirement names, and the wording that fits them."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import FIRST_YEAR
from permres_gui.domain.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.domain.day import PartialDay

RANGE, PERHAPS = "range", "perhaps"
"""Wordings of a "not yet": sure on one day and perhaps before, or only perhaps."""
LATEST = "latest"


class ToldDays(NamedTuple):
    """``day`` is sure, ``perhaps`` only on the kindest reading."""

    figures: Mapping[str, date] = MappingProxyType({})
    wording: str = ""
    since: str = ""
    """The wording of a day since when it is met, where it perhaps was before."""


NO_DAYS: Final = ToldDays()


def told_days(verdict: Dated[Verdict], on: date) -> ToldDays:
    """Since when it is met, or from when it will be, for sure and perhaps.

    They are read from the verdict itself, so that a sentence names no other day than the
    answer does.
    """
    today = verdict.at(on)
    if today.settled:
        begun = [step for step in verdict.steps if step[0] <= on]
        since = begun[-1][0]
        sooner = len(begun) > 1 and begun[-2][1].possible
        told = ToldDays({"day": since}, since=LATEST if sooner else "")
        return told if since.year >= FIRST_YEAR else NO_DAYS
    if today.possible and not today.undated:
        return NO_DAYS
    coming = [
        each for each in verdict.since(on) if each[0] > on and not each[1].undated
    ]
    perhaps = next((day for day, each in coming if each.possible), None)
    sure = next((day for day, each in coming if each.certain), None)
    return between_days(perhaps, sure)


def between_days(perhaps: date | None, sure: date | None) -> ToldDays:
    """The days of something that is still to come."""
    if perhaps is None:
        return NO_DAYS
    if sure is None:
        return ToldDays({"perhaps": perhaps}, PERHAPS)
    if sure == perhaps:
        return ToldDays({"day": sure})
    return ToldDays({"day": sure, "perhaps": perhaps}, RANGE)


def day_or_month(day: PartialDay, on: str, within: str) -> dict[str, date | PartialDay]:
    """The figure of a day that is known, else of the month or the year that has it.

    They have two names, so that no sentence with "on" ever names a month.
    """
    return {on: day.latest} if day.exact else {within: day}


def of_month(wording: str, day: PartialDay) -> str:
    """The wording of the same sentence, where it names a month or a year and no day."""
    if day.exact:
        return wording
    return f"{wording}-month" if wording else "month"
