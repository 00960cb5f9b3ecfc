"""The lying timeline of the result: lanes, years, today, and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from permres_gui.gui.fills import DIAMONDS, draw_diamond, draw_fill
from permres_gui.gui.look import Look
from permres_gui.gui.paint import ring, text_width
from permres_gui.gui.widgets.timeline_base import TimelineBase
from permres_gui.gui.widgets.timeline_lane import LanePlan
from permres_gui.gui.widgets.timeline_plan import Plan, Planner
from permres_gui.gui.widgets.timeline_words import LABEL
from permres_gui.presentation.views import TimelineView

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold

MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class WideTimeline(TimelineBase):
    """Time runs from left to right."""

    def __init__(self, view: TimelineView, most: int = 0) -> None:
        """`most` lines of names below a lane; without it as many as they take."""
        super().__init__(view)
        self._most = most
        self._plans: dict[int, tuple[Planner, Plan]] = {}

    def _plan(self, width: int) -> tuple[Planner, Plan]:
        if width not in self._plans:
            planner = Planner(self.view, width, self._most)
            self._plans[width] = (planner, planner.plan())
        return self._plans[width]

    def heightForWidth(self, width: int) -> int:
        return round(self._plan(width)[1].height)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        """Only the height for its own width counts; Qt asks for that by itself."""
        look = Look.current
        plan = self._plans.get(self.width())
        high = round(plan[1].height) if plan is not None else look.px(6)
        return QSize(max(self.width(), look.px(20)), high)

    def renew(self, view: TimelineView) -> None:
        """Another picture in the same place."""
        self.show_bars(view)
        self._plans.clear()
        self.updateGeometry()
        self.update()

    def retell(self, words: Retold) -> None:
        """The same picture in another language."""
        self.renew(words.record(self.view))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current.px(16), Look.current.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        planner, plan = self._plan(self.width())
        painter = QPainter(self)
        self._ticks(painter, planner, plan)
        for number, lane in enumerate(plan.lanes):
            if not planner.names_above:
                self._name(painter, number, lane)
            for rect, bar in lane.bars:
                draw_fill(painter, rect, bar.fill)
        self._today(painter, planner, plan)
        for lane in plan.lanes:
            self._marks(painter, lane)
            self._labels(painter, lane)
        self._walked(painter, plan)
        painter.end()

    def _ticks(self, painter: QPainter, planner: Planner, plan: Plan) -> None:
        look = Look.current
        painter.setFont(look.font(0.88))
        used = -100.0
        today = [planner.x(m.day) for m in self.view.marks if m.kind == "today"]
        for day, text in self.view.ticks:
            x = planner.x(day)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QLineF(x, plan.ticks_y, x, plan.height - look.px(0.4)))
            wide = text_width(text, look.font(0.88))
            clear = all(not x - wide / 2 - 6 < t < x + wide / 2 + 6 for t in today)
            start = x - wide / 2
            if not clear:  # beside today's line, not under it
                start = max(today) + 6 if x >= max(today) else max(today) - wide - 6
            if start > used + 8 and start + wide < self.width():
                painter.setPen(look.colour("ink2"))
                high = look.px(1.4)
                area = QRectF(start, plan.ticks_y - high, wide + 2, high)
                painter.drawText(area, MIDDLE, text)
                used = start + wide

    def _name(self, painter: QPainter, number: int, lane: LanePlan) -> None:
        look = Look.current
        painter.setFont(look.font(0.94, 700))
        painter.setPen(look.colour("ink"))
        area = QRectF(0, lane.top, 400, lane.height)
        painter.drawText(area, MIDDLE, self.view.lanes[number].label)

    def _today(self, painter: QPainter, planner: Planner, plan: Plan) -> None:
        look = Look.current
        for mark in self.view.marks:
            if mark.kind != "today":
                continue
            x = planner.x(mark.day)
            font = look.font(0.82, 700)
            wide, high = text_width(mark.label, font) + look.px(1.2), look.px(1.45)
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            flag = QRectF(left, 0, wide, high)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ink"))
            painter.drawRoundedRect(flag, 4, 4)
            painter.fillRect(
                QRectF(x - 1.5, high - 2, 3, plan.height - high - look.px(0.2)),
                look.colour("ink"),
            )
            painter.setFont(font)
            painter.setPen(look.colour("panel"))
            painter.drawText(flag, CENTRE, mark.label)

    def _marks(self, painter: QPainter, lane: LanePlan) -> None:
        look = Look.current
        for x, mark in lane.marks:
            if mark.kind in DIAMONDS:
                middle = QPointF(x, lane.top + lane.height / 2)
                draw_diamond(painter, middle, look.px(0.62), mark.kind)
            else:
                tick = QRectF(
                    x - 1, lane.top - look.px(0.45), 3, lane.height + look.px(0.7)
                )
                painter.fillRect(tick, look.colour("ink"))

    def _labels(self, painter: QPainter, lane: LanePlan) -> None:
        look = Look.current
        painter.setFont(look.font(*LABEL))
        for label in lane.labels:
            if label.tone != "accink" and not _inside(label.rect, lane):
                painter.fillRect(label.rect, look.colour("panel"))
            painter.setPen(look.colour(label.tone))
            painter.drawText(label.rect, MIDDLE, label.text)

    def _walked(self, painter: QPainter, plan: Plan) -> None:
        if self.walked < 0:
            return
        lane_number, wanted = self.bars[self.walked]
        for rect, bar in plan.lanes[lane_number].bars:
            if bar is wanted:
                ring(painter, rect.adjusted(-5, -5, 5, 5))


def _inside(rect: QRectF, lane: LanePlan) -> bool:
    return any(bar.contains(rect.center()) for bar, _ in lane.bars)
