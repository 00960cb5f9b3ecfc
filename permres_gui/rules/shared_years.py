"""The years of residence and of living together that were complete before an end.

Read when they live together no more: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.case import Sponsor
from permres_gui.domain.dated import ALWAYS, Dated, combine
from permres_gui.domain.free_movement import Run
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    UNSURE,
    YES,
    Verdict,
    any_of,
    unanswered,
)

from .home_years import complete_in_home, years_untold
from .shared_home import last_days

if TYPE_CHECKING:
    from .kinds.joint_establishment import JointEstablishment


def completed(
    rule: JointEstablishment, timeline: Timeline, sponsor: Sponsor
) -> Dated[Verdict]:
    """The years were complete before they parted: then the right had come.

    It lasts until a long absence takes it; other years of residence after that are
    none in the home. Who merely lives apart is for the authority all the same
    (spec: answers, f-plus.k-card-alternative), also for years that were complete
    while they lived apart and before the family tie ended. Years that were complete
    in the shared home but after the tie had ended are for advice: no fact says
    whether living together still counts then. An end that nobody knows may be
    a mere separation.
    """
    if sponsor.ended in (None, *rule.contested):
        return Dated.always(NO)
    home, tie = last_days(sponsor, timeline.as_of)
    since = "sponsor.together_since" if sponsor.together_since is None else None
    missing = [each for each in (since, home.missing, tie.missing) if each]
    sure = complete_in_home(rule, timeline, sponsor, Reading.CAUTIOUS)
    found = [Dated[Verdict].always(NO)]
    for run in complete_in_home(rule, timeline, sponsor, Reading.KINDEST):
        if run.complete is not None and run.complete <= max(home.latest, tie.latest):
            asked = [*missing, *_years_untold(run, sure, timeline)]
            unsure = AUTHORITY if run.complete > home.latest else UNSURE
            had = unanswered(*asked) if asked else unsure
            found.append(_while_had(run, had))
    if len(found) > 1 and not isinstance(sponsor.ended, Unknown):
        found += _by(min(home.earliest, tie.earliest), sure)
    return combine(any_of, found)


def _years_untold(run: Run, sure: Sequence[Run], timeline: Timeline) -> frozenset[str]:
    """What was not asked of the years, where it may be why they are not sure."""
    alike = (run.complete, run.end) in {(each.complete, each.end) for each in sure}
    return frozenset() if alike else years_untold(timeline)


def _by(latest: date, sure: Sequence[Run]) -> list[Dated[Verdict]]:
    """The years that were complete for sure, by a day at the latest."""
    return [
        _while_had(run, YES)
        for run in sure
        if run.complete is not None and run.complete <= latest
    ]


def _while_had(run: Run, verdict: Verdict) -> Dated[Verdict]:
    """A verdict from the day on which the years were complete until the right is lost."""
    steps = [(ALWAYS, NO), (run.complete or ALWAYS, verdict)]
    return Dated.of([*steps, (run.end, NO)] if run.end is not None else steps)
