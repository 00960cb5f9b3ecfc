"""Whether the right of five years rests on a period that an interruption has followed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.day import exceeds_months
from permres_gui.domain.timeline import Reading, Timeline, early, late
from permres_gui.domain.unknown import known

if TYPE_CHECKING:
    from .kinds.free_movement_residence import FreeMovementResidence
    from .law import Law


def earlier_period(rule: FreeMovementResidence, timeline: Timeline, law: Law) -> bool:
    """Whether the right rests on years that an interruption has followed."""
    on = timeline.as_of
    runs = [r for r in rule.runs(timeline, law, Reading.KINDEST) if r.first <= on]
    complete = [run for run in runs if run.complete and run.complete <= on]
    if not complete:
        return False
    lasting = [run for run in complete if run.end is None or run.end > on]
    right = lasting[0] if lasting else complete[-1]
    if right is not runs[-1] or right.end is not None:
        return True  # another stay or a new count has followed it
    return right.complete is not None and _broken_since(rule, timeline, right.complete)


def _broken_since(
    rule: FreeMovementResidence, timeline: Timeline, complete: date
) -> bool:
    """Whether a long absence or a prison that began before today ends after a day."""
    on = timeline.as_of
    prisons = known(timeline.case.detention) or ()
    return any(
        early(each.first, on) <= on and late(each.last, on) >= complete
        for each in prisons
    ) or any(
        exceeds_months(away.departure, away.back, rule.absences.months)
        for away in timeline.away(Reading.KINDEST)
        if away.back > complete
    )
