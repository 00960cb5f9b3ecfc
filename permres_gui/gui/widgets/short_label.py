"""A label of a few lines at most: what has no room is left out and told on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QToolTip

from permres_gui.gui.paint import ring, text_height
from permres_gui.gui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent


class ShortLabel(Label):
    """Its name is the whole text; where a part is left out, Tab or the mouse shows all."""

    def __init__(self, lines: int = 1) -> None:
        super().__init__()
        self._most = lines

    def _least_high(self) -> int:
        return text_height("X", self._face, 1000)

    def heightForWidth(self, width: int) -> int:
        return min(super().heightForWidth(width), self._most * self._least_high())

    @property
    def shortened(self) -> bool:
        """Whether a part of the text is left out."""
        return super().heightForWidth(self.width()) > self._most * self._least_high()

    def dress(
        self, text: str, size: float = 1.0, weight: int = 400, tone: str = "ink"
    ) -> None:
        super().dress(text, size, weight, tone)
        self._offer_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_all()

    def _offer_all(self) -> None:
        left_out = self.shortened
        policy = Qt.FocusPolicy.TabFocus if left_out else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setToolTip(self.accessibleName() if left_out else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        below = self.mapToGlobal(QPoint(0, self.height()))
        QToolTip.showText(below, self.toolTip(), self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.shortened:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self._face)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(self.layoutDirection())
        high = self._least_high()
        top = (self.height() - self._most * high) // 2
        for number, line in enumerate(self._short_lines()):
            area = self.rect().adjusted(0, top + number * high, 0, 0)
            area.setHeight(high)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeading, line)
        if self.hasFocus():
            ring(painter, self.rect().toRectF().adjusted(1, 1, -1, -1))
        painter.end()

    def _short_lines(self) -> list[str]:
        """The first lines as they wrap, the last one without its middle."""
        text = self.text()
        layout = QTextLayout(text, self._face)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrap)
        layout.beginLayout()
        lines, start = [], 0
        for _ in range(self._most - 1):
            line = layout.createLine()
            line.setLineWidth(self.width())
            lines.append(text[start : start + line.textLength()].rstrip())
            start += line.textLength()
        layout.endLayout()
        middle = Qt.TextElideMode.ElideMiddle
        lines.append(self.fontMetrics().elidedText(text[start:], middle, self.width()))
        return lines
