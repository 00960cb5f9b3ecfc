"""The heads of the columns of the caseload."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView

from permres_gui.gui.desk.case_cells import PAD, WRAPPED
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.page_area import ground

UP, DOWN = "\N{BLACK UP-POINTING TRIANGLE}", "\N{BLACK DOWN-POINTING TRIANGLE}"


class Heads(QHeaderView):
    """The heads of the columns, on two lines where needed; pressing one sorts by it."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setViewport(ground(QPalette.ColorRole.Base))
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(Look.current.target())

    def sizeHint(self) -> QSize:
        """As high as the longest head on as many lines as it takes."""
        least = Look.current.target()
        lines = (self._height(at) for at in range(self.count()))
        high = max((least, *lines))
        return QSize(super().sizeHint().width(), high)

    def _height(self, section: int) -> int:
        look = Look.current
        room = QRect(0, 0, self.sectionSize(section) - look.px(PAD) * 3 // 2, 9999)
        metrics = QFontMetrics(look.font(0.88, 700))
        found = metrics.boundingRect(room, WRAPPED, self._text(section))
        return found.height() + look.px(PAD)

    def _text(self, section: int) -> str:
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if section != self.sortIndicatorSection():
            return text
        down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return f"{text} {DOWN if down else UP}"

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look = Look.current
        painter.fillRect(rect, look.colour("sunk"))
        edge = rect.adjusted(0, rect.height() - look.panel_edge, 0, 0)
        painter.fillRect(edge, look.colour("ctl"))
        painter.setFont(look.font(0.88, 700))
        painter.setPen(look.colour("ink"))
        room = rect.adjusted(look.px(PAD), 0, -look.px(PAD) // 2, 0)
        painter.drawText(room, WRAPPED, self._text(section))
