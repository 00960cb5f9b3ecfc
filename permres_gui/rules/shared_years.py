"""The years of residence and of living together that were complete before an end.

Read when they live together no more: the first question does not wait for it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.case import Sponsor
from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.free_movement import Chain, ResidenceYears
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, Verdict, unanswered

from .shared_home import last_days

if TYPE_CHECKING:
    from .kinds.joint_establishment import JointEstablishment


def completed(
    rule: JointEstablishment, timeline: Timeline, sponsor: Sponsor
) -> Dated[Verdict]:
    """The years were complete before they parted: then the right had come.

    Who merely lives apart is for the authority all the same (spec: answers,
    f-plus.k-card-alternative), also for years that were complete while they
    lived apart and before the family tie ended. Years that were complete in
    the shared home but after the tie had ended are for advice: no fact says
    whether living together still counts then. An end that nobody knows may be
    a mere separation.
    """
    if sponsor.ended in (None, *rule.contested):
        return Dated.always(NO)
    perhaps = _completion(rule, timeline, sponsor, Reading.KINDEST)
    home, tie = last_days(sponsor, timeline.as_of)
    if perhaps is None or perhaps > max(home.latest, tie.latest):
        return Dated.always(NO)
    since = "sponsor.together_since" if sponsor.together_since is None else None
    missing = [each for each in (since, home.missing, tie.missing) if each]
    unsure = AUTHORITY if perhaps > home.latest else UNSURE
    steps = [(ALWAYS, NO), (perhaps, unanswered(*missing) if missing else unsure)]
    sure = _completion(rule, timeline, sponsor, Reading.CAUTIOUS)
    in_time = sure is not None and sure <= min(home.earliest, tie.earliest)
    if sure is not None and in_time and not isinstance(sponsor.ended, Unknown):
        steps.append((max(sure, perhaps), YES))
    return Dated.of(steps)


def _completion(
    rule: JointEstablishment, timeline: Timeline, sponsor: Sponsor, reading: Reading
) -> date | None:
    """The first day on which years of residence and of living together were complete."""
    stay, since = rule.stay(timeline, reading), sponsor.together_since
    if not stay:
        return None
    together = ALWAYS
    if isinstance(since, PartialDay):
        kindest = reading is Reading.KINDEST
        together = since.earliest if kindest else since.latest
    elif reading is Reading.CAUTIOUS:
        return None
    counting = ResidenceYears(rule.years, rule.absences, rule.lost_after_years)
    chain = Chain.of(stay[0], stay[0].first, stay[-1].end)
    runs = counting.runs(timeline, chain, reading)
    days = [
        max(run.complete, add_years(max(run.first, together), rule.years))
        for run in runs
        if run.complete is not None
    ]
    return min(days, default=None)
