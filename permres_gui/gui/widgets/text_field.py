"""A field for several lines; its edge is that of the panel around it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column


class TextField(QPlainTextEdit):
    """Plain text only; Tab leaves it, as it leaves every other field."""

    def __init__(self, name: str, text: str, lines: int = 10) -> None:
        super().__init__()
        look = Look.current
        self._lines = lines
        self.setAccessibleName(name)
        self.setFont(look.font())
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(*(look.px(each) for each in (0.6, 0.4, 0.6, 0.4)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)

    def sizeHint(self) -> QSize:
        look = Look.current
        return QSize(look.px(24), look.px(1.6 * self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current.px(12), self.sizeHint().height())


def edged(field: TextField) -> Panel:
    """The field within its edge."""
    edge = Panel("panel", "ctl")
    column(edge, margin=0.15).addWidget(field)
    return edge
