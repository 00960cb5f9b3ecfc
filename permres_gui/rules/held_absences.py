"""The absences that a right had to outlive, and what excuses one that was too long."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.present_stay import continued, until_today
from permres_gui.domain.timeline import (
    NOT_KNOWN,
    READINGS,
    Away,
    Reading,
    Timeline,
    early,
    late,
)
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    UNSURE,
    Verdict,
    unanswered,
)
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement


def held_absences(
    timeline: Timeline,
    reading: Reading,
    law: Law,
    *,
    foreseen: bool = False,
    left_by: date = date.max,
    of_right: bool = False,
) -> Iterator[Away]:
    """Absences since the right or the last stay began; one under way ends today.

    The later it began, the fewer it had to outlive: that is the kindest reading. A
    limit counts from the departure, also of who left before; only where it is one
    ``of_right`` alone, the kindest reading counts from the first day of the right. What
    lies after the day asked about has not happened, unless it is ``foreseen``; of
    these only journeys that began ``left_by`` a day.
    """
    if not timeline.absences:
        return
    on, asked = timeline.as_of, ("right_since", reading)  # by several of each card
    since = timeline.once(asked, lambda: _right_since(timeline, reading, law))
    for away in timeline.away(reading):
        begun = away.departure <= left_by if foreseen else away.departure < on
        if away.back > since and begun:
            own = of_right and reading is Reading.KINDEST
            first = max(away.departure, since) if own else away.departure
            back = away.back if foreseen else min(away.back, on)
            yield away._replace(departure=first, back=back)


def _right_since(timeline: Timeline, reading: Reading, law: Law) -> date:
    """The first day of the right or of the stay; one that nobody knows lies anywhere."""
    told, kindest = timeline.case.card.right_since, reading is Reading.KINDEST
    present = timeline.lasting
    kind = timeline.case.card.kind
    rights = law.right_grounds.get(kind, ()) if isinstance(kind, str) else ()
    of_right = present is not None and present.ground in rights
    if isinstance(told, Unknown) and not of_right:
        return timeline.as_of if kindest else date.min
    perhaps = rights if isinstance(told, Unknown) else ()
    if told is None and not rights:  # without such a card nobody is asked for its day
        perhaps = tuple(each for own in law.right_grounds.values() for each in own)
    since = present_since(timeline, reading, perhaps=perhaps)
    return (late if kindest else early)(told, since)


def with_journeys(timeline: Timeline, judged: Callable[[date], Judgement]) -> Judgement:
    """What is judged of what is past, until the next journey begins; then of all of it.

    ``judged`` takes the last day of departure that it looks at.
    """
    if not timeline.absences:
        return judged(date.max)
    ahead = [_next_journey(timeline, reading) for reading in READINGS]
    departures = [day for day in ahead if day is not None]
    then = judged(date.max)
    if not departures:
        return then
    now = judged(timeline.as_of)
    if now.verdict == then.verdict:
        return then
    # From the first day on which it may begin until the last nobody knows which holds.
    left = Dated.always(UNSURE).until(max(departures), then.verdict)
    return now._replace(verdict=now.verdict.until(min(departures), left))


def _next_journey(timeline: Timeline, reading: Reading) -> date | None:
    """The departure of the next journey that is still to come."""
    days = [away.departure for away in timeline.away(reading)]
    return min((day for day in days if day > timeline.as_of), default=None)


def present_since(
    timeline: Timeline, reading: Reading, *, perhaps: Collection[str] = ()
) -> date:
    """The first day of the last ground of stay, over stays that touch.

    The kindest first day of a stay is the one on which more absences fall into it. A
    stay before it that nobody knows may have been on a ground in ``perhaps`` already.
    """
    kindest = reading is Reading.KINDEST
    other = timeline.residences(Reading.CAUTIOUS if kindest else Reading.KINDEST)
    residences = until_today(other, timeline.as_of)
    if not residences:
        return date.min
    grounds = {residences[-1].ground}
    if not kindest and grounds <= {*perhaps}:
        grounds.add(NOT_KNOWN)
    return continued(residences, lambda each: each.ground in grounds)[0].first


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
