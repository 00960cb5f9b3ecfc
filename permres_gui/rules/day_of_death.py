"""The day of a worker's death: who lived together then, and after how many years.

Read when a relative died: the first question does not wait for it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.case import Case, Day, Sponsor
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered
from permres_gui.domain.years_passed import years_passed

from .early_residence import answered

if TYPE_CHECKING:
    from .kinds.survivor import Survivor


def days_that_fit(
    rule: Survivor, case: Case, sponsor: Sponsor, died: PartialDay
) -> PartialDay | None:
    """Of a day known in part: with the years behind, and still living together."""
    if died.exact:
        return died
    until = sponsor.together_until
    latest = until.latest if isinstance(until, PartialDay) else died.latest
    first, last = _soonest(rule, case, sponsor, died), min(latest, died.latest)
    return PartialDay(first, died.latest) if first <= last else None


def _soonest(rule: Survivor, case: Case, sponsor: Sponsor, died: PartialDay) -> date:
    """The first of them; some causes of death ask for no years."""
    since = sponsor.residence_since
    caused = answered(case, "sponsor.died_of", rule.causes).possible
    if caused or not isinstance(since, PartialDay):
        return died.earliest
    return max(died.earliest, add_years(since.earliest, rule.years))


def together_at(sponsor: Sponsor, died: PartialDay) -> Verdict:
    """Whether they lived together until the death."""
    until = sponsor.together_until
    if until is None:
        return unanswered("sponsor.together_until")
    if isinstance(until, Unknown):
        return UNSURE
    if until.latest < died.earliest:
        return NO
    sure = until.earliest >= died.earliest and until.latest >= died.latest
    return YES if sure else UNSURE


def years_of(since: Day, years: int, died: PartialDay) -> Verdict:
    """Whether the years were complete on the day of the death."""
    if since is None:
        return unanswered("sponsor.residence_since")
    if isinstance(since, Unknown):
        return UNSURE
    return years_passed(since, died, years)
