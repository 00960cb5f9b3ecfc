"""One lane of the lying timeline: its bars, and the words in, above and below it."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from permres_gui.gui.fills import DIAMONDS
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.timeline_words import Placed, Rows, wide
from permres_gui.presentation.views import BarView, MarkView
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.gui.widgets.timeline_plan import Planner
    from permres_gui.presentation.views import LaneView

OFTEN = 6
"""So many bars of one lane may each bear the same words."""


@dataclass(slots=True)
class LanePlan:
    """Where everything of a lane stands."""

    top: float
    height: float
    bars: list[tuple[QRectF, BarView]] = field(default_factory=list)
    labels: list[Placed] = field(default_factory=list)
    marks: list[tuple[float, MarkView]] = field(default_factory=list)


class _Bar(NamedTuple):
    start: float
    end: float
    view: BarView


class _Inside(NamedTuple):
    """Words that stand in the lane itself."""

    x: float
    text: str
    tone: str


class LanePlanner:
    """Lays one lane out from a height down."""

    def __init__(self, whole: Planner, lane: LaneView, number: int) -> None:
        marks = whole.view.marks
        self._whole, self._lane = whole, lane
        self._today = [whole.x(mark.day) for mark in marks if mark.kind == "today"]
        self._marks = [mark for mark in marks if mark.lane == number]
        self._bars = [_Bar(whole.x(b.first), whole.x(b.last), b) for b in lane.bars]
        self._above = Rows(whole.left, whole.edge, self._today)
        self._below = Rows(whole.left, whole.edge, self._today, whole.most)

    def plan(self, y: float) -> tuple[LanePlan, float]:
        """The lane, and where it ends."""
        if self._whole.names_above and self._lane.label:
            self._above.add(self._whole.left, self._lane.label, "ink")
        inside = self._name()
        top = y + len(self._above) * self._whole.line
        planned = LanePlan(top, self._whole.bar)
        for start, end, bar in self._bars:
            rect = QRectF(start, top, max(3.0, end - start), self._whole.bar)
            planned.bars.append((rect, bar))
        for x, text, tone in inside:
            where = QRectF(x, top, wide(text), self._whole.bar)
            planned.labels.append(Placed(where, text, tone))
        under = top + self._whole.bar + 5
        self._place_outside(planned, y, under)
        planned.marks = [(self._whole.x(mark.day), mark) for mark in self._marks]
        return planned, under + len(self._below) * self._whole.line

    def _name(self) -> list[_Inside]:
        """The words that stand in the lane; all others go above and below it.

        Where there is little room, the days go before the names of the bars.
        """
        if self._whole.most:
            days = self._name_marks()
            return [*self._name_bars(), *days]
        bars = self._name_bars()
        return [*bars, *self._name_marks()]

    def _name_bars(self) -> list[_Inside]:
        often = _often(self._lane)
        single = [each for each in self._bars if each.view.label not in often]
        inside = [self._name_bar(each) for each in single]
        for name in often:  # forty yearly journeys are named once, not in stairs
            alike = [each for each in self._bars if each.view.label == name]
            middle = (alike[0].start + alike[-1].end) / 2
            self._below.add(middle, name, "ink", needed=True)
        return [each for each in inside if each is not None]

    def _name_marks(self) -> list[_Inside]:
        named = [self._name_mark(each) for each in self._marks]
        return [each for each in named if each is not None]

    def _place_outside(self, lane: LanePlan, y: float, under: float) -> None:
        high, last = self._whole.line, len(self._above) - 1
        for line, x, text, tone in self._above.placed:
            where = QRectF(x, y + (last - line) * high - 3, wide(text), high)
            lane.labels.append(Placed(where, text, tone))
        for line, x, text, tone in self._below.placed:
            where = QRectF(x, under + line * high, wide(text), high)
            lane.labels.append(Placed(where, text, tone))

    def _name_bar(self, bar: _Bar) -> _Inside | None:
        start, end, view = bar
        if not view.label:
            return None
        if view.fill == "window":
            self._above.add((start + end) / 2, view.label, "ask")
            return None
        inset = 8.0
        needed = wide(view.label) + 2 * inset
        roomy = end - start >= needed and view.fill not in ("absence", "half")
        for free_start, free_end in self._free(bar) if roomy else ():
            if free_end - free_start >= needed:
                tone = "accink" if view.fill == "whole" else "ink"
                return _Inside(free_start + inset, view.label, tone)
        self._below.add((start + end) / 2, view.label, "ink")
        return None

    def _free(self, bar: _Bar) -> list[tuple[float, float]]:
        """The parts of a bar that no later bar covers; today's line parts them too."""
        parts = [(bar.start, bar.end)]
        for first, last in self._cuts(bar):
            parts = [
                part
                for start, end in parts
                for part in _without((start, end), first, last)
            ]
        return [(start, end) for start, end in parts if end > start]

    def _cuts(self, bar: _Bar) -> list[tuple[float, float]]:
        """What lies over a bar: absences, today's line, the diamonds of the lane."""
        half = Look.current.px(0.7)
        days = [self._whole.x(mark.day) for mark in self._marks]
        over = [e for e in self._bars if e.view is not bar.view]
        return [
            *((e.start - 4, e.end + 4) for e in over if e.view.fill == "absence"),
            *((x - 2, x + 2) for x in self._today),
            *((x - half, x + half) for x in days),
        ]

    def _name_mark(self, mark: MarkView) -> _Inside | None:
        x = self._whole.x(mark.day)
        if not mark.label:
            return None
        if mark.kind not in DIAMONDS:
            self._above.add(x + wide(mark.label) / 2, mark.label, "ink")
            return None
        tone = DIAMONDS[mark.kind]
        start = x + Look.current.px(0.8)
        end = start + wide(mark.label)
        clear = all(b.end <= x + 4 or b.start >= end for b in self._bars)
        clear = clear and all(not start - 4 < t < end + 4 for t in self._today)
        if clear and end < self._whole.edge:
            return _Inside(start, mark.label, tone)
        self._below.add(x, mark.label, tone, needed=True)
        return None


def _often(lane: LaneView) -> list[str]:
    """What so many bars of the lane are called that one word stands for all of them."""
    counted = Counter(bar.label for bar in lane.bars if bar.label)
    return [name for name, times in counted.items() if times > OFTEN]


def _without(
    part: tuple[float, float], first: float, last: float
) -> list[tuple[float, float]]:
    """What is left of a part once something lies over it."""
    start, end = part
    if first < end and last > start:
        return [(start, min(end, first)), (max(start, last), end)]
    return [part]
