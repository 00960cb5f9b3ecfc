"""The lines of a list of periods, with what parts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class Lines(Panel):
    """The list itself: what stands in it below each other, with thin lines between."""

    def __init__(self) -> None:
        super().__init__()
        edge = Look.current.panel_edge
        self._column = column(self, gap=0)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(edge)
        self.shown: tuple[QWidget, ...] = ()

    def show_these(self, lines: Sequence[QWidget]) -> None:
        """Stand in this order; what is left out of it goes away."""
        for widget in self.shown:
            self._column.removeWidget(widget)
        for widget in set(self.shown).difference(lines):
            widget.hide()
            widget.deleteLater()
        for widget in lines:
            self._column.addWidget(widget)
            if self.isVisible():
                widget.show()  # what is not seen yet takes no keyboard
        self.shown = tuple(lines)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge, ink = Look.current.panel_edge, Look.current.colour("line")
        painter = QPainter(self)
        for line in self.shown[1:]:
            if isinstance(line, PeriodRow) and not line.isHidden():
                painter.fillRect(edge, line.y() - edge, line.width(), edge, ink)
        painter.end()
