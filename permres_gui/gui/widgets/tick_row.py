"""A check box as a row: no edge, the mark level with the first line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.gui.widgets.card_face import CardWords
from permres_gui.gui.widgets.choice_card import CheckCard


class TickRow(CheckCard):
    """One line to tick, with what belongs to it under its title."""

    def __init__(self, title: str, detail: str = "", *, low: bool = False) -> None:
        super().__init__(CardWords(title, detail, low=True))
        across = QSizePolicy.Policy.Maximum if low else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _high(self, width: int) -> int:
        look = Look.current
        return max(look.target(), self._text_height(width) + look.px(0.75))

    def _least_size(self) -> QSize:
        return QSize(super()._least_size().width(), Look.current.target())

    def sizeHint(self) -> QSize:
        look = Look.current
        words = max(text_width(t, look.font(s, w)) for t, s, w, _ in self._lines())
        width = self._text_left() + words + look.px(1.0)
        return QSize(width, self.heightForWidth(width))

    def _lines(self) -> list[tuple[str, float, int, str]]:
        lines = [(self.words.title, 1.0, 600, "ink")]
        if self.words.description:
            lines.append((self.words.description, 0.9, 400, "ink2"))
        return lines

    def _text_left(self) -> int:
        look = Look.current
        return look.px(0.3) + self._mark_width() + look.px(0.65)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse():
            painter.fillRect(self.rect(), Look.current.colour("sunk"))

    def _text_top(self) -> int:
        return min(super()._text_top(), Look.current.px(0.6))

    def _mark_box(self) -> QRectF:
        look = Look.current
        side = self._mark_width()
        top = self._text_top() + look.px(0.65) - side / 2
        return QRectF(look.px(0.3), top, side, side)
