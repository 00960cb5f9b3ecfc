"""The table of a caseload: rows to hit, cells cut with an ellipsis, keys to open a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)

from permres_gui.gui.desk.caseload_table import TONE
from permres_gui.gui.look import Look
from permres_gui.gui.paint import longest_word
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.page_area import Slider, ground, let_fingers_scroll

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from permres_gui.gui.desk.caseload_table import CaseloadTable

PAD = 0.5
UP, DOWN = "\N{BLACK UP-POINTING TRIANGLE}", "\N{BLACK DOWN-POINTING TRIANGLE}"
LEAST = (6.0, 3.5, 5.0, 9.5, 4.5, 4.5, 3.5, 3.5, 13.0, 9.0)
"""The least width of each column, in base sizes."""


class Cells(QStyledItemDelegate):
    """One line of text in each cell; a selected row has its own ground."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, area = Look.current, option.rect
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, look.colour("acc" if on else "panel"))
        painter.fillRect(area.adjusted(0, area.height() - 1, 0, 0), look.colour("line"))
        font = look.font(0.94, 600 if index.column() == 0 else 400)
        painter.setFont(font)
        tone = index.data(TONE) or "ink"
        painter.setPen(look.colour("accink" if on else tone))
        room = area.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
        text = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole),
            Qt.TextElideMode.ElideRight,
            room.width(),
        )
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, flags, text)


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


class CaseTable(QTableView):
    """Only the rows in sight are painted, however many there are."""

    opened = Signal(int)
    """Enter, or a double click, on the row at this place."""
    moved = Signal(int)
    """Another row is the present one."""

    def __init__(self, table: CaseloadTable, name: str) -> None:
        super().__init__()
        self.setViewport(ground(QPalette.ColorRole.Base))
        self.table = table
        self.setHorizontalHeader(Heads())
        self.setItemDelegate(Cells(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(Slider(Qt.Orientation.Vertical))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(Look.current.target())
        self.setMinimumHeight(Look.current.target() * 4)
        self.setModel(table)
        let_fingers_scroll(self.viewport())
        self.show_order()
        self.horizontalHeader().sectionClicked.connect(self._sort)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(
            lambda now, _: self.moved.emit(now.row())
        )

    def show_order(self) -> None:
        """The column that the rows are sorted by, as the table has it."""
        order = Qt.SortOrder.DescendingOrder if self.table.down else _UP
        self.horizontalHeader().setSortIndicator(self.table.column, order)

    def place(self) -> int:
        """The place of the present row, or -1."""
        return self.currentIndex().row()

    def _sort(self, column: int) -> None:
        down = column == self.table.column and not self.table.down
        self.sort_by(column, down=down)

    def sort_by(self, column: int, *, down: bool) -> None:
        """Sort by this column."""
        self.table.sort(column, Qt.SortOrder.DescendingOrder if down else _UP)
        self.show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the present row."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self.place())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width; below their least width the table scrolls."""
        super().resizeEvent(event)
        look, heads = Look.current, self.table.heads
        font = look.font(0.88, 700)
        wide = [
            max(
                look.px(least),
                longest_word(head, font) + 2 * look.px(PAD) + look.px(0.9),
            )
            for least, head in zip(LEAST, heads, strict=False)
        ]
        more = max(0, self.viewport().width() - sum(wide))
        for column, width in enumerate(wide):
            share = {3: 0.15, len(wide) - 2: 0.6, len(wide) - 1: 0.25}.get(column, 0)
            self.setColumnWidth(column, width + int(more * share))


_UP = Qt.SortOrder.AscendingOrder
