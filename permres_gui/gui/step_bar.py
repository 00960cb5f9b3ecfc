"""The topics as a bar of segments, where there is no room for a rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.panel import Band
from permres_gui.gui.widgets.words import column, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from permres_gui.presentation.views import ShellView


class StepBar(Band):
    """The topics as a bar of segments, where there is no room for a rail."""

    def __init__(self, view: ShellView) -> None:
        super().__init__(Qt.Edge.BottomEdge)
        look = Look.current
        self._topics = view.topics
        layout = column(self)
        side = look.px(1.25)
        layout.setContentsMargins(side, look.px(1.2), side, look.px(0.6))
        layout.addWidget(words(view.step_line, 1.0, 600))

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
