"""Absences from the European Union as a whole: any day in a member state begins anew."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from .case import Absence
from .timeline import Away, Reading, Timeline, early, join_away, late
from .unknown import Unknown


def outside_union(
    absences: Sequence[Away], timeline: Timeline, reading: Reading
) -> tuple[Away, ...]:
    """The stretches outside the Union; an absence inside it does not count.

    On the kindest reading visits that were not told are taken to have been
    made, on the cautious one not. A visit of one day parts an absence on the
    kindest reading alone: the Court speaks of "a few days".
    Source: l.presence-few-days.
    """
    pieces: list[Away] = []
    apart: set[date] = set()
    for away in absences:
        for part in away.parts:
            pieces += _pieces(part, away, timeline, reading)
            if reading is Reading.KINDEST:
                apart |= _visits_of_one_day(part)
    return _joined([piece for piece in pieces if piece.days > 0], apart)


def _joined(pieces: Sequence[Away], apart: Container[date]) -> tuple[Away, ...]:
    """Pieces that touch, put together, but not over a day in a member state."""
    runs: list[list[Away]] = [[]]
    for piece in sorted(pieces, key=lambda each: (each.departure, each.back)):
        before = max((each.back for each in runs[-1]), default=None)
        if piece.departure in apart and before == piece.departure:
            runs.append([])
        runs[-1].append(piece)
    return tuple(whole for run in runs for whole in join_away(run))


def _visits_of_one_day(part: Absence) -> set[date]:
    visits = part.eu_visits
    if visits is None or isinstance(visits, Unknown):
        return set()
    days = ((early(v.first, date.min), late(v.last, date.max)) for v in visits)
    return {first for first, last in days if first == last}


def visits_missing(absences: Sequence[Away]) -> bool:
    """Whether for an absence outside the Union nobody asked about visits to it."""
    return any(
        part.eu_visits is None and part.place == "outside-eu"
        for away in absences
        for part in away.parts
    )


def _pieces(
    part: Absence, away: Away, timeline: Timeline, reading: Reading
) -> list[Away]:
    kindest = reading is Reading.KINDEST
    if part.place != "outside-eu" and (kindest or not isinstance(part.place, Unknown)):
        return []
    departure = (late if kindest else early)(part.departure, away.departure)
    back = (early if kindest else late)(part.back, timeline.as_of)
    departure = max(departure, away.departure)
    whole = Away(departure, max(min(back, away.back), departure), away.reasons, (part,))
    visits = part.eu_visits
    if visits is None or isinstance(visits, Unknown):
        return [] if kindest else [whole]
    pieces, start = [], departure
    for visit in sorted(visits, key=lambda each: early(each.first, date.min)):
        pieces.append(whole._replace(departure=start, back=early(visit.first, start)))
        start = max(late(visit.last, start), start)
    pieces.append(whole._replace(departure=start))
    return pieces
