"""Grounds with edges: panels, warnings, and the bands of the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QFrame, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.paint import box
from permres_gui.gui.widgets.block import hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QGridLayout


class Panel(QFrame):
    """A rounded ground with a thin edge, and a strip of colour if it has a status."""

    wordless = True

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


class RuledPanel(Panel):
    """A panel around a grid, with thin lines in some of its rows."""

    def __init__(self, grid: QGridLayout) -> None:
        super().__init__()
        self._grid = grid
        self._ruled: list[int] = []

    def rule(self, row: int) -> None:
        """Let a line take a row of the grid."""
        self._ruled.append(row)
        self._grid.setRowMinimumHeight(row, Look.current.panel_edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, ink = QPainter(self), Look.current.colour("line")
        wide = self._grid.geometry()
        for row in self._ruled:
            place = self._grid.cellRect(row, 0)
            line = QRect(wide.left(), place.top(), wide.width(), place.height())
            painter.fillRect(line, ink)
        painter.end()


class ColumnPanel(Panel):
    """A panel around a grid, with a thin line before some of its columns."""

    def __init__(self, grid: QGridLayout, columns: Iterable[int]) -> None:
        super().__init__()
        self._grid, self._columns = grid, tuple(columns)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, ink = QPainter(self), Look.current.colour("line")
        edge, gap = Look.current.panel_edge, self._grid.horizontalSpacing()
        for column in self._columns:
            head = self._grid.itemAtPosition(0, column)
            if head is None:
                continue
            x = head.geometry().left() - gap // 2
            painter.fillRect(QRect(x, edge, edge, self.height() - 2 * edge), ink)
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
        # It covers all of its place, so nothing is painted below it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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

    wordless = True

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(Look.current.panel_edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Look.current.colour("line"))
        painter.end()
