"""Absences from the Union as a whole, which any day in it parts, and those within it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .absences_laid_out import away_alone, join_away
from .case import Absence, EuVisit
from .timeline import Away, Reading, Timeline, early, late
from .unknown import Unknown, known


class _Piece(NamedTuple):
    """A part of one absence, and whether a visit to a member state lies before it."""

    stretch: Away
    after_visit: bool = False


def outside_union(
    absences: Sequence[Away], timeline: Timeline, reading: Reading
) -> tuple[Away, ...]:
    """The stretches outside the Union; an absence inside it does not count.

    On the kindest reading visits that were not told are taken to have been made, on the
    cautious one not. A visit of which a day is known only in part lies at its worst for
    each stretch on the cautious reading: it ends the one before as late as it may, and
    begins the one after as soon as it may. Any visit parts them, also one of a single day.
    Source: l.presence-few-days.
    """
    pieces = [
        piece
        for away in absences
        for part in away.parts
        for piece in _pieces(part, away, timeline, reading)
    ]
    return _joined(sorted(pieces, key=lambda each: each.stretch[:2]))


def within_union(
    absences: Sequence[Away], timeline: Timeline, reading: Reading
) -> tuple[Away, ...]:
    """The stretches of absences that were spent in another member state.

    A visit that was told is one of them, as short as it may be on the kindest reading
    and as long as it may be on the cautious one. Visits that were not told are none:
    what lasts longer than some days is told as an absence within the Union.
    """
    stretches = [
        stretch
        for away in absences
        for part in away.parts
        for stretch in _in_member_states(
            part, _whole(part, away, timeline, reading), reading
        )
    ]
    return tuple(each for each in join_away(stretches) if each.days > 0)


def _joined(pieces: Sequence[_Piece]) -> tuple[Away, ...]:
    """Pieces that touch, put together, but not over a visit to a member state."""
    runs: list[list[Away]] = [[]]
    for piece in pieces:
        if piece.after_visit:
            runs.append([])
        if piece.stretch.days > 0:
            runs[-1].append(piece.stretch)
    return tuple(whole for run in runs for whole in join_away(run))


def visits_missing(absences: Sequence[Away]) -> bool:
    """Whether for an absence outside the Union nobody asked about visits to it."""
    return any(
        part.eu_visits is None and part.place == "outside-eu"
        for away in absences
        for part in away.parts
    )


def _whole(part: Absence, away: Away, timeline: Timeline, reading: Reading) -> Away:
    """One of the absences that touch, on one reading."""
    alone = away_alone(part, timeline.as_of, reading)
    departure = max(alone.departure, away.departure)
    back = max(min(alone.back, away.back), departure)
    return Away(departure, back, away.reasons, (part,))


def _pieces(
    part: Absence, away: Away, timeline: Timeline, reading: Reading
) -> list[_Piece]:
    kindest = reading is Reading.KINDEST
    if part.place != "outside-eu" and (kindest or not isinstance(part.place, Unknown)):
        return []
    whole = _whole(part, away, timeline, reading)
    visits = part.eu_visits
    if visits is None or isinstance(visits, Unknown):
        return [] if kindest else [_Piece(whole)]
    pieces: list[_Piece] = []
    start = whole.departure
    for visit in sorted(visits, key=lambda each: early(each.first, date.min)):
        end, again = _around(visit, whole, reading)
        end = max(end, start)
        pieces.append(_Piece(whole._replace(departure=start, back=end), bool(pieces)))
        start = max(again, end if kindest else start)
    pieces.append(_Piece(whole._replace(departure=start), bool(pieces)))
    return pieces


def _around(visit: EuVisit, whole: Away, reading: Reading) -> tuple[date, date]:
    """The day on which the stretch before a visit ends, and that of the one after."""
    left, back = whole.departure, whole.back
    earliest, latest = early(visit.first, left), late(visit.last, back)
    if reading is Reading.KINDEST:
        end, again = earliest, latest
    else:  # it began before it ended, and the other way
        end = min(late(visit.first, latest), latest)
        again = max(early(visit.last, earliest), earliest)
    return max(left, min(end, back)), max(left, min(again, back))


def _in_member_states(part: Absence, whole: Away, reading: Reading) -> list[Away]:
    """All of an absence within the Union, or the visits during one outside it."""
    kindest = reading is Reading.KINDEST
    if part.place == "eu" or (isinstance(part.place, Unknown) and not kindest):
        return [whole]
    found = []
    for visit in known(part.eu_visits) or ():
        first, last = _around(visit, whole, _OTHER[reading])
        found.append(whole._replace(departure=first, back=max(first, last)))
    return found


_OTHER = {Reading.KINDEST: Reading.CAUTIOUS, Reading.CAUTIOUS: Reading.KINDEST}
"""A visit is longest where the absences around it are shortest, and the other way."""
