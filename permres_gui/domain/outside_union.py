"""Absences from the European Union as a whole: any day in a member state begins anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .case import Absence, EuVisit
from .timeline import Away, Reading, Timeline, early, join_away, late
from .unknown import Unknown


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


def _pieces(
    part: Absence, away: Away, timeline: Timeline, reading: Reading
) -> list[_Piece]:
    kindest = reading is Reading.KINDEST
    if part.place != "outside-eu" and (kindest or not isinstance(part.place, Unknown)):
        return []
    departure = (late if kindest else early)(part.departure, away.departure)
    back = (early if kindest else late)(part.back, timeline.as_of)
    departure = max(departure, away.departure)
    whole = Away(departure, max(min(back, away.back), departure), away.reasons, (part,))
    visits = part.eu_visits
    if visits is None or isinstance(visits, Unknown):
        return [] if kindest else [_Piece(whole)]
    pieces: list[_Piece] = []
    start = departure
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
    if reading is Reading.KINDEST:
        end = early(visit.first, left)
        again = late(visit.last, back)
    else:
        end = late(visit.first, late(visit.last, back))
        again = early(visit.last, early(visit.first, left))
    return max(left, min(end, back)), max(left, min(again, back))
