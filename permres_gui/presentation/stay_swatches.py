"""The small picture before a stay in the list: that of its bar in the years beside it."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import Stay
from permres_gui.domain.day import PartialDay
from permres_gui.presentation.views import BarView, Fill, TimelineView

UNCOUNTED: Fill = "neutral"
"""Where no card counts the years, or the first day of the stay is not known."""


def swatch_of(stay: Stay, timeline: TimelineView | None) -> Fill:
    """How most days of the stay count for the card whose years are drawn alone."""
    if timeline is None or not timeline.counted_for:
        return UNCOUNTED
    if not isinstance(stay.first, PartialDay):
        return UNCOUNTED
    first = stay.first.earliest
    last = stay.last.latest if isinstance(stay.last, PartialDay) else timeline.last
    drawn = [bar for bar in timeline.lanes[1].bars if _days(bar, first, last) > 0]
    drawn = [bar for bar in drawn if bar.fill not in ("absence", "future")]
    longest = max(drawn, key=lambda bar: _days(bar, first, last), default=None)
    return longest.fill if longest else UNCOUNTED


def _days(bar: BarView, first: date, last: date) -> int:
    """How many days of a bar lie between two days, both included."""
    return (min(bar.last, last) - max(bar.first, first)).days + 1
