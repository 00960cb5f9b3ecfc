"""A long list with a search field above it: countries, municipalities."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
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
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QWidget,
)

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import box, ring
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.page_area import Slider, ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import (
        QStyleOptionViewItem,
    )

Index: TypeAlias = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole


def fold(text: str) -> str:
    """Letters without accents and case, so that "egypte" finds "Égypte"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=16)
def _folded(entries: tuple[tuple[str, str], ...]) -> list[tuple[str, str, str]]:
    """The entries, each with its name as a search compares it."""
    return [(value, name, fold(name)) for value, name in entries]


class Entries(QAbstractListModel):
    """The entries that match the search, with those that are chosen."""

    def __init__(self, entries: Sequence[tuple[str, str]], multiple: bool) -> None:
        super().__init__()
        self._all = _folded(tuple(entries))
        self.shown = self._all
        self.multiple = multiple
        self.chosen: list[str] = []

    def search(self, text: str) -> None:
        """Keep what contains the text; what begins with it comes first."""
        wanted = fold(text.strip())
        self.beginResetModel()
        begins = [e for e in self._all if e[2].startswith(wanted)]
        holds = [e for e in self._all if wanted in e[2] and e not in begins]
        self.shown = begins + holds if wanted else self._all
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        value, name, _ = self.shown[index.row()]
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
        return next((name for key, name, _ in self._all if key == value), value)

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
    """A row with a mark before its words."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, Look.current.target())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        look = Look.current
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        rect = option.rect
        state = option.state
        painter.save()
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
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
        painter.drawText(words, flags, index.data(Qt.ItemDataRole.DisplayRole))
        focused = QStyle.StateFlag.State_HasFocus
        if state & focused:
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
    """The rows under the search field."""

    own_ring = True
    picked = Signal(str)

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
        self.setFixedHeight(round(Look.current.target() * rows))
        self.setModel(model)  # last: every setting before would lay out all rows
        kind = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(self.viewport(), kind)
        self.clicked.connect(self._pick)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(index.data(VALUE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        elif event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SearchField(LineField):
    """Down goes into the list, Enter takes the first match."""

    taken = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() in ENTER and self.text().strip():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class ListFrame(QWidget):
    """The edge around search field and list."""

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), "panel", "ctl", Look.current.control_edge)
        painter.end()
