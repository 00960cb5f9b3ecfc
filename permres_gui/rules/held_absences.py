"""The absences that a right had to outlive, and what excuses one that was too long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.present_stay import continued
from permres_gui.domain.timeline import Away, Reading, Timeline, early, late
from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    UNSURE,
    Verdict,
    unanswered,
)


def held_absences(
    timeline: Timeline, reading: Reading, *, foreseen: bool = False
) -> Iterator[Away]:
    """Absences since the right or the last stay began; one under way ends today.

    The later it began, the fewer it had to outlive: that is the kindest reading. What
    lies after the day asked about has not happened, unless it is ``foreseen``.
    """
    pick = late if reading is Reading.KINDEST else early
    since = pick(timeline.case.card.right_since, present_since(timeline, reading))
    on = timeline.as_of
    for away in timeline.away(reading):
        if away.back > since and (foreseen or away.departure < on):
            first = max(away.departure, since)
            back = away.back if foreseen else min(away.back, on)
            yield away._replace(departure=first, back=back)


def present_since(timeline: Timeline, reading: Reading) -> date:
    """The first day of the last ground of stay, over stays that touch.

    The kindest first day of a stay is the one on which more absences fall into it.
    """
    kindest = reading is Reading.KINDEST
    residences = timeline.residences(Reading.CAUTIOUS if kindest else Reading.KINDEST)
    if not residences:
        return date.min
    ground = residences[-1].ground
    return continued(residences, lambda each: each.ground == ground)[0].first


def excused(
    away: Away, force_majeure: tuple[str, ...], *, unsettled: bool = False
) -> Verdict:
    """Of what ends a right: a reason beyond control is for the authority.

    A reason that was not told may be such. ``unsettled``: no source decides either way.
    """
    if not force_majeure:
        return UNSURE if unsettled else NO
    if any(reason in force_majeure for reason in away.reasons):
        return AUTHORITY
    if any(part.reason is None for part in away.parts):
        return unanswered("absences.reason")
    return UNSURE if unsettled or "unknown" in away.reasons else NO


def dated_from(
    verdict: Verdict, timeline: Timeline, *, comes_back: bool
) -> Dated[Verdict]:
    """The same on every day; but after a no today the title may come back one day."""
    if verdict != NO or not comes_back:
        return Dated.always(verdict)
    return Dated.of([(ALWAYS, NO), (timeline.as_of + ONE_DAY, LATER)])
