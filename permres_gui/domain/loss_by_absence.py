"""When an absence takes a right that years of residence gave."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .day import ONE_DAY, add_months, add_months_late
from .stop import Stop, return_day
from .timeline import Reading, Timeline, late


class LossByAbsence(NamedTuple):
    """How a right is lost: by an absence of more than ``after_years``.

    An absence for a reason in ``force_majeure`` keeps it on the kindest reading. From
    ``never_again_from`` on a right that was lost does not come back (spec: long
    absences).
    """

    after_years: int
    force_majeure: tuple[str, ...] = ()
    never_again_from: date | None = None

    def first(self, timeline: Timeline, since: date, reading: Reading) -> Stop | None:
        """The first day on which a right had since then is gone by an absence."""
        for away in timeline.away(reading):
            kindest = reading is Reading.KINDEST
            limit = self._limit(max(away.departure, since), kindest=kindest)
            kept = kindest and set(away.reasons) & set(self.force_majeure)
            if away.back > limit and not kept:
                again = return_day(away, reading)
                return Stop(limit + ONE_DAY, again, sure=True, why="lost")
        return None

    def _limit(self, left: date, *, kindest: bool) -> date:
        """The last day to be back; where it does not exist, the day after it at best."""
        end = add_months_late if kindest else add_months
        return end(left, 12 * self.after_years)

    def may_take(self, timeline: Timeline, since: date) -> Iterator[date]:
        """The first days from a day on, on which a right that was had may be gone."""
        for away in timeline.away(Reading.CAUTIOUS):
            left = min(late(each.departure, timeline.as_of) for each in away.parts)
            soonest = self._limit(away.departure, kindest=False) + ONE_DAY
            latest = self._limit(left, kindest=True) + ONE_DAY
            if away.back >= soonest and latest >= since:
                yield max(soonest, since)

    def for_good(self, lost: Stop) -> bool:
        """Whether an absence ended a right that as a rule does not come back."""
        return self.never_again_from is not None and lost.day >= self.never_again_from
