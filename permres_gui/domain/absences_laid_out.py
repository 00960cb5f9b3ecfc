"""The absences of a case on one reading, put together where they touch.

Read when absences are told: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .case import Absence
from .timeline import BEGINNING, NO_RETURN, Away, Reading, early, late


def absences_on(
    absences: Sequence[Absence], as_of: date, reading: Reading
) -> tuple[Away, ...]:
    """The absences on one reading, joined where they touch, oldest first."""
    parts = [away_alone(absence, as_of, reading) for absence in absences]
    return tuple(away for away in join_away(parts) if away.days > 0)


def away_alone(absence: Absence, as_of: date, reading: Reading) -> Away:
    """One absence on one reading, whatever touches it."""
    reason = absence.reason if isinstance(absence.reason, str) else "unknown"
    if reading is Reading.KINDEST:
        # Of a return that is still to come the departure may be the day before it.
        departure = late(absence.departure, late(absence.back, as_of))
        back = early(absence.back, as_of if absence.back is None else departure)
    else:
        departure = early(absence.departure, BEGINNING)
        # Who has perhaps not left yet has perhaps not come back today either.
        ahead = late(absence.departure, as_of) > as_of
        ahead = ahead and absence.back is not None
        back = late(absence.back, NO_RETURN if ahead else as_of)
    return Away(departure, max(back, departure), (reason,), (absence,))


def join_away(absences: Sequence[Away]) -> tuple[Away, ...]:
    """Absences that touch or overlap, put together (spec: principles)."""
    result: list[Away] = []
    for away in sorted(absences, key=lambda each: (each.departure, each.back)):
        if result and away.departure <= result[-1].back:
            result.append(_joined(result.pop(), away))
        else:
            result.append(away)
    return tuple(result)


def _joined(one: Away, other: Away) -> Away:
    return Away(
        one.departure,
        max(one.back, other.back),
        tuple(dict.fromkeys((*one.reasons, *other.reasons))),
        (*one.parts, *other.parts),
    )
