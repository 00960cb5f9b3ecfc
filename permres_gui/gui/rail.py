"""The rail: the topics while asking, the sections of the result, a human address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import WRAP, plain, text_height
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.page_area import PageArea
from permres_gui.gui.widgets.panel import Band, Rule
from permres_gui.gui.widgets.words import column, words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.gui.rail_sections import SectionRow
    from permres_gui.gui.widgets.label import Label
    from permres_gui.presentation.views import ShellView, TopicView

MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | WRAP


class RailRow(QAbstractButton):
    """One line of the rail, high enough for a finger."""

    def __init__(self, text: str, spoken: str) -> None:
        super().__init__()
        self.say(text, spoken)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def say(self, text: str, spoken: str) -> None:
        """Other words on the same line."""
        self.setAccessibleName(spoken)
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        self.update()

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


class TopicRow(RailRow):
    """A topic with its number or its tick; only one that is done can be pressed."""

    def __init__(self, view: TopicView, number: int, count: int) -> None:
        super().__init__(view.label, view.spoken)
        self._view, self._number, self._count = view, number, count
        self.renew(view)

    def renew(self, view: TopicView) -> None:
        """Show another state of the same topic, or its words in another language."""
        self._view = view
        self.say(view.label, view.spoken)
        done = view.state == "done"
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if done else Qt.FocusPolicy.NoFocus
        )
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if done else arrow)

    def shows(self, view: TopicView) -> bool:
        """Whether it is this state in these words."""
        return self._view == view

    def key(self) -> str:
        """The topic to go to, or nothing if it cannot be pressed."""
        return self._view.id if self._view.state == "done" else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(1.75)
        x, y = look.px(1.0), (self.height() - side) / 2
        self._paint_line(painter, x + side / 2, y, side)
        self._paint_mark(painter, QRectF(x, y, side, side).adjusted(1, 1, -1, -1), side)
        weight = 700 if self._view.state == "current" else 400
        painter.setFont(look.font(0.98, weight))
        painter.setPen(look.colour("ink2" if self._ahead() else "ink"))
        left = x + side + look.px(0.75)
        words = QRectF(left, 0, self.width() - left - 4, self.height())
        painter.drawText(words, MIDDLE, self.text())
        painter.end()

    def _ahead(self) -> bool:
        return self._view.state in {"todo", "skipped"}

    def _paint_mark(self, painter: QPainter, circle: QRectF, side: int) -> None:
        """The circle of the topic, with its tick, its number or a stroke."""
        look, state = Look.current, self._view.state
        painter.setPen(QPen(look.colour("ctl" if self._ahead() else "acc"), 2))
        painter.setBrush(look.colour("acc" if state == "current" else "panel"))
        painter.drawEllipse(circle)
        if state == "done":
            inset = side * 0.24
            square = circle.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, "check", square, look.colour("acc"))
            return
        painter.setFont(look.font(0.8, 700))
        painter.setPen(look.colour("accink" if state == "current" else "ink2"))
        mark = "–" if state == "skipped" else str(self._number)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, mark)

    def _paint_line(self, painter: QPainter, x: float, y: float, side: int) -> None:
        look = Look.current
        painter.setPen(QPen(look.colour("ctl"), 2))
        if self._number > 1:
            painter.drawLine(int(x), 0, int(x), int(y))
        if self._number < self._count:
            painter.drawLine(int(x), int(y) + side, int(x), self.height())


class Rail(Band):
    """Where the person is, and whom to talk to."""

    topic_chosen = Signal(str)
    section_chosen = Signal(str)

    def __init__(self, view: ShellView) -> None:
        super().__init__(Qt.Edge.RightEdge)
        look = Look.current
        self._topic_rows: list[TopicRow] = []
        self._section_rows: list[SectionRow] = []
        self._address_lines: list[Label] = []
        self._groups = [(item.id, item.group, item.icon) for item in view.sections]
        self.setFixedWidth(look.px(15.6))
        self.setAccessibleName(view.rail_title)
        outer = column(self)
        outer.setContentsMargins(0, 0, look.panel_edge, 0)
        area = PageArea()
        area.setAutoFillBackground(False)
        area.ground.setAutoFillBackground(False)
        inside = Block()
        layout = column(inside, gap=0)
        layout.setContentsMargins(0, look.px(1.35), 0, look.px(0.9))
        self._topics(layout, view)
        self._sections(layout, view)
        layout.addStretch(1)
        self._address(layout, view)
        area.fill(inside)
        inside.setAutoFillBackground(False)
        outer.addWidget(area)

    def can_show(self, view: ShellView) -> bool:
        """Whether another view has the same lines, only with other words."""
        groups = [(item.id, item.group, item.icon) for item in view.sections]
        return (
            len(view.topics) == len(self._topic_rows)
            and groups == self._groups
            and len(_address(view)) == len(self._address_lines)
        )

    def renew(self, view: ShellView) -> None:
        """Show other words and states on the same lines."""
        for topic_row, topic in zip(self._topic_rows, view.topics, strict=True):
            if not topic_row.shows(topic):
                topic_row.renew(topic)
        for section_row, item in zip(self._section_rows, view.sections, strict=True):
            if not section_row.shows(item):
                section_row.renew(item)
        for number, text in enumerate(_address(view)):
            weight, tone = _weight(view, number)
            label = self._address_lines[number]
            if label.accessibleName() != plain(text):
                label.dress(text, 0.82, weight, tone)

    def _topic(self, key: str) -> None:
        if key:
            self.topic_chosen.emit(key)

    def _section(self, row: SectionRow) -> None:
        """A press marks no section: paper is none, and the others are marked in sight."""
        row.stay()
        self.section_chosen.emit(row.key())

    def _topics(self, layout: QVBoxLayout, view: ShellView) -> None:
        for number, topic in enumerate(view.topics, 1):
            line = TopicRow(topic, number, len(view.topics))
            line.clicked.connect(lambda _=False, row=line: self._topic(row.key()))
            layout.addWidget(line)
            self._topic_rows.append(line)

    def _sections(self, layout: QVBoxLayout, view: ShellView) -> None:
        if not view.sections:
            return
        from permres_gui.gui.rail_sections import SectionRow, ruled

        group = 1
        for item in view.sections:
            if item.group != group:
                layout.addLayout(ruled())
                group = item.group
            line = SectionRow(item)
            line.clicked.connect(lambda _=False, row=line: self._section(row))
            layout.addWidget(line)
            self._section_rows.append(line)

    def _address(self, layout: QVBoxLayout, view: ShellView) -> None:
        look = Look.current
        foot = column(gap=0.2)
        foot.setContentsMargins(look.px(1), look.px(0.8), look.px(0.9), 0)
        foot.addWidget(Rule())
        foot.addSpacing(look.px(0.4))
        for number, text in enumerate(_address(view)):
            weight, tone = _weight(view, number)
            line = words(text, 0.82, weight, tone)
            foot.addWidget(line)
            self._address_lines.append(line)
        layout.addLayout(foot)


def _weight(view: ShellView, number: int) -> tuple[int, str]:
    """The question stands out, where there is one."""
    return (700, "ink") if number == 0 and view.human_title else (400, "ink2")


def _address(view: ShellView) -> list[str]:
    lines = (view.human_title, *view.human_lines, view.rules_line)
    return [line for line in lines if line]
