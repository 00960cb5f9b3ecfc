"""The years of residence and of living together that were complete before an end.

Read when they live together no more: the first question does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.case import Sponsor
from permres_gui.domain.dated import ALWAYS, Dated, combine
from permres_gui.domain.period import Stretch
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
    for right in complete_in_home(rule, timeline, sponsor, Reading.KINDEST):
        complete, _ = right
        if complete <= max(home.latest, tie.latest):
            untold = frozenset() if right in sure else years_untold(timeline)
            asked = [*missing, *untold]
            unsure = AUTHORITY if complete > home.latest else UNSURE
            found.append(_while_had(right, unanswered(*asked) if asked else unsure))
    if len(found) > 1 and not isinstance(sponsor.ended, Unknown):
        by = min(home.earliest, tie.earliest)
        found += [_while_had(right, YES) for right in sure if right[0] <= by]
    return combine(any_of, found)


def _while_had(right: Stretch, verdict: Verdict) -> Dated[Verdict]:
    """A verdict from the day on which the years were complete until the right is lost."""
    first, end = right
    steps = [(ALWAYS, NO), (first, verdict)]
    return Dated.of([*steps, (end, NO)] if end is not None else steps)
