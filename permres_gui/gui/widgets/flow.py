"""Widgets beside each other in their own widths, in as many rows as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Rows
from permres_gui.gui.widgets.words import row, stack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget


def put_in_line(
    layout: QVBoxLayout, widgets: Iterable[QWidget], *, rows: bool
) -> QBoxLayout | None:
    """Add them on one line, which may take more; in rows and on none with little room."""
    if not rows:
        line = row(gap=0.2)
        stack(line, widgets)
        layout.addLayout(line)
        return line
    flow = Flow(Look.current.px(0.2), Look.current.px(0.1))
    for each in widgets:
        flow.add(each)
    layout.addWidget(flow)
    return None


class Flow(Rows):
    """As words on a page: what does not fit any more stands in the next row."""

    def __init__(self, across: int, between: int) -> None:
        """The pixels between two widgets, and between two rows."""
        super().__init__()
        self._across, self._between = across, between
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """One more, after the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        self.updateGeometry()

    def measure_again(self) -> None:
        """Something in it is larger or smaller than it was."""
        self.updateGeometry()
        self._rows(self.rect(), place=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.measure_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rows(self.rect(), place=True)

    def heightForWidth(self, width: int) -> int:
        """How high all rows are together."""
        return self._rows(QRect(0, 0, width, 0), place=False)

    def minimumSizeHint(self) -> QSize:
        """The widest and the highest one of them."""
        least = QSize()
        for widget in self._shown():
            least = least.expandedTo(widget.minimumSizeHint())
        return least

    def sizeHint(self) -> QSize:
        """All in one row, where there is the room."""
        hints = [widget.sizeHint() for widget in self._shown()]
        width = sum(each.width() for each in hints)
        gaps = self._across * max(0, len(hints) - 1)
        return QSize(width + gaps, max((each.height() for each in hints), default=0))

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _rows(self, rect: QRect, *, place: bool) -> int:
        left, top, high = rect.left(), rect.top(), 0
        for widget in self._shown():
            wide = min(widget.sizeHint().width(), rect.width())
            tall = widget.sizeHint().height()
            if widget.hasHeightForWidth():
                tall = max(tall, widget.heightForWidth(wide))
            if left > rect.left() and left + wide > rect.left() + rect.width():
                left, top, high = rect.left(), top + high + self._between, 0
            if place:
                widget.setGeometry(QRect(left, top, wide, tall))
            left, high = left + wide + self._across, max(high, tall)
        return top + high - rect.top()
