"""Which absences of a third-country national are held to which limits, for K and L."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.outside_union import outside_union, within_union
from permres_gui.domain.timeline import Away, Reading, Timeline

if TYPE_CHECKING:
    from .kinds.uninterrupted_residence import (
        AbsenceLimit,
        TotalLimit,
        UninterruptedResidence,
    )


class Measure(NamedTuple):
    """Absences that are held to one limit, each of them and in all."""

    away: Sequence[Away]
    single: AbsenceLimit
    total: TotalLimit | None


def measures(
    rule: UninterruptedResidence, timeline: Timeline, reading: Reading
) -> tuple[Measure, ...]:
    """All absences from Belgium; for the holder of a ground with its own limits in two.

    Those limits are for absences from the Union. Time in another member state is
    none, nor does it count like the stay of a holder there: for sure it may only be as
    long as for everybody, and at best as long as time outside the Union
    (l.absence-consecutive, l.bluecard-absence-consecutive, l.bluecard-eu-years).
    """
    away = timeline.away(reading)
    everybody = Measure(away, rule.single, rule.total)
    if rule.elsewhere is None or not rule.own_limits(timeline):
        return (everybody,)
    outside = outside_union(away, timeline, reading)
    own = Measure(outside, rule.elsewhere.single, rule.elsewhere.total)
    within = own if reading is Reading.KINDEST else everybody
    return own, within._replace(away=within_union(away, timeline, reading))
