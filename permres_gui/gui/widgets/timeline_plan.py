"""Where everything of the lying timeline stands, worked out before painting.

A label that does not fit into its bar goes above or below the lane, on as many lines as
it takes; nothing is cut and nothing is shortened. Where there is little room, a long history
names as many of its bars as fit on a few lines; the table and the arrow keys tell all of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from datetime import date

from PySide6.QtCore import QRectF

from permres_gui.gui.fills import DIAMONDS
from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.presentation.views import BarView, LaneView, MarkView, TimelineView
from permres_gui.records import dataclass

LABEL = (0.88, 600)
CLEAR = 16.0
"""Pixels between today's line, words beside it, and the edge."""
OFTEN = 6
"""So many bars of one lane may each bear the same words."""
LEAST_DRAWN = 0.6
"""The part of the width that the days keep, however long the words are."""


@dataclass(slots=True)
class Placed:
    """Words at a place, in the colour of a token."""

    rect: QRectF
    text: str
    tone: str


@dataclass(slots=True)
class LanePlan:
    """One lane: its bars, and the words in, above and below it."""

    top: float
    height: float
    bars: list[tuple[QRectF, BarView]] = field(default_factory=list)
    labels: list[Placed] = field(default_factory=list)
    marks: list[tuple[float, MarkView]] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """The whole picture for one width."""

    left: float
    right: float
    lanes: list[LanePlan]
    height: float
    ticks_y: float


class Rows:
    """Lines of words that keep clear of each other."""

    def __init__(
        self, left: float, right: float, avoid: list[float], most: int = 0
    ) -> None:
        """``most`` lines for what need not be said; as many as it takes without it."""
        self._left, self._right, self._avoid = left, right, avoid
        self._most = most
        self._lines: list[list[tuple[float, float]]] = []
        self.placed: list[tuple[int, float, str, str]] = []

    def add(self, middle: float, text: str, tone: str, *, needed: bool = False) -> None:
        """Put words under or over a place, on the first line that has room."""
        width = _wide(text)
        x = min(
            max(self._left, middle - width / 2), max(self._left, self._right - width)
        )
        for place in self._avoid:
            if x - 6 < place < x + width + 6:
                right = place + 8
                x = right if right + width <= self._right else place - 8 - width
        for number, line in enumerate([*self._lines, []]):
            if self._most and number >= self._most and not needed:
                return
            if all(x + width + 10 < a or x > b + 10 for a, b in line):
                if number == len(self._lines):
                    self._lines.append([])
                self._lines[number].append((x, x + width))
                self.placed.append((number, x, text, tone))
                return

    def __len__(self) -> int:
        return len(self._lines)


def _often(lane: LaneView) -> list[str]:
    """What so many bars of the lane are called that one word stands for all of them."""
    counted = Counter(bar.label for bar in lane.bars if bar.label)
    return [name for name, times in counted.items() if times > OFTEN]


def _wide(text: str) -> float:
    return text_width(text, Look.current.font(*LABEL)) + 2.0


