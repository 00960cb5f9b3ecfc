"""A field to type in, with an edge of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import field_box

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold


class LineField(QLineEdit):
    """One line of text; an icon may stand before it."""

    def __init__(self, name: str, width: float = 14.0, icon: str = "") -> None:
        super().__init__()
        look = Look.current
        self._width, self._icon = width, icon
        self.error = False
        self.setAccessibleName(name)
        self.setFont(look.font())
        self.setFrame(False)
        left = look.px(2.3 if icon else 0.8)
        self.setTextMargins(QMargins(left, 0, look.px(0.6), 0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)  # the ground is painted here, inside the edge

    def retell(self, words: Retold) -> None:
        """Say the same in another language, unless something is wrong in it."""
        words.only_if(not self.accessibleDescription() and not self.placeholderText())
        self.setAccessibleName(words.text(self.accessibleName()))

    def sizeHint(self) -> QSize:
        look = Look.current
        return QSize(look.px(self._width), look.target(2.75))

    def minimumSizeHint(self) -> QSize:
        look = Look.current
        return QSize(look.px(min(self._width, 8)), look.target(2.75))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        field_box(painter, self, error=self.error)
        if self._icon:
            side = look.px(1.1)
            square = QRectF(look.px(0.8), (self.height() - side) / 2, side, side)
            draw_icon(painter, self._icon, square, look.colour("ink2"))
        painter.end()
        super().paintEvent(event)
