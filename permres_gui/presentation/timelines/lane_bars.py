"""One lane of the timeline: what counted for a card, what did not, what is to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from permres_gui.domain.counting import HALF, NONE, WHOLE, Segment
from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.presentation.context import Context
from permres_gui.presentation.views import Fill
from permres_gui.rules.assessment import COMMON, Assessment
from permres_gui.rules.counted_stays import CountedStays
from permres_gui.rules.kinds.free_movement_residence import FreeMovementResidence
from permres_gui.rules.kinds.uninterrupted_residence import UninterruptedResidence
from permres_gui.rules.kinds.waiting_time import WaitingTime

Clock: TypeAlias = FreeMovementResidence | UninterruptedResidence | WaitingTime
FILLS: Final[dict[int, Fill]] = {WHOLE: "whole", HALF: "half", NONE: "none"}


class Piece(NamedTuple):
    """A period of a lane, both days included."""

    first: date
    last: date
    fill: Fill


class Count(NamedTuple):
    """How the years of one card are counted, up to the day of the card."""

    title: str
    day: date
    restart: date | None
    pieces: tuple[Piece, ...]
    years: int
    """So many are asked for."""

    def months_counted(self, today: date) -> int | None:
        """Full months that count already; ``None`` once all are complete."""
        if not any(piece.fill == "future" for piece in self.pieces):
            return None
        left = (self.day.year - today.year) * 12 + self.day.month - today.month
        left += self.day.day > today.day  # a month that is not over is still to come
        return max(0, self.years * 12 - left)


def count_of(context: Context, assessment: Assessment) -> Count | None:
    """The counting of the best way to a card; ``None`` where no years are counted."""
    ways: tuple[str, ...] = (COMMON, *assessment.routes[:1])
    day = assessment.certain_from or assessment.possible_from
    for finding in assessment.findings:
        required, figures = finding.requirement, finding.judgement.figures
        start, own = figures.get("start"), figures.get("day", day)
        if finding.route not in ways or not isinstance(required, Clock):
            continue
        if day is not None and isinstance(start, date) and isinstance(own, date):
            title = context.words.text(required.title)
            timeline = context.timeline
            restart = _restart(timeline, required, start)
            pieces = tuple(_pieces(timeline, required, start, min(own, day)))
            if assessment.certain_from is None:
                pieces = _doubted(timeline, required, pieces)
            return Count(title, day, restart, pieces, required.years)
    return None


def _doubted(
    timeline: Timeline, required: Clock, pieces: tuple[Piece, ...]
) -> tuple[Piece, ...]:
    """What perhaps counts is not told as what does not, where the day rests on it."""
    if not isinstance(required, UninterruptedResidence):
        return pieces
    counted, kind = CountedStays.of(required, timeline), Reading.KINDEST
    counting = [
        segment
        for chain in counted.chains(kind)
        for segment in counted.segments(chain, kind, full=False)
        if segment.counts != NONE
    ]
    return tuple(
        each._replace(fill="unsure")
        if each.fill == "none" and any(_holds(s, each) for s in counting)
        else each
        for each in pieces
    )


def _holds(segment: Segment, piece: Piece) -> bool:
    ends = segment.end is None or segment.end > piece.last
    return segment.first <= piece.first and ends


def _restart(timeline: Timeline, required: Clock, start: date) -> date | None:
    """The day on which counting began again, when it is no first day of a stay."""
    if isinstance(required, WaitingTime):
        return None
    residences = timeline.residences(Reading.CAUTIOUS)
    again = residences[0].first < start and all(r.first != start for r in residences)
    return start if again else None


def _pieces(
    timeline: Timeline, required: Clock, start: date, complete: date
) -> Iterator[Piece]:
    tomorrow = timeline.as_of + ONE_DAY
    stop = min(complete, tomorrow)
    for residence in timeline.residences(Reading.CAUTIOUS):
        end = min(residence.end or start, start)
        if residence.first < end:
            yield Piece(residence.first, end - ONE_DAY, "none")
    for segment in _segments(timeline, required, start):
        end = min(segment.end or stop, stop)
        first = max(segment.first, start)
        if first < end:
            yield Piece(first, end - ONE_DAY, FILLS[segment.counts])
    yield from _absences(timeline, required, start, stop)
    if complete > tomorrow:
        yield Piece(tomorrow, complete - ONE_DAY, "future")


def _segments(timeline: Timeline, required: Clock, start: date) -> Sequence[Segment]:
    if not isinstance(required, UninterruptedResidence):
        return [Segment(start, None, WHOLE)]
    # The picture must show the very pieces from which the day was computed.
    counted = CountedStays.of(required, timeline)
    return [
        segment
        for chain in counted.chains(Reading.CAUTIOUS)
        if chain[-1].end is None or chain[-1].end > start
        for segment in counted.segments(chain, Reading.CAUTIOUS, full=False)
    ]


def _absences(
    timeline: Timeline, required: Clock, start: date, stop: date
) -> Iterator[Piece]:
    if isinstance(required, WaitingTime):
        return
    for away in timeline.away(Reading.CAUTIOUS):
        first, last = max(away.departure, start), min(away.back, stop - ONE_DAY)
        if first < last:
            yield Piece(first, last, "absence")
