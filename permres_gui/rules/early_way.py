"""One way to the right before five years: the residence and the work that it asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.domain.years_passed import years_passed

if TYPE_CHECKING:
    from .kinds.early_right import EndOfWork


def years_asked(way: EndOfWork) -> int:
    """How many years of residence a way asks before the end of work."""
    return max(way.more_than_years, way.at_least_years)


def soonest(ways: Sequence[EndOfWork], day: PartialDay, start: PartialDay) -> date:
    """The first day on which work may have ended with the years of one of the ways."""
    full = [add_years(start.earliest, years_asked(way)) for way in ways]
    return max(day.earliest, min(full, default=day.earliest))


def worked(way: EndOfWork, case: Case) -> Verdict:
    """Whether the months of work that it asks were worked."""
    if way.months_worked == 0:
        return YES
    months = case.work.months_worked
    if months is None:
        return unanswered("work.months_worked")
    if isinstance(months, Unknown):
        return UNSURE
    return YES if months >= way.months_worked else NO


def resided(way: EndOfWork, day: PartialDay, start: PartialDay) -> Verdict:
    """Whether the years of residence were complete on the day on which work stopped."""
    years = years_asked(way)
    if years == 0:
        return YES
    return years_passed(start, day, years, more=not way.at_least_years)
