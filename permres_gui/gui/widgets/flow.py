"""Widgets beside each other in their own widths, in as many rows as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem


class Flow(QLayout):
    """As words on a page: what does not fit any more stands in the next row."""

    def __init__(self, across: int, between: int) -> None:
        """The pixels between two widgets, and between two rows."""
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._across, self._between = across, between
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all rows are together."""
        return self._rows(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._rows(rect, place=True)

    def minimumSize(self) -> QSize:
        """The widest and the highest one of them."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def sizeHint(self) -> QSize:
        """All in one row, where there is the room."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(each.width() for each in hints)
        gaps = self._across * max(0, len(hints) - 1)
        return QSize(width + gaps, max((each.height() for each in hints), default=0))

    def _rows(self, rect: QRect, *, place: bool) -> int:
        left, top, high = rect.left(), rect.top(), 0
        for item in self._items:
            wide = min(item.sizeHint().width(), rect.width())
            tall = item.sizeHint().height()
            if item.hasHeightForWidth():
                tall = max(tall, item.heightForWidth(wide))
            if left > rect.left() and left + wide > rect.left() + rect.width():
                left, top, high = rect.left(), top + high + self._between, 0
            if place:
                item.setGeometry(QRect(left, top, wide, tall))
            left, high = left + wide + self._across, max(high, tall)
        return top + high - rect.top()
