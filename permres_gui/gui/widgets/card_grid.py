"""A grid that has as many columns as fit, with rows of equal height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class CardGrid(Rows):
    """Children in columns; `least` is the narrowest column in base sizes."""

    def __init__(
        self,
        cards: Sequence[QWidget],
        least: float = 18.0,
        most: int = 3,
        *,
        tight: bool = False,
    ) -> None:
        super().__init__()
        self._every = list(cards)
        self._known: dict[tuple[int, float], tuple[int, list[int]]] = {}
        self._least, self._most, self._tight = least, most, tight
        for card in self._every:
            card.setParent(self)
        self._cards = [card for card in self._every if not card.isHidden()]

    def measure_again(self) -> None:
        """Cards were shown or hidden, or say something else."""
        self._cards = [card for card in self._every if not card.isHidden()]
        self._known.clear()
        self.updateGeometry()
        self._place()

    def _gap(self) -> int:
        return Look.current.px(0.75)

    def columns(self, width: int) -> int:
        """How many columns fit into the width without cutting a word."""
        gap = self._gap()
        words = max((c.minimumSizeHint().width() for c in self._cards), default=1)
        least = max(Look.current.px(self._least), words)
        return max(1, min(self._most, (width + gap) // (least + gap)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._known.clear()
            self.updateGeometry()
        return super().event(event)

    def _rows(self, width: int) -> tuple[int, list[int]]:
        key = (width, Look.current.base)  # a hidden page outlives a change of size
        if key not in self._known:
            self._known[key] = self._measure(width)
        return self._known[key]

    def _measure(self, width: int) -> tuple[int, list[int]]:
        count, gap = self.columns(width), self._gap()
        cell = (width - gap * (count - 1)) // count
        if self._tight:
            cell = min(cell, max(c.sizeHint().width() for c in self._cards))
        heights = []
        for start in range(0, len(self._cards), count):
            line = self._cards[start : start + count]
            heights.append(max(_height(card, cell) for card in line))
        if self._tight:  # buttons of one kind are of one height
            heights = [max(heights, default=0)] * len(heights)
        return cell, heights

    def heightForWidth(self, width: int) -> int:
        _, heights = self._rows(width)
        return sum(heights) + self._gap() * max(0, len(heights) - 1)

    def minimumSizeHint(self) -> QSize:
        widths = [card.minimumSizeHint().width() for card in self._cards]
        return QSize(max(widths, default=1), Look.current.target())

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        cell, heights = self._rows(self.width())
        count, gap, y = self.columns(self.width()), self._gap(), 0
        mirrored = self.isRightToLeft()
        for index, card in enumerate(self._cards):
            line, place = divmod(index, count)
            x = place * (cell + gap)
            x = self.width() - x - cell if mirrored else x
            card.setGeometry(QRect(x, y, cell, heights[line]))
            if place == count - 1:
                y += heights[line] + gap


def _height(card: QWidget, width: int) -> int:
    if card.hasHeightForWidth():
        return card.heightForWidth(width)
    return card.sizeHint().height()
