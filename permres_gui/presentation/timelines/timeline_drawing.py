"""Lanes and marks drawn as a timeline, with its ticks, its legend and its table."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from permres_gui.presentation.context import Context
from permres_gui.presentation.timelines.timeline_key import legend, mark_words, table
from permres_gui.presentation.views import LaneView, MarkView, TimelineView

MARGIN: Final = timedelta(days=100)
MOST_TICKS: Final = 12


def today_mark(context: Context) -> MarkView:
    """The line of today; where another day is asked about it bears that day."""
    day, words = context.as_of, context.words
    label = words.figure(day) if context.other_day else words.text("Today")
    return MarkView(day, "today", label)


def drawn(
    context: Context, title: str, lanes: list[LaneView], marks: list[MarkView]
) -> TimelineView:
    """Lanes and marks with ticks, a legend, and the same as a table."""
    words = context.words
    bars = [bar for lane in lanes for bar in lane.bars]
    first = min(bar.first for bar in bars)
    last = max([*(bar.last for bar in bars), *(mark.day for mark in marks)]) + MARGIN
    return TimelineView(
        title=title,
        first=first,
        last=last,
        lanes=tuple(lanes),
        marks=tuple(marks),
        ticks=_ticks(first, last),
        spoken=words.text(
            "Timeline from %(first)s to %(last)s. A table says the same.",
            first=first,
            last=last,
        ),
        legend=legend(bars, marks, mark_words(context), words),
        counted_for=words.text("Counted for: %(card)s", card=lanes[1].label)
        if len(lanes) > 1
        else "",
        table=table(lanes, marks, mark_words(context), words),
    )


def _ticks(first: date, last: date) -> tuple[tuple[date, str], ...]:
    years = range(first.year, last.year + 1)
    step = -(-len(years) // MOST_TICKS)
    days = [date(year, 1, 1) for year in years[::step]]
    return tuple((day, str(day.year)) for day in days if first <= day <= last)