class Planner:
    """Lays a view out for one width."""

    def __init__(self, view: TimelineView, width: int, most: int = 0) -> None:
        """``most`` lines of words below a lane; without it as many as they take."""
        look = Look.current
        self.view, self._most = view, most
        names = [
            text_width(lane.label, look.font(0.94, 700))
            for lane in view.lanes
            if lane.label
        ]
        side = max(names, default=0)
        roomy = side < width * 0.22
        self.names_above = bool(names) and not roomy
        self.left = float(side + look.px(1.2)) if names and roomy else 6.0
        self.edge = float(width - 8)
        self.right = self.edge
        self._make_room()
        self._number = 0
        self.line = float(look.px(1.35))
        slim = most == 1
        self.bar = float(look.px(1.1 if slim else 1.75))
        self._gap = float(look.px(0.15 if slim else 0.55))
        self._head = float(look.px(2.6 if slim else 3.1))
        self._foot = float(look.px(0.2 if slim else 0.6))

    def _make_room(self) -> None:
        """The words of a coming day stand right of today's line, not left behind it."""
        today = max((m.day for m in self.view.marks if m.kind == "today"), default=None)
        if today is None:
            return
        later = [m for m in self.view.marks if m.kind in DIAMONDS and m.day >= today]
        needed = max((_wide(mark.label) for mark in later), default=0.0) + CLEAR
        least = self.left + (self.edge - self.left) * LEAST_DRAWN
        while self.edge - self.x(today) < needed and self.right > least:
            self.right -= 4.0
        if self.edge - self.x(today) < needed:
            self.right = self.edge  # in vain: then the bars keep their length

    def x(self, day: date) -> float:
        """The place of a day."""
        length = max(1, (self.view.last - self.view.first).days)
        part = (day - self.view.first).days / length
        return self.left + (self.right - self.left) * min(1.0, max(0.0, part))

    def plan(self) -> Plan:
        """Lanes from the top down, then the height."""
        y = self._head
        ticks_y = y
        lanes = []
        for number, lane in enumerate(self.view.lanes):
            self._number = number
            marks = [m for m in self.view.marks if m.lane == number]
            planned, y = self._lane(lane, marks, y + self._gap)
            lanes.append(planned)
        return Plan(self.left, self.right, lanes, y + self._foot, ticks_y)

    def _lane(
        self, lane: LaneView, marks: list[MarkView], y: float
    ) -> tuple[LanePlan, float]:
        today = [self.x(m.day) for m in self.view.marks if m.kind == "today"]
        above = Rows(self.left, self.edge, today)
        below = Rows(self.left, self.edge, today, self._most)
        if self.names_above and lane.label:
            above.add(self.left, lane.label, "ink")
        bars = [(self.x(b.first), self.x(b.last), b) for b in lane.bars]
        beside: list[tuple[float, str, str] | None] = []
        if self._most:  # the days go before the names of the bars
            beside = [self._mark_label(mark, bars, above, below) for mark in marks]
        often = _often(lane)
        inside = [
            self._bar_label(bar, bars, above, below)
            for bar in bars
            if bar[2].label not in often
        ]
        for name in often:  # forty yearly journeys are named once, not in stairs
            alike = [(start, end) for start, end, bar in bars if bar.label == name]
            below.add((alike[0][0] + alike[-1][1]) / 2, name, "ink", needed=True)
        if not self._most:
            beside = [self._mark_label(mark, bars, above, below) for mark in marks]
        top = y + len(above) * self.line
        planned = LanePlan(top, self.bar)
        for start, end, bar in bars:
            rect = QRectF(start, top, max(3.0, end - start), self.bar)
            planned.bars.append((rect, bar))
        for part in (*inside, *beside):
            if part is not None:
                x, text, tone = part
                where = QRectF(x, top, _wide(text), self.bar)
                planned.labels.append(Placed(where, text, tone))
        self._outside(planned, above, y, below, top + self.bar + 5)
        planned.marks = [(self.x(mark.day), mark) for mark in marks]
        return planned, top + self.bar + 5 + len(below) * self.line

    def _outside(
        self, lane: LanePlan, above: Rows, y: float, below: Rows, under: float
    ) -> None:
        last = len(above) - 1
        for line, x, text, tone in above.placed:
            where = QRectF(x, y + (last - line) * self.line - 3, _wide(text), self.line)
            lane.labels.append(Placed(where, text, tone))
        for line, x, text, tone in below.placed:
            where = QRectF(x, under + line * self.line, _wide(text), self.line)
            lane.labels.append(Placed(where, text, tone))

    def _bar_label(
        self,
        bar: tuple[float, float, BarView],
        bars: list[tuple[float, float, BarView]],
        above: Rows,
        below: Rows,
    ) -> tuple[float, str, str] | None:
        start, end, view = bar
        if not view.label:
            return None
        if view.fill == "window":
            above.add((start + end) / 2, view.label, "ask")
            return None
        inset = 8.0
        needed = _wide(view.label) + 2 * inset
        free = self._free(bar, bars) if end - start >= needed else []
        for free_start, free_end in free:
            if free_end - free_start >= needed:
                if view.fill in ("absence", "half"):
                    break
                tone = "accink" if view.fill == "whole" else "ink"
                return free_start + inset, view.label, tone
        below.add((start + end) / 2, view.label, "ink")
        return None

    def _free(
        self,
        bar: tuple[float, float, BarView],
        bars: list[tuple[float, float, BarView]],
    ) -> list[tuple[float, float]]:
        """The parts of a bar that no later bar covers; today's line parts them too."""
        start, end, view = bar
        cuts = [
            (a - 4, b + 4) for a, b, v in bars if v is not view and v.fill == "absence"
        ]
        cuts += [
            (self.x(m.day) - 2, self.x(m.day) + 2)
            for m in self.view.marks
            if m.kind == "today"
        ]
        half = Look.current.px(0.7)
        cuts += [
            (self.x(m.day) - half, self.x(m.day) + half)
            for m in self.view.marks
            if m.lane == self._number
        ]
        parts = [(start, end)]
        for a, b in cuts:
            split = []
            for s, e in parts:
                split += (
                    [(s, min(e, a)), (max(s, b), e)] if a < e and b > s else [(s, e)]
                )
            parts = split
        return [(s, e) for s, e in parts if e > s]

    def _mark_label(
        self,
        mark: MarkView,
        bars: list[tuple[float, float, BarView]],
        above: Rows,
        below: Rows,
    ) -> tuple[float, str, str] | None:
        x = self.x(mark.day)
        if not mark.label:
            return None
        if mark.kind not in DIAMONDS:
            above.add(x + _wide(mark.label) / 2, mark.label, "ink")
            return None
        tone = DIAMONDS[mark.kind]
        start = x + Look.current.px(0.8)
        end = start + _wide(mark.label)
        today = [self.x(m.day) for m in self.view.marks if m.kind == "today"]
        clear = all(b <= x + 4 or a >= end for a, b, _ in bars)
        clear = clear and all(not start - 4 < t < end + 4 for t in today)
        if clear and end < self.edge:
            return start, mark.label, tone
        below.add(x, mark.label, tone, needed=True)
        return None
