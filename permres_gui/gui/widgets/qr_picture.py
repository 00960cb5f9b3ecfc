"""A QR code, black on white in every theme, since no camera reads it otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter

from permres_gui.gui.widgets.badges import Badge
from permres_gui.presentation.kiosk.qr_code import QUIET

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from permres_gui.presentation.kiosk.qr_code import QrCode

LEAST = 2
"""Pixels of a field at least: smaller ones run into each other."""


class QrPicture(Badge):
    """Every field has the same whole number of pixels, so that no edge is blurred."""

    def __init__(self, code: QrCode, spoken: str, width: int) -> None:
        super().__init__(spoken)
        self._code = code
        self._field = max(LEAST, width // code.side)

    def sizeHint(self) -> QSize:
        side = self._field * self._code.side
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        size = self._field
        for y, fields in enumerate(self._code.rows, QUIET):
            for x, black in enumerate(fields, QUIET):
                if black:
                    square = QRect(x * size, y * size, size, size)
                    painter.fillRect(square, Qt.GlobalColor.black)
        painter.end()
