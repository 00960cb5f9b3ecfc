"""Small painted things: the status with its word, the letter of a card, an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.gui.pictures import draw_picture, proportion

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from permres_gui.presentation.views import Status

STATUS_TONE: dict[Status, str] = {
    "eligible": "ok",
    "not_yet": "wait",
    "needs_advice": "ask",
    "not_eligible": "no",
    "held": "held",
    "lost": "err",
    "undetermined": "no",
}
WORD_TONE = {"wait": "acc", "no": "ink2", "held": "ink"}
"""The nearest colour of a label, where words beside an icon wrap."""


class Badge(QWidget):
    """A fixed little picture; not for the keyboard."""

    def __init__(self, spoken: str = "") -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Icon(Badge):
    """An icon of some base sizes in one colour; the words beside it say the same."""

    wordless = True

    def __init__(self, name: str, tone: str = "acc", size: float = 1.4) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size

    def sizeHint(self) -> QSize:
        side = Look.current.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        colour = look.colour(self._tone)
        draw_icon(
            painter, self._name, QRectF(self.rect()), colour, look.colour("panel")
        )
        painter.end()


class StatusBadge(Badge):
    """A status icon, always with its word."""

    def __init__(self, status: Status, word: str, size: float = 1.06) -> None:
        super().__init__(word)
        self._status: Status = status
        self._word, self._size = word, size

    def _side(self) -> int:
        return Look.current.px(1.35)

    def sizeHint(self) -> QSize:
        look = Look.current
        width = text_width(self._word, look.font(self._size, 700))
        return QSize(self._side() + look.px(0.5) + width, look.px(1.6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        colour = look.colour(STATUS_TONE[self._status])
        side = self._side()
        square = QRectF(0, (self.height() - side) / 2, side, side)
        draw_icon(painter, self._status, square, colour, look.colour("panel"))
        painter.setFont(look.font(self._size, 700))
        painter.setPen(colour)
        left = side + look.px(0.5)
        area = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self._word)
        painter.end()


class Number(Badge):
    """The number of a step in a ring."""

    wordless = True

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self._number = number

    def sizeHint(self) -> QSize:
        side = Look.current.px(2.0)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("acc"), 2))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.setFont(look.font(1.0, 700))
        number = str(self._number)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number)
        painter.end()


class Picture(Badge):
    """A drawn card or paper, with words that say what it shows."""

    wordless = True

    def __init__(self, picture: str, label: str, width: float) -> None:
        super().__init__(label)
        self._picture, self._width = picture, width

    def sizeHint(self) -> QSize:
        width = Look.current.px(self._width)
        return QSize(width, round(width * proportion(self._picture)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = self.width() * proportion(self._picture)
        wide = self.width() * min(1.0, self.height() / high)
        area = QRectF(0, 0, wide, wide * proportion(self._picture))
        area.moveCenter(QRectF(self.rect()).center())
        area = area.adjusted(4, 2, -4, -2)
        draw_picture(painter, area, self._picture)
        painter.end()
