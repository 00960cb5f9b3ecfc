"""A choice card: a real radio button or check box, painted as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.card_face import CardFace, CardWords
from permres_gui.gui.widgets.task_card import OpeningCard

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class ChoiceCard(CardFace):
    """What can be chosen, with the mark that says whether it is."""

    def _paint_mark(self, painter: QPainter) -> None:
        look = Look.current
        mark = self._mark_box().adjusted(1, 1, -1, -1)
        on = self.isChecked() and self.isEnabled()
        pen = QPen(look.colour("acc" if on else "ctl"), 2.5 if on else 2)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour("panel"))
        self._paint_state(painter, mark, on=on)

    def _paint_state(self, painter: QPainter, mark: QRectF, *, on: bool) -> None:
        raise NotImplementedError


class RadioCard(ChoiceCard, QRadioButton):
    """One of several."""

    def __init__(self, words: CardWords) -> None:
        super().__init__()
        self._prepare(words)

    def _paint_state(self, painter: QPainter, mark: QRectF, *, on: bool) -> None:
        painter.drawEllipse(mark)
        if on:
            painter.setBrush(Look.current.colour("acc"))
            inset = mark.width() * 0.24
            painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset))


class CheckCard(ChoiceCard, QCheckBox):
    """Any number of several."""

    def __init__(self, words: CardWords) -> None:
        super().__init__()
        self._prepare(words)

    def _paint_state(self, painter: QPainter, mark: QRectF, *, on: bool) -> None:
        look = Look.current
        if on:
            painter.setBrush(look.colour("acc"))
        painter.drawRoundedRect(mark, 5, 5)
        if on:
            inset = mark.width() * 0.16
            square = mark.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, "check", square, look.colour("accink"))


class MoreCard(OpeningCard):
    """Stands for the rare choices until it is pressed: it is no choice itself."""

    def _paint_mark(self, painter: QPainter) -> None:
        square = self._mark_box().adjusted(2, 2, -2, -2)
        draw_icon(painter, "down", square, Look.current.colour("acc"))
