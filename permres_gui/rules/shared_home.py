"""Until when a shared home and a family tie lasted, and how long somebody lived here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from permres_gui.domain.case import BELGIUM, Day, Sponsor
from permres_gui.domain.dated import ALWAYS
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.timeline import Reading, Timeline, early, late
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import UNSURE, YES, Verdict, all_of, between, unanswered
from permres_gui.domain.years_passed import years_passed

_WITH_THE_TIE = ("death", "departure")
"""Ends with which a shared home here ends at the latest."""
_NONE = timedelta()


class LastDay(NamedTuple):
    """The days on which a home or a tie may have ended, and the field to ask for it."""

    earliest: date
    latest: date
    missing: str | None = None


def goes_on(sponsor: Sponsor) -> bool:
    """Whether they still live together, whatever has ended."""
    return sponsor.lives_together is True and sponsor.ended not in _WITH_THE_TIE


def last_days(sponsor: Sponsor, as_of: date) -> tuple[LastDay, LastDay]:
    """Of the home and of the tie: a day that is not known is never read as the other.

    A divorce may be filed long before or after they part. Who died or left had
    no home here afterwards, so the tie lasted as long as the home.
    """
    tie = _last_day(sponsor, "ended_on", as_of)
    if goes_on(sponsor):
        return LastDay(as_of, date.max), tie
    with_the_tie = sponsor.ended in _WITH_THE_TIE
    home = _last_day(sponsor, "together_until", tie.latest if with_the_tie else as_of)
    if with_the_tie and tie.earliest == ALWAYS:
        tie = tie._replace(earliest=home.earliest)
    return home, tie


def _last_day(sponsor: Sponsor, name: str, latest: date) -> LastDay:
    """No day is asked for while it is not known whether anything has ended."""
    day: Day = getattr(sponsor, name)
    asked = day is None and not isinstance(sponsor.ended, Unknown)
    path = f"sponsor.{name}" if asked else None
    return LastDay(early(day, ALWAYS), late(day, latest), path)


def lasted(timeline: Timeline, sponsor: Sponsor, years: int, here: int) -> Verdict:
    """Whether the tie lasted ``years``, ``here`` of them on a stay in Belgium.

    The time in Belgium is that of the marriage or partnership, on whatever
    ground of stay (f-plus.joint-exempt-divorce-3y).
    """
    since, ended = sponsor.together_since, sponsor.ended_on
    if since is None or ended is None:
        name = "together_since" if since is None else "ended_on"
        return unanswered(f"sponsor.{name}")
    if isinstance(since, Unknown) or isinstance(ended, Unknown) or _untold(timeline):
        return UNSURE
    return all_of(
        [years_passed(since, ended, years), _lived_here(timeline, since, ended, here)]
    )


def resided(
    timeline: Timeline, died: Day, as_family_since: date | None, years: int
) -> Verdict:
    """Whether the person had lived here for ``years`` on the day of a death.

    On another ground than family that is not sure: the exception may mean
    residence as a family member alone (f-plus.joint-exempt-death).
    """
    if died is None:
        return unanswered("sponsor.ended_on")
    if isinstance(died, Unknown) or _untold(timeline):
        return UNSURE
    if as_family_since is not None:
        family = years_passed(PartialDay.of(as_family_since), died, years)
        if family == YES:
            return YES
    here = _lived_here(timeline, PartialDay.of(ALWAYS), died, years)
    return all_of([UNSURE, here])


def _untold(timeline: Timeline) -> bool:
    return isinstance(timeline.case.stays, Unknown)


def _lived_here(
    timeline: Timeline, since: PartialDay, until: PartialDay, years: int
) -> Verdict:
    """Whether the stays in Belgium between two days make ``years`` together."""
    most = _days_here(timeline, Reading.KINDEST, since.earliest, until.latest)
    least = _days_here(timeline, Reading.CAUTIOUS, since.latest, until.earliest)
    return between(
        kindest=add_years(until.latest - most, years) <= until.latest,
        cautious=add_years(until.earliest - least, years) <= until.earliest,
    )


def _days_here(
    timeline: Timeline, reading: Reading, since: date, until: date
) -> timedelta:
    spans = [
        min(each.end or until, until) - max(each.first, since)
        for each in timeline.residences(reading)
        if each.country == BELGIUM
    ]
    return sum((span for span in spans if span > _NONE), _NONE)
