"""The strip of one year: a card that expires before the day on which to apply."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from permres_gui.domain.day import ONE_DAY
from permres_gui.presentation.context import Context
from permres_gui.presentation.days_ahead import coming, coming_day, renewal
from permres_gui.presentation.timelines.timeline_drawing import drawn, today_mark
from permres_gui.presentation.timelines.timeline_key import FILL_WORDS
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    BarView,
    Fill,
    LaneView,
    MarkView,
    TimelineView,
)

PERHAPS: Final = N_("%(card)s card: perhaps from %(day)s")
BEFORE: Final = timedelta(days=45)
LONGEST: Final = timedelta(days=550)
"""A strip of about one year; a day that is further away says nothing on it."""


def strip_view(context: Context) -> TimelineView | None:
    """``None`` unless the present card ends first, within about a year."""
    window, next_card = renewal(context), coming(context)
    day = coming_day(next_card) if next_card else None
    if window is None or next_card is None or day is None:
        return None
    if not context.as_of <= window.expires < day <= context.as_of + LONGEST:
        return None
    words = context.words
    first, last = window.days or (window.expires, window.expires)
    start = min(context.as_of, first) - BEFORE
    bars = [
        bar(context, "whole", words.text("present card valid"), start, window.expires),
        bar(context, "due", "", window.expires + ONE_DAY, day - ONE_DAY),
        *([bar(context, "window", "", first, last)] if window.days else []),
    ]
    expiry = words.text("card expires: %(day)s", day=window.valid)
    sure = next_card.certain_from is not None
    message = N_("%(card)s card: %(day)s") if sure else PERHAPS
    apply = words.text(message, card=next_card.card, day=day)
    marks = [
        today_mark(context),
        MarkView(window.expires, "end", expiry, 0),
        MarkView(day, "complete" if sure else "perhaps", apply, 0),
    ]
    lane = LaneView("", tuple(each for each in bars if each.first <= each.last))
    drawing = drawn(context, words.text("Your card until then"), [lane], marks)
    # The bar says by itself that the card is valid; nothing is counted here.
    legend = tuple(each for each in drawing.legend if each.kind != "whole")
    return replace(drawing, legend=legend)


def bar(context: Context, fill: Fill, label: str, first: date, last: date) -> BarView:
    """A period, both days included, with the word of its fill if it has no own."""
    words = context.words
    label = label or words.text(FILL_WORDS[fill])
    spoken = words.text(
        "%(what)s, from %(first)s to %(last)s", what=label, first=first, last=last
    )
    return BarView(first, last, fill, label, "", spoken)
