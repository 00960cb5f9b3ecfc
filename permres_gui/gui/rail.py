"""The rail: the topics while asking, the sections of the result, a human address."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import WRAP, text_height
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.page_area import PageArea
from permres_gui.gui.widgets.panel import Band, Rule
from permres_gui.gui.widgets.words import column, words
from permres_gui.presentation.views import SectionView, ShellView, TopicView

MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | WRAP


class RailRow(QAbstractButton):
    """One line of the rail, high enough for a finger."""

    def __init__(self, text: str, spoken: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(spoken)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        look = Look.current
        room = look.px(11.7)
        high = text_height(self.text(), look.font(0.98, 700), room) + look.px(0.9)
        return QSize(look.px(14), max(look.target(2.92), high))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)


class TopicRow(RailRow):
    """A topic with its number or its tick; only one that is done can be pressed."""

    def __init__(self, view: TopicView, number: int, count: int) -> None:
        super().__init__(view.label, view.spoken)
        self._view, self._number, self._count = view, number, count
        done = view.state == "done"
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if done else Qt.FocusPolicy.NoFocus
        )
        if done:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(1.75)
        x, y = look.px(1.0), (self.height() - side) / 2
        self._paint_line(painter, x + side / 2, y, side)
        circle = QRectF(x, y, side, side).adjusted(1, 1, -1, -1)
        state = self._view.state
        tone = "ctl" if state == "todo" else "acc"
        painter.setPen(QPen(look.colour(tone), 2))
        painter.setBrush(look.colour("acc" if state == "current" else "panel"))
        painter.drawEllipse(circle)
        if state == "done":
            inset = side * 0.24
            square = circle.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, "check", square, look.colour("acc"))
        else:
            painter.setFont(look.font(0.8, 700))
            painter.setPen(look.colour("accink" if state == "current" else "ink2"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setFont(look.font(0.98, 700 if state == "current" else 400))
        painter.setPen(look.colour("ink2" if state == "todo" else "ink"))
        left = x + side + look.px(0.75)
        words = QRectF(left, 0, self.width() - left - 4, self.height())
        painter.drawText(words, MIDDLE, self.text())
        painter.end()

    def _paint_line(self, painter: QPainter, x: float, y: float, side: int) -> None:
        look = Look.current
        painter.setPen(QPen(look.colour("ctl"), 2))
        if self._number > 1:
            painter.drawLine(int(x), 0, int(x), int(y))
        if self._number < self._count:
            painter.drawLine(int(x), int(y) + side, int(x), self.height())


class SectionRow(RailRow):
    """A section of the result; the one in sight has a ground and a strip."""

    def __init__(self, view: SectionView) -> None:
        super().__init__(view.label, view.label)
        self._view = view
        self.setCheckable(True)
        self.setChecked(view.current)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(look.px(0.6), 0, -look.px(0.6), 0)
        current = self._view.current
        if current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("soft" if current else "sunk"))
            painter.drawRoundedRect(inner, look.corner, look.corner)
        if current:
            painter.save()
            painter.setClipRect(inner.adjusted(0, 0, look.px(0.24) - inner.width(), 0))
            painter.setBrush(look.colour("acc"))
            painter.drawRoundedRect(inner, look.corner, look.corner)
            painter.restore()
        side = look.px(1.2)
        tone = look.colour("acc" if current else "ink2")
        x = look.px(1.35)
        square = QRectF(x, (self.height() - side) / 2, side, side)
        draw_icon(painter, self._view.icon, square, tone)
        painter.setFont(look.font(0.94, 600))
        painter.setPen(look.colour("ink"))
        left = x + side + look.px(0.55)
        words = QRectF(left, 0, self.width() - left - look.px(0.7), self.height())
        painter.drawText(words, MIDDLE, self.text())
        painter.end()


class Rail(Band):
    """Where the person is, and whom to talk to."""

    topic_chosen = Signal(str)
    section_chosen = Signal(str)

    def __init__(self, view: ShellView) -> None:
        super().__init__(Qt.Edge.RightEdge)
        look = Look.current
        self.setFixedWidth(look.px(15.6))
        self.setAccessibleName(view.rail_title)
        outer = column(self)
        outer.setContentsMargins(0, 0, look.panel_edge, 0)
        area = PageArea()
        area.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        inside = QWidget()
        layout = column(inside, gap=0)
        layout.setContentsMargins(0, look.px(1.35), 0, look.px(0.9))
        self._topics(layout, view)
        self._sections(layout, view)
        layout.addStretch(1)
        self._address(layout, view)
        area.fill(inside)
        inside.setAutoFillBackground(False)
        outer.addWidget(area)

    def _topics(self, layout: QVBoxLayout, view: ShellView) -> None:
        for number, topic in enumerate(view.topics, 1):
            line = TopicRow(topic, number, len(view.topics))
            if topic.state == "done":
                key = topic.id
                line.clicked.connect(
                    lambda _=False, key=key: self.topic_chosen.emit(key)
                )
            layout.addWidget(line)

    def _sections(self, layout: QVBoxLayout, view: ShellView) -> None:
        group = 1
        for item in view.sections:
            if item.group != group:
                layout.addLayout(_ruled())
                group = item.group
            line = SectionRow(item)
            line.clicked.connect(
                lambda _=False, key=item.id: self.section_chosen.emit(key)
            )
            layout.addWidget(line)

    def _address(self, layout: QVBoxLayout, view: ShellView) -> None:
        look = Look.current
        foot = column(gap=0.2)
        foot.setContentsMargins(look.px(1), look.px(0.8), look.px(0.9), 0)
        foot.addWidget(Rule())
        foot.addSpacing(look.px(0.4))
        if view.human_title:
            foot.addWidget(words(view.human_title, 0.82, 700))
        for line in view.human_lines:
            foot.addWidget(words(line, 0.82, 400, "ink2"))
        if view.rules_line:
            foot.addSpacing(look.px(0.25))
            foot.addWidget(words(view.rules_line, 0.82, 400, "ink2"))
        layout.addLayout(foot)


def _ruled() -> QVBoxLayout:
    look = Look.current
    box = column(gap=0)
    box.setContentsMargins(look.px(1.3), look.px(0.55), look.px(1.3), look.px(0.55))
    box.addWidget(Rule())
    return box


class StepBar(Band):
    """The topics as a bar of segments, where there is no room for a rail."""

    def __init__(self, view: ShellView) -> None:
        super().__init__(Qt.Edge.BottomEdge)
        look = Look.current
        self._topics = view.topics
        current = next((t for t in view.topics if t.state == "current"), None)
        text = view.step if current is None else f"{view.step}: {current.label}"
        layout = column(self)
        side = look.px(1.25)
        layout.setContentsMargins(side, look.px(1.2), side, look.px(0.6))
        layout.addWidget(words(text, 1.0, 600))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = Look.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = look.px(1.25), look.px(0.25)
        count = max(1, len(self._topics))
        wide = (self.width() - 2 * side - gap * (count - 1)) / count
        for number, topic in enumerate(self._topics):
            on = topic.state != "todo"
            painter.setPen(QPen(look.colour("acc" if on else "ctl"), 1.5))
            painter.setBrush(look.colour("acc" if on else "panel"))
            part = QRectF(
                side + number * (wide + gap), look.px(0.6), wide, look.px(0.4)
            )
            painter.drawRoundedRect(part, 2, 2)
        painter.end()
