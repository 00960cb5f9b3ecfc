"""The cells of the caseload: all their words, on as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from permres_gui.gui.desk.caseload_table import PRESS, TONE, WHOLE
from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import unbroken

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionViewItem

PAD = 0.5
SIGN = 1.1
SIGNS = {"past": "warning", "soon": "calendar"}
WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(
    Qt.TextFlag.TextWordWrap
)

ABOVE = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(
    Qt.TextFlag.TextWordWrap
)


class Cells(QStyledItemDelegate):
    """All words of each cell, on as many lines as they need.

    A selected row has its own ground; a day that presses is bold and has a sign.
    """

    def height(self, index: QModelIndex, width: int) -> int:
        """How high the cell is when its words wrap within this width."""
        look = Look.current
        text = _said(index)
        left = self._left(index)
        room = QRect(0, 0, max(1, width - left - look.px(PAD)), 10_000)
        metrics = QFontMetrics(self._font(index))
        return metrics.boundingRect(room, WRAPPED, text).height() + look.px(PAD)

    def _font(self, index: QModelIndex | QPersistentModelIndex) -> QFont:
        strong = index.column() == 0 or bool(index.data(PRESS))
        return Look.current.font(0.94, 700 if strong else 400)

    def _left(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Before the words: a sign where a day presses."""
        return Look.current.px(PAD + (SIGN + 0.35 if index.data(PRESS) else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, area, on = Look.current, option.rect, _ground(painter, option)
        painter.setFont(self._font(index))
        colour = look.colour("accink" if on else index.data(TONE) or "ink")
        painter.setPen(colour)
        press = index.data(PRESS)
        if press:
            side = look.px(SIGN)
            above = (area.height() - side) / 2
            square = QRectF(area.left() + look.px(PAD), area.top() + above, side, side)
            ground_ = look.colour("acc" if on else "panel")
            draw_icon(painter, SIGNS[press], square, colour, ground_)
        room = area.adjusted(self._left(index), 0, -look.px(PAD), 0)
        painter.drawText(room, WRAPPED, _said(index))


class CardCells(Cells):
    """A whole row in one cell: the client, and below every cell with its head."""

    def height(self, index: QModelIndex, width: int) -> int:
        """As high as the name and all lines below it."""
        look = Look.current
        room = QRect(0, 0, max(1, width - 2 * look.px(PAD)), 10_000)
        told = QFontMetrics(look.font(0.94)).boundingRect(room, ABOVE, _lines(index))
        name = QFontMetrics(look.font(0.94, 700)).height()
        return name + told.height() + 2 * look.px(PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, area, on = Look.current, option.rect, _ground(painter, option)
        painter.setPen(look.colour("accink" if on else "ink"))
        pad, name = look.px(PAD), look.font(0.94, 700)
        room = area.adjusted(pad, pad, -pad, 0)
        painter.setFont(name)
        painter.drawText(room, ABOVE, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(look.font(0.94))
        below = room.adjusted(0, QFontMetrics(name).height(), 0, 0)
        painter.drawText(below, ABOVE, _lines(index))


def _said(index: QModelIndex | QPersistentModelIndex) -> str:
    """Its words, of which none is parted at its hyphen ("B-kaart")."""
    return unbroken(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))


def _lines(index: QModelIndex | QPersistentModelIndex) -> str:
    return unbroken(str(index.data(WHOLE) or ""))


def _ground(painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """Paint what is behind the words, with a line below; whether the row is chosen."""
    look, area = Look.current, option.rect
    on = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(area, look.colour("acc" if on else "panel"))
    painter.fillRect(area.adjusted(0, area.height() - 1, 0, 0), look.colour("line"))
    return on
