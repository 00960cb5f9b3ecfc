"""A journey drawn: departure, return, the last safe day, and until when the card runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import ONE_DAY, PartialDay
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.timelines.strip_view import bar
from permres_gui.presentation.timelines.timeline_drawing import drawn, today_mark
from permres_gui.presentation.views import BarView, LaneView, MarkView, TimelineView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import Fill
    from permres_gui.rules.days_moved import DayMoved
    from permres_gui.rules.journey import Journey
    from permres_gui.rules.right_kept import RightKept

AFTER: Final = timedelta(days=60)
"""How far the drawing goes on after its last day, so that the end can be seen."""


def right_timeline(
    context: Context, kept: RightKept, journey: Journey, valid: PartialDay | None
) -> TimelineView | None:
    """The right that is held, by the day of return; ``None`` without a safe day."""
    safe, lost = kept.safe_until, kept.lost_from
    if safe is None:
        return None
    words = context.words
    end = max(day for day in (safe, lost, journey.back) if day is not None) + AFTER
    unsure = end if lost is None else lost - ONE_DAY
    bars = _present(
        context,
        ("neutral", words.text("in Belgium"), context.as_of, journey.leave - ONE_DAY),
        ("absence", "", journey.leave, safe),
        ("unsure", "", safe + ONE_DAY, unsure),
        ("lost", "", unsure + ONE_DAY, end),
    )
    marks = [
        *_journey_marks(context, journey),
        MarkView(safe, "safe", words.text("last safe day: %(day)s", day=safe), 0),
    ]
    if lost is not None:
        text = words.text("right lost: %(day)s", day=lost)
        marks.append(MarkView(lost, "loss", text, 0))
    lanes = [LaneView(words.text("Journey"), bars)]
    return _whole(context, lanes, marks, valid, end)


def years_timeline(
    context: Context,
    journey: Journey,
    moved: Sequence[DayMoved],
    valid: PartialDay | None,
) -> TimelineView | None:
    """The day of each card, without the journey and with it; ``None`` without any."""
    if journey.back is None or not moved:
        return None
    words = context.words
    away = _present(
        context,
        ("neutral", words.text("in Belgium"), context.as_of, journey.leave - ONE_DAY),
        ("absence", "", journey.leave, journey.back),
    )
    lanes = [LaneView(words.text("Journey"), away)]
    marks, end = _journey_marks(context, journey), journey.back
    for each in moved:
        if each.after is None or each.after <= context.as_of:
            continue
        marks += _moved_marks(words, each.before, each.after, lane=len(lanes))
        ahead = _present(context, ("future", "", context.as_of, each.after - ONE_DAY))
        lanes.append(LaneView(card_name(context, each.card), ahead))
        end = max(end, each.after)
    return _whole(context, lanes, marks, valid, end + AFTER)


def _moved_marks(
    words: Translator, before: date | None, after: date, *, lane: int
) -> Iterator[MarkView]:
    """The day of a card with the journey; before it the one without, if it is another."""
    if before is not None and before != after:
        old = words.text("without the journey: %(day)s", day=before)
        yield MarkView(before, "old", old, lane)
    yield MarkView(after, "complete", words.figure(after), lane)


def _journey_marks(context: Context, journey: Journey) -> list[MarkView]:
    words, back = context.words, journey.back
    leave = words.text("departure: %(day)s", day=journey.leave)
    marks = [MarkView(journey.leave, "leave", leave, 0)]
    if back is not None:
        text = words.text("planned return: %(day)s", day=back)
        marks.append(MarkView(back, "back", text, 0))
    return marks


def _whole(
    context: Context,
    lanes: list[LaneView],
    marks: list[MarkView],
    valid: PartialDay | None,
    end: date,
) -> TimelineView:
    """With today and the present card, as far as its last day is known."""
    words = context.words
    if valid is not None:
        runs = valid.earliest
        bars = _present(
            context,
            ("neutral", words.text("card valid"), context.as_of, min(runs, end)),
            ("due", "", max(runs + ONE_DAY, context.as_of), end),
        )
        if context.as_of <= runs <= end:
            expiry = words.text("card expires: %(day)s", day=valid)
            marks.append(MarkView(runs, "end", expiry, len(lanes)))
        lanes.append(LaneView(words.text("Your card"), bars))
    in_order = sorted(marks, key=lambda mark: mark.day)
    every = [today_mark(context), *in_order]
    return drawn(context, words.text("Your journey"), lanes, every)


def _present(
    context: Context, *periods: tuple[Fill, str, date, date]
) -> tuple[BarView, ...]:
    """Only the periods that have a day."""

    def bars() -> Iterator[BarView]:
        for fill, label, first, last in periods:
            if first <= last:
                yield bar(context, fill, label, first, last)

    return tuple(bars())
