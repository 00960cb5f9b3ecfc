"""A long list with a search field above it: countries, municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QWidget,
)

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import box, ring
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.page_area import Slider, ground, let_fingers_scroll
from permres_gui.presentation.search import Row, Search

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import (
        QStyleOptionViewItem,
    )

    from permres_gui.gui.retelling import Retold
    from permres_gui.presentation.translator import Translator

Index: TypeAlias = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
WIDTH = 36.0
"""In base sizes: a long name, its postal code and its old name on one row."""


class Entries(QAbstractListModel):
    """The entries that match the search, with those that are chosen."""

    def __init__(self, search: Search, multiple: bool) -> None:
        super().__init__()
        self._search = search
        self.found = search.find("")
        self.multiple = multiple
        self.chosen: list[str] = []

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows in sight, the best first."""
        return self.found.rows

    def search(self, text: str) -> None:
        """Keep what fits the text."""
        self.beginResetModel()
        self.found = self._search.find(text)
        self.endResetModel()

    def speak(self, search: Search) -> None:
        """The same entries in another language."""
        self._search = search
        self.search("")

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        value, name = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == VALUE:
            return value
        if role == Qt.ItemDataRole.CheckStateRole:
            on = value in self.chosen
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def name_of(self, value: str) -> str:
        """The words of an entry."""
        return self._search.names.get(value, value)

    def toggle(self, value: str) -> None:
        """Choose the entry, or let it go."""
        if value in self.chosen:
            self.chosen.remove(value)
        elif self.multiple:
            self.chosen.append(value)
        else:
            self.chosen = [value]
        last = self.index(max(0, len(self.shown) - 1))
        self.dataChanged.emit(self.index(0), last)


class EntryRows(QStyledItemDelegate):
    """A row with a mark before its words.

    The list is asked where pointer and keyboard are, not the style's option: that would
    make all that styles name, which takes longer than the rest of the first question.
    """

    def __init__(self, view: EntryList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, Look.current.target())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        look = Look.current
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        rect = option.rect
        painter.save()
        hover = self._view.has_pointer(index)
        painter.fillRect(
            rect, look.colour("soft" if on else "sunk" if hover else "panel")
        )
        side = look.px(1.4)
        mark = QRectF(rect.x() + look.px(0.7), rect.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _mark(painter, mark, on=on, many=getattr(index.model(), "multiple", True))
        painter.setFont(look.font(1.0, 600 if on else 400))
        painter.setPen(look.colour("ink"))
        words = rect.adjusted(look.px(2.8), 0, -look.px(0.5), 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        text = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole),
            Qt.TextElideMode.ElideRight,
            words.width(),
        )
        painter.drawText(words, flags, text)
        if self._view.has_keyboard(index):
            ring(painter, QRectF(rect).adjusted(2, 2, -2, -2))
        painter.restore()


def _mark(painter: QPainter, mark: QRectF, *, on: bool, many: bool) -> None:
    """A box where several can be chosen, a circle where only one can."""
    look = Look.current
    painter.setPen(QPen(look.colour("acc" if on else "ctl"), 2))
    painter.setBrush(look.colour("acc" if on and many else "panel"))
    if many:
        painter.drawRoundedRect(mark, 5, 5)
        if on:
            tick = mark.adjusted(3, 3, -3, -3)
            draw_icon(painter, "check", tick, look.colour("accink"))
        return
    painter.drawEllipse(mark)
    if on:
        inset = mark.width() * 0.24
        painter.setBrush(look.colour("acc"))
        painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset))


class EntryList(QListView):
    """The rows under the search field; Up from the first leads back to it.

    Space chooses a row, and so does Enter; on one that is chosen Enter goes on.
    """

    own_ring = True
    picked = Signal(str)
    left = Signal()

    def __init__(self, model: Entries, name: str, rows: float) -> None:
        super().__init__()
        self.setViewport(ground(QPalette.ColorRole.Base))
        self._entries = model
        self.setItemDelegate(EntryRows(self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(Slider(Qt.Orientation.Vertical))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(Look.current.target())
        self._size = QSize(Look.current.px(WIDTH), round(Look.current.target() * rows))
        self.setModel(model)  # last: every setting before would lay out all rows
        let_fingers_scroll(self.viewport())
        self._pointed = -1
        self.entered.connect(self._point)
        self.clicked.connect(self._pick)

    def _point(self, index: QModelIndex) -> None:
        self._pointed = index.row()

    def has_pointer(self, index: Index) -> bool:
        """Whether the mouse is over this row."""
        return index.row() == self._pointed and self.viewport().underMouse()

    def has_keyboard(self, index: Index) -> bool:
        """Whether the keys go to this row."""
        return self.hasFocus() and index.row() == self.currentIndex().row()

    def sizeHint(self) -> QSize:
        return self._size

    def rows(self) -> int:
        """How many rows can be walked."""
        return self._entries.rowCount()

    def is_chosen(self, row: int) -> bool:
        """Whether the entry of a row is chosen."""
        entries = self._entries
        return 0 <= row < self.rows() and entries.shown[row][0] in entries.chosen

    def said(self, row: int, words: Translator) -> str:
        """A row as it is told: its words, and whether it is chosen."""
        if not 0 <= row < self.rows():
            return ""
        name = self._entries.shown[row][1]
        if not self.is_chosen(row):
            return name
        return words.text("Chosen: %(choice)s", choice=name)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(index.data(VALUE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Of several, Enter on one that is chosen goes on to the next page.
        goes_on = self._entries.multiple and self.is_chosen(self.currentIndex().row())
        taking = (Qt.Key.Key_Space,) if goes_on else (Qt.Key.Key_Space, *ENTER)
        if event.key() in taking and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        elif event.key() in ENTER:
            event.ignore()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SearchField(LineField):
    """Down goes into the list, Enter takes the first match."""

    taken = Signal()
    down = Signal()

    def retell(self, words: Retold) -> None:
        """Its control says it; what is typed belongs to one language."""
        words.only_if(not self.text() and not self.accessibleDescription())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in ENTER and self.text().strip():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class ListFrame(QWidget):
    """The edge around search field and list."""

    wordless = True

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), "panel", "ctl", Look.current.control_edge)
        painter.end()
