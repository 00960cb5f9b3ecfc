"""What breaks the years of a third-country national, and the runs that it leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.interruption import Interruption, runs, single_interruptions
from permres_gui.domain.period import Stretch
from permres_gui.domain.timeline import Reading, Residence, Timeline, early, late

from .absence_measures import Measure
from .counted_stays import CountedStays


class BrokenYears(NamedTuple):
    """The stays that count for one requirement, and the absences that part them."""

    timeline: Timeline
    stays: CountedStays
    measures: Mapping[Reading, Sequence[Measure]]

    def runs(
        self, chain: Sequence[Residence], reading: Reading
    ) -> Iterator[tuple[Stretch, date]]:
        """The unbroken days of a chain, each run with the day since when it is sure.

        Only the cautious reading asks since when: else it is the first day of the chain.
        """
        first, end = chain[0].first, chain[-1].end
        stretches = runs(first, end, self.interruptions(reading, first))
        stops: Sequence[Interruption] = ()
        if reading is Reading.CAUTIOUS:
            first = self._perhaps_first(first)
            stops = self.interruptions(Reading.KINDEST, first)
        for run in stretches:
            yield run, _surely_since(stops, first, stretches, run)

    def interruptions(self, reading: Reading, first: date) -> list[Interruption]:
        """What breaks the years of a chain that begins on ``first``."""
        stops = [
            stop
            for measure in self.measures[reading]
            for stop in self._too_long(reading, measure, first)
        ]
        gap = self.timeline.case.unregistered
        if gap is not None and reading is Reading.CAUTIOUS:
            last = None if gap.last is None else late(gap.last, self.timeline.as_of)
            again = last + ONE_DAY if last is not None else None
            stops.append(Interruption(early(gap.first, date.min), again))
        return stops

    def _too_long(
        self, reading: Reading, measure: Measure, first: date
    ) -> list[Interruption]:
        """Absences over the limit; one that the law does not fix breaks none for sure."""
        limit = measure.single
        if not measure.away or (not limit.fixed and reading is Reading.KINDEST):
            return []
        earliest = min(first, self._oldest())
        inside = [
            away if away.departure >= earliest else away._replace(departure=earliest)
            for away in measure.away
            if away.back > first or away.open  # perhaps it still goes on then
        ]
        return single_interruptions(
            inside,
            limit.months,
            reached=limit.reached,
            returned=reading is Reading.KINDEST,
        )

    def _oldest(self) -> date:
        """The first day of stay here: an absence is long however stays part it."""
        counted = self.stays.counted(Reading.KINDEST)
        return counted[0].first if counted else date.max

    def _perhaps_first(self, first: date) -> date:
        """The first day of a chain that perhaps only goes on from other stays."""
        if not self.timeline.absences:
            return first
        chains = self.stays.chains(Reading.KINDEST)
        around = [c[0].first for c in chains if c[0].first <= first < _end(c)]
        return min(around, default=first)


def _end(chain: Sequence[Residence]) -> date:
    return chain[-1].end or date.max


def _surely_since(
    stops: Sequence[Interruption],
    first: date,
    stretches: Sequence[Stretch],
    run: Stretch,
) -> date:
    """The last day up to a run on which the years began anew on every reading.

    They began ``first`` at the earliest, before the stretches that are sure.
    """
    if not stops:
        return first
    starts = [start for start, _ in stretches if start <= run[0]]
    again = [
        min(start for start in starts if start >= stop.restart)
        if stop.restart >= starts[0]
        else max(first, stop.restart)
        for stop in stops
        if stop.restart is not None and stop.restart <= starts[-1]
    ]
    return max(again, default=first)
