"""Where everything of the lying timeline stands, worked out before painting.

A label that does not fit into its bar goes above or below the lane, on as many lines as
it takes; nothing is cut and nothing is shortened. Where there is little room, a long history
names as many of its bars as fit on a few lines; the table and the arrow keys tell all of them.
"""

from __future__ import annotations

from datetime import date

from permres_gui.gui.fills import DIAMONDS
from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.gui.widgets.timeline_lane import LanePlan, LanePlanner
from permres_gui.gui.widgets.timeline_words import wide
from permres_gui.presentation.views import TimelineView
from permres_gui.records import dataclass

CLEAR = 16.0
"""Pixels between today's line, words beside it, and the edge."""
LEAST_DRAWN = 0.6
"""The part of the width that the days keep, however long the words are."""


@dataclass(slots=True)
class Plan:
    """The whole picture for one width."""

    left: float
    right: float
    lanes: list[LanePlan]
    height: float
    ticks_y: float


class Planner:
    """Lays a view out for one width."""

    def __init__(self, view: TimelineView, width: int, most: int = 0) -> None:
        """``most`` lines of words below a lane; without it as many as they take."""
        look = Look.current
        self.view, self.most = view, most
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
        needed = max((wide(mark.label) for mark in later), default=0.0) + CLEAR
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
        y, lanes = self._head, []
        for number, lane in enumerate(self.view.lanes):
            planned, y = LanePlanner(self, lane, number).plan(y + self._gap)
            lanes.append(planned)
        return Plan(self.left, self.right, lanes, y + self._foot, self._head)
