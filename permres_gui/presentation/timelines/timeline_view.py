"""The timeline of the result: the stay as it was, then one lane for each card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from permres_gui.domain.timeline import BEGINNING
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_texts import day_text
from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS, in_order
from permres_gui.presentation.context import Context
from permres_gui.presentation.timelines.lane_bars import Count, count_of
from permres_gui.presentation.timelines.timeline_bars import bars_of, stay_bars
from permres_gui.presentation.timelines.timeline_drawing import drawn, today_mark
from permres_gui.presentation.views import LaneView, MarkKind, MarkView, TimelineView
from permres_gui.rules.assessment import Assessment, Status


def timeline_view(context: Context) -> TimelineView | None:
    """The picture; ``None`` where no day of the stay is known."""
    known = [bar for bar in stay_bars(context) if bar.first > BEGINNING]
    if not known:
        return None
    words = context.words
    lanes = [LaneView(words.text("Your stay"), tuple(known))]
    marks = [today_mark(context)]
    for each, day in _drawn_cards(context):
        count, lane = count_of(context, each), len(lanes)
        marks += _restart(context, count, lane)
        marks.append(_day_mark(context, each, day, lane))
        bars = tuple(bars_of(count, context.as_of, words)) if count is not None else ()
        lanes.append(LaneView(card_name(context, each.card), bars))
    title = words.text("How your years are counted")
    if len(lanes) == 1:  # nothing is counted
        title = words.text("Your stay in Belgium")
    return drawn(context, title, lanes, marks)


def _drawn_cards(context: Context) -> Iterator[tuple[Assessment, date]]:
    """The cards with papers to bring that have a first day, with that day."""
    for each in in_order(context):
        day = each.certain_from or each.possible_from
        if each.status in WITH_PAPERS and day is not None:
            yield each, day


def _restart(context: Context, count: Count | None, lane: int) -> Iterator[MarkView]:
    if count is not None and count.restart is not None:
        text = context.words.text("counting starts again: %(day)s", day=count.restart)
        yield MarkView(count.restart, "restart", text, lane)


def _day_mark(
    context: Context, assessment: Assessment, day: date, lane: int
) -> MarkView:
    """A sure day that is still to come is one, also where another may come before it."""
    words, certain = context.words, assessment.certain_from
    if certain is not None and certain > context.as_of:
        return MarkView(day, "complete", words.text("from %(day)s", day=day), lane)
    doubtful = assessment.status is Status.NEEDS_ADVICE
    kind: MarkKind = "perhaps" if doubtful or certain is None else "complete"
    return MarkView(day, kind, day_text(context, assessment), lane)
