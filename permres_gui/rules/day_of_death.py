"""The days on which a worker may have died so that the family has the right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.case import Case, Sponsor
from permres_gui.domain.day import PartialDay, add_years

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
