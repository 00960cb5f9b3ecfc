"""The table of a caseload: rows as high as their words, keys to open a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from permres_gui.gui.desk.case_cells import PAD, CardCells, Cells
from permres_gui.gui.desk.case_heads import Heads
from permres_gui.gui.look import Look
from permres_gui.gui.paint import longest_word
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.page_area import Slider, ground, let_fingers_scroll

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from permres_gui.gui.desk.caseload_table import CaseloadTable

MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space)
LEAST = (6.0, 3.5, 5.0, 9.5, 4.5, 4.5, 3.5, 3.5, 13.0, 9.0)
"""The least width of each column, in base sizes."""


class CaseTable(QTableView):
    """Only the rows in sight are painted, however many there are."""

    opened = Signal(int)
    """Enter, or a double click, on the row at this place."""
    moved = Signal(int)
    """Another row is the present one."""

    def __init__(self, table: CaseloadTable, name: str, *, cards: bool = False) -> None:
        """``cards``: each client is one card, where a row would be as wide as two pages."""
        super().__init__()
        self._cards = cards
        self.setViewport(ground(QPalette.ColorRole.Base))
        self.table = table
        self.empty = ""
        """What stands in the table where no row does."""
        self.setAccessibleName(name)
        self.setHorizontalHeader(Heads())
        self._cells = CardCells(self) if cards else Cells(self)
        self.setItemDelegate(self._cells)
        self._dress()
        self.setModel(table)
        if cards:
            self._show_only_the_first()
        self._listen(table)
        let_fingers_scroll(self.viewport())
        self.show_order()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(Slider(Qt.Orientation.Vertical))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(Look.current.target())
        self.setMinimumHeight(Look.current.target() * 4)

    def _show_only_the_first(self) -> None:
        """One column, in which a card tells all of its client."""
        self.horizontalHeader().hide()
        for other in range(1, self.table.columnCount()):
            self.setColumnHidden(other, True)

    def _listen(self, table: CaseloadTable) -> None:
        scrolled = self.verticalScrollBar().valueChanged
        for each in (table.layoutChanged, table.modelReset, scrolled):
            each.connect(self.fit_rows)
        table.rowsInserted.connect(self._inserted)
        table.dataChanged.connect(self._changed)
        self.horizontalHeader().sectionClicked.connect(self._sort)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().selectionChanged.connect(
            lambda *_: self.moved.emit(self.place())
        )

    def show_order(self) -> None:
        """The column that the rows are sorted by, as the table has it."""
        order = Qt.SortOrder.DescendingOrder if self.table.down else _UP
        self.horizontalHeader().setSortIndicator(self.table.column, order)

    def place(self) -> int:
        """The place of the row that is chosen, or -1.

        Where the keyboard comes by itself is no choice: nobody sees it.
        """
        chosen = self.selectionModel().selectedIndexes()
        return chosen[0].row() if chosen else -1

    def _sort(self, column: int) -> None:
        down = column == self.table.column and not self.table.down
        self.sort_by(column, down=down)

    def sort_by(self, column: int, *, down: bool) -> None:
        """Sort by this column."""
        self.table.sort(column, Qt.SortOrder.DescendingOrder if down else _UP)
        self.show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen row; the first key that moves chooses the first one."""
        here = self.currentIndex()
        if event.key() in ENTER and self.place() >= 0:
            self.opened.emit(self.place())
        elif event.key() in MOVES and here.isValid() and self.place() < 0:
            self.selectRow(here.row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width; below their least width the table scrolls."""
        super().resizeEvent(event)
        if self._cards:
            self.setColumnWidth(0, self.viewport().width())
        else:
            self._share_width()
        self.fit_rows()

    def _share_width(self) -> None:
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
        self.updateGeometries()

    def fit_rows(self) -> None:
        """The rows in sight are as high as their words; the others wait for that."""
        row, rows = max(0, self.rowAt(0)), self.table.rowCount()
        bottom = self.viewport().height()
        while row < rows and self.rowViewportPosition(row) < bottom:
            needed = self._height(row)
            if self.rowHeight(row) != needed:
                self.setRowHeight(row, needed)
            row += 1

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._fit_seen(first, last)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._fit_seen(first.row(), last.row())

    def _fit_seen(self, first: int, last: int) -> None:
        """These rows are other ones; nothing is measured while none of them is in sight."""
        above = self.rowViewportPosition(last) + self.rowHeight(last) <= 0
        below = self.rowViewportPosition(first) >= self.viewport().height()
        if not above and not below:
            self.fit_rows()

    def _height(self, row: int) -> int:
        cells = (
            self._cells.height(self.table.index(row, column), self.columnWidth(column))
            for column in range(1 if self._cards else self.table.columnCount())
        )
        return max(Look.current.target(), *cells)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An empty table says so itself."""
        super().paintEvent(event)
        if self.empty and not self.table.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(Look.current.font())
            painter.setPen(Look.current.colour("ink2"))
            room = self.viewport().rect()
            centre = int(Qt.AlignmentFlag.AlignCenter)
            painter.drawText(room, centre | int(Qt.TextFlag.TextWordWrap), self.empty)
            painter.end()


_UP = Qt.SortOrder.AscendingOrder
