"""The heads of the columns of the caseload."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHeaderView

from permres_gui.gui.desk.case_cells import PAD
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.page_area import ground


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
        return QSize(super().sizeHint().width(), Look.current.target())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, model = Look.current, self.model()
        painter.fillRect(rect, look.colour("sunk"))
        edge = rect.adjusted(0, rect.height() - look.panel_edge, 0, 0)
        painter.fillRect(edge, look.colour("ctl"))
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        if section == self.sortIndicatorSection():
            down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            text += (
                " \N{BLACK DOWN-POINTING TRIANGLE}"
                if down
                else " \N{BLACK UP-POINTING TRIANGLE}"
            )
        painter.setFont(look.font(0.88, 700))
        painter.setPen(look.colour("ink"))
        room = rect.adjusted(look.px(PAD), 0, -look.px(PAD) // 2, 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, flags | int(Qt.TextFlag.TextWordWrap), text)
