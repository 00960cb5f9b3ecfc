"""Grounds with edges: panels, warnings, and the bands of the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QFrame, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.paint import box
from permres_gui.gui.widgets.block import hint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Panel(QFrame):
    """A rounded ground with a thin edge, and a strip of colour if it has a status."""

    def __init__(self, fill: str = "panel", edge: str = "ctl", strip: str = "") -> None:
        super().__init__()
        self._fill, self._edge, self._strip = fill, edge, strip
        self.setFrameShape(QFrame.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        return hint(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        rect = QRectF(self.rect())
        box(painter, rect, self._fill, self._edge, look.panel_edge)
        if self._strip:
            _strip(painter, rect, self._strip)
        painter.end()


def _strip(painter: QPainter, rect: QRectF, token: str) -> None:
    look = Look.current
    path = QPainterPath()
    path.addRoundedRect(rect, look.corner, look.corner)
    painter.setClipPath(path)
    width = max(6.0, look.base * 0.45)
    painter.fillRect(
        QRectF(rect.left(), rect.top(), width, rect.height()), look.colour(token)
    )


class Band(QWidget):
    """A part of the shell: flat ground, one line at an edge."""

    def __init__(self, edge: Qt.Edge) -> None:
        super().__init__()
        self._edge = edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        area = self.rect()
        painter.fillRect(area, look.colour("panel"))
        line = area.adjusted(0, 0, 0, 0)
        if self._edge == Qt.Edge.BottomEdge:
            line.setTop(area.bottom() + 1 - look.panel_edge)
        elif self._edge == Qt.Edge.TopEdge:
            line.setBottom(area.top() - 1 + look.panel_edge)
        else:
            line.setLeft(area.right() + 1 - look.panel_edge)
        painter.fillRect(line, look.colour("ctl"))
        painter.end()


class Rule(QWidget):
    """A thin line between rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(Look.current.panel_edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Look.current.colour("line"))
        painter.end()
