"""Cards that open what stands behind them at once: the tasks of the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QPushButton

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import box
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.card_face import CardFace, CardWords

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter


class OpeningCard(CardFace, QPushButton):
    """Opens what stands behind it at once."""

    def __init__(self, words: CardWords) -> None:
        super().__init__()
        self._prepare(words)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class TaskCard(OpeningCard):
    """Something to do, that begins when it is pressed: an arrow stands at its end."""

    def _text_left(self) -> int:
        left = Look.current.px(1.0)
        if self.words.picture:
            left += self._picture_size().width() + Look.current.px(0.8)
        return left

    def _text_right(self) -> int:
        return Look.current.px(3.0)

    def _paint_mark(self, painter: QPainter) -> None:
        look = Look.current
        side = look.px(1.3)
        x = self.width() - side - look.px(1.0)
        square = QRectF(x, (self.height() - side) / 2, side, side)
        draw_icon(painter, "right", square, look.colour("acc"))


class MainTaskCard(TaskCard):
    """What most people come for: larger words, and the edge of what is chosen."""

    def _lines(self) -> list[tuple[str, float, int, str]]:
        (title, _, weight, tone), *rest = super()._lines()
        return [(title, 1.25, weight, tone), *rest]

    def _paint_ground(self, painter: QPainter) -> None:
        look = Look.current
        ground = "sunk" if self.underMouse() else "panel"
        box(painter, QRectF(self.rect()), ground, "acc", look.selected_edge)
