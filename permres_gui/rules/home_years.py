"""The years of residence that somebody spent in the home shared with the relative.

The home is one condition of the right and the residence another, but the years are the
same: what breaks the residence while they share the home breaks these years too, and
years of an earlier stay, before there was the home, are none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from permres_gui.domain.case import Sponsor
from permres_gui.domain.dated import ALWAYS
from permres_gui.domain.day import PartialDay
from permres_gui.domain.free_movement import Chain, ResidenceYears, rights
from permres_gui.domain.loss_by_absence import LossByAbsence
from permres_gui.domain.period import Stretch
from permres_gui.domain.present_stay import as_long_as_may_be, touching_stays
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Residence, Timeline, early

if TYPE_CHECKING:
    from .kinds.joint_establishment import JointEstablishment


def complete_in_home(
    rule: JointEstablishment, timeline: Timeline, sponsor: Sponsor, reading: Reading
) -> list[Stretch]:
    """From the day on which these years were complete until a long absence takes the right."""
    since = _shared_since(sponsor, reading)
    if since is None:
        return []
    loss = LossByAbsence(rule.lost_after_years, rule.force_majeure)
    counting = ResidenceYears(rule.years, rule.absences, loss)
    return rights(
        run
        for chain in _chains(rule, timeline, since, reading)
        for run in counting.runs(timeline, chain, reading)
    )


def years_untold(timeline: Timeline) -> frozenset[str]:
    """What was not asked of an absence or a stay that was told and may break these years.

    Whether there were any is asked for the years of residence.
    """
    fields = timeline.open_fields & {"stays.from", "stays.ground", "absences.from"}
    if any(each.reason is None for each in timeline.absences):
        fields |= {"absences.reason"}
    return fields


def _shared_since(sponsor: Sponsor, reading: Reading) -> PartialDay | None:
    """The days on which the home may have begun: any of them, where nobody knows it."""
    since = sponsor.together_since
    if isinstance(since, PartialDay):
        return since
    return PartialDay.of(ALWAYS) if reading is Reading.KINDEST else None


def _chains(
    rule: JointEstablishment, timeline: Timeline, since: PartialDay, reading: Reading
) -> Iterator[Chain]:
    """Each stay as family from the day on which they shared the home in it."""
    kindest = reading is Reading.KINDEST
    home = since.earliest if kindest else since.latest
    for stays in family_stays(rule.grounds, timeline, reading):
        first, end = max(stays[0].first, home), stays[-1].end
        if end is None or first < end:
            told = early(stays[0].stay.first, first)
            yield Chain(first, end, min(first, max(told, since.earliest)))


def family_stays(
    grounds: Sequence[str], timeline: Timeline, reading: Reading
) -> list[tuple[Residence, ...]]:
    """The stays as family, each with those that it continues, oldest first.

    On the kindest reading a ground that is not known may be that of family.
    """
    kindest = reading is Reading.KINDEST
    wanted = (*grounds, NOT_KNOWN) if kindest else grounds
    counted = [each for each in timeline.residences(reading) if each.ground in wanted]
    return touching_stays(as_long_as_may_be(counted) if kindest else counted)
