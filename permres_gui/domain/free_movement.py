"""Uninterrupted residence under the free-movement rules, until its right is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from .absence_excuse import AbsenceRules
from .day import ONE_DAY, PartialDay, add_years
from .long_absence import breach, may_break
from .loss_by_absence import LossByAbsence
from .period import Stretch
from .stop import Stop, doubtful_stops, prison_stops
from .timeline import Reading, Residence, Timeline, early
from .years_away import Years


class Chain(NamedTuple):
    """Residence without a gap: its first day and the first day after it."""

    first: date
    end: date | None
    earliest: date | None = None
    """The earliest that the first day may be, where it is known only in part."""
    also: date | None = None
    """Another day that may be the first, such as that of the entry in the register."""
    within: frozenset[date] = frozenset()
    """First days of stays that surely only go on with it: no years begin on them."""
    before: date | None = None
    """Since when residence may have gone on, where that is not sure: an absence that
    would have broken those years counts as a whole."""

    @classmethod
    def of(cls, stay: Residence, first: date, end: date | None = None) -> Chain:
        """Residence from a day on that began with this stay."""
        return cls(first, end, min(first, early(stay.stay.first, first)))


class Run(NamedTuple):
    """Uninterrupted residence: first day, day of completion, first day after it.

    ``why`` says what ended it, as a stop does; empty where the stay ended or goes on.
    """

    first: date
    complete: date | None
    end: date | None
    why: str = ""


def rights(runs: Iterable[Run]) -> list[Stretch]:
    """Each right that came with complete years, from that day until it is lost."""
    return [(run.complete, run.end) for run in runs if run.complete is not None]


class ResidenceYears(NamedTuple):
    """How years of residence are counted.

    ``years`` are to be complete; the right then lasts until its ``loss``. A right
    that was lost may be gone for good; years that were only broken begin anew (spec:
    long absences).
    """

    years: int
    absences: AbsenceRules
    loss: LossByAbsence

    def runs(self, timeline: Timeline, chain: Chain, reading: Reading) -> Iterator[Run]:
        """The runs of a chain: each ends by an interruption or by losing the right.

        Where days are known in part, the kindest reading also lets the years begin
        anew wherever they may have: what breaks them early may save them later. So
        may another first day, since it moves the anniversaries.
        """
        runs = list(self._runs(timeline, chain, reading, chain.first))
        yield from runs
        if reading is not Reading.KINDEST:
            return
        if chain.also is not None and runs[0].why:
            other = chain._replace(first=chain.also, earliest=None)
            yield from self._runs(timeline, other, reading, chain.also)
        if timeline.inexact:
            for first in sorted(self._perhaps_anew(timeline, chain)):
                yield from self._runs(timeline, chain, reading, first)

    def _perhaps_anew(self, timeline: Timeline, chain: Chain) -> set[date]:
        """The earliest days after the first on which the years may begin anew."""
        from .perhaps_started import first_days, surely_abroad

        away = timeline.away(Reading.CAUTIOUS)
        years = Years((chain.first,), date.max, whole=True)
        broken = {
            id(part)
            for number, each in enumerate(away, 1)
            if may_break(away[:number], years, self.absences)
            for part in each.parts
        }
        kept = [part.back for part in timeline.absences if id(part) not in broken]
        unbroken = {day.earliest for day in kept if isinstance(day, PartialDay)}
        unbroken |= surely_abroad(timeline)
        starts = {max(first, chain.first) for first, _ in first_days(timeline)}
        return starts - unbroken - {chain.first} - chain.within

    def _runs(
        self, timeline: Timeline, chain: Chain, reading: Reading, first: date
    ) -> Iterator[Run]:
        starts: tuple[date, ...] = (first,)
        while chain.end is None or starts[-1] < chain.end:
            years = self._years(timeline, chain, reading, starts)
            start = years.start
            stop = self._stop(timeline, chain, years, reading)
            if stop is None and years.perhaps and not years.whole:
                stop, years = self._first_unbroken(timeline, chain, years)
            if stop is not None:
                yield Run(start, None, stop.day, stop.why)
                if stop.restart is None:
                    return
                again = max(stop.restart, start + ONE_DAY)
                starts = (*self._kept(starts, stop, again), again)
                continue
            if chain.end is not None and years.until > chain.end:
                yield Run(start, None, chain.end)
                return
            lost = self._lost_again(timeline, chain, years, reading)
            end, why = (lost.day, lost.why) if lost else (None, "")
            yield Run(start, years.until, end, why)
            if lost is None or lost.restart is None or self.loss.for_good(lost):
                return
            starts = (lost.restart,)

    def _years(
        self,
        timeline: Timeline,
        chain: Chain,
        reading: Reading,
        starts: tuple[date, ...],
    ) -> Years:
        """The years that begin on the last of some days."""
        reach = chain.earliest if starts[0] == chain.first else None
        if reach is not None and chain.before is not None:
            reach = min(reach, chain.before)
        complete = add_years(starts[-1], self.years)
        years = Years(starts, complete, reach, reading is Reading.CAUTIOUS)
        if not timeline.inexact:
            return years
        from .perhaps_started import perhaps_years

        return perhaps_years(timeline, years)

    def _first_unbroken(
        self, timeline: Timeline, chain: Chain, years: Years
    ) -> tuple[Stop | None, Years]:
        """The years until the first day on which they can be complete, unbroken.

        Each day on which they may have begun is tried: what breaks them from the
        earliest may not from a later one, and they are complete later then.
        """
        broken: Stop | None = None
        for day in (years.start, *years.perhaps):
            until = add_years(day, self.years)
            starts = (*years.starts[:-1], day)
            begun = Years(starts, until, reach=None, perhaps=())
            stop = self._stop(timeline, chain, begun, Reading.KINDEST)
            if stop is None:
                return None, years._replace(until=until)
            broken = broken or stop
        return broken, years

    def _lost_again(
        self, timeline: Timeline, chain: Chain, years: Years, reading: Reading
    ) -> Stop | None:
        """What takes the right that complete years gave, perhaps on an earlier day."""
        start = years.start
        reach = years.reach if start == years.since or not years.whole else None
        if reach is not None and chain.earliest is not None:
            reach = max(reach, chain.earliest)  # years that are not sure gave no right
        pick = min if years.whole else max
        had = add_years(pick(start, reach or start), self.years)
        return self.loss.first(timeline, had, reading)

    def _kept(
        self, starts: tuple[date, ...], stop: Stop, again: date
    ) -> tuple[date, ...]:
        """The days on which years may have begun that an interruption leaves standing.

        Years that were complete before it was over gave the right, unless it broke them.
        """
        if not stop.sure:
            return tuple(each for each in starts if add_years(each, self.years) > again)
        if stop.clears is None:
            return ()
        cleared = max(stop.clears, starts[0])
        return (cleared,) if cleared < again else ()

    def _stop(
        self, timeline: Timeline, chain: Chain, years: Years, reading: Reading
    ) -> Stop | None:
        """What interrupts the years first."""
        stops = [*prison_stops(timeline, chain.first, reading)]
        over = breach(timeline.away(reading), years, self.absences)
        cautious = reading is Reading.CAUTIOUS
        if over is not None and (over.sure or cautious):
            again = None if over.open and cautious else over.back
            stops.append(Stop(over.first, again, over.sure, "absence", over.clears))
        if cautious:
            stops += [*doubtful_stops(timeline, self.absences)]
        inside = [stop for stop in stops if _inside(stop, years)]
        return min(inside, key=lambda stop: stop.day) if inside else None


def _inside(stop: Stop, years: Years) -> bool:
    """Whether an interruption touches the years and moves their start."""
    return stop.day < years.until and (
        stop.restart is None or stop.restart > years.start
    )
