"""The languages by their own names: a row of segments, or one combo box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.gui.widgets.words import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from permres_gui.gui.widgets.combo import Combo


class Segment(QRadioButton):
    """One language; the outer corners of the row are round."""

    def __init__(self, text: str, *, first: bool, last: bool) -> None:
        super().__init__(text)
        self.language = ""
        self._first, self._last = first, last
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        look = Look.current
        width = text_width(self.text(), look.font(1.0, 600)) + look.px(1.7)
        return QSize(width, look.target(2.6))

    def hitButton(self, point: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        shape = QRectF(rect)
        far = look.corner * 2
        if not self._first:
            shape.setLeft(shape.left() - far)
        if not self._last:
            shape.setRight(shape.right() + far)
        path = QPainterPath()
        path.addRoundedRect(shape.adjusted(1, 1, -1, -1), look.corner, look.corner)
        on, hover = self.isChecked(), self.underMouse()
        ground = "acc" if on else "sunk" if hover else "panel"
        painter.fillPath(path, look.colour(ground))
        painter.setPen(QPen(look.colour("ctl"), look.control_edge))
        painter.drawPath(path)
        if not self._last:
            x = rect.right() - 1
            painter.drawLine(int(x), 2, int(x), int(rect.bottom()) - 2)
        painter.setFont(look.font(1.0, 600))
        painter.setPen(look.colour("accink" if on else "ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class LanguageSwitch(QWidget):
    """All languages in sight; the chosen one is filled."""

    chosen = Signal(str)

    def __init__(
        self, languages: Sequence[tuple[str, str]], current: str, title: str
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        layout = row(self, gap=0)
        self._parts: dict[str, Segment] = {}
        last = len(languages) - 1
        for number, (code, name) in enumerate(languages):
            part = Segment(name, first=number == 0, last=number == last)
            part.setChecked(code == current)
            part.setAccessibleName(name)
            part.language = code  # its name is read in its own voice
            part.setAccessibleDescription(title)
            part.clicked.connect(lambda _=False, key=code: self.chosen.emit(key))
            layout.addWidget(part)
            self._parts[code] = part

    def renew(self, current: str, title: str) -> None:
        """Another language is the chosen one."""
        self.setAccessibleName(title)
        for code, part in self._parts.items():
            part.setChecked(code == current)
            part.setAccessibleDescription(title)


def language_combo(
    languages: Sequence[tuple[str, str]], current: str, title: str
) -> Combo:
    """All languages in one combo box, where there is little room."""
    from permres_gui.gui.widgets.combo import Combo

    combo = Combo(title)
    combo.fill(languages, current)
    return combo
