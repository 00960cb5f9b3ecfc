"""The rows of the list that a combo box opens, made only once one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from permres_gui.gui.look import Look

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem


class TallRows(QStyledItemDelegate):
    """Rows of a list that are high enough for a finger."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + Look.current.px(2), Look.current.target())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = Look.current
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        heading = not index.flags() & Qt.ItemFlag.ItemIsEnabled
        ground = "sunk" if heading else "acc" if on else "panel"
        painter.fillRect(option.rect, look.colour(ground))
        painter.setFont(look.font(0.9, 700) if heading else look.font())
        ink = "ink2" if heading else "accink" if on else "ink"
        painter.setPen(look.colour(ink))
        words = option.rect.adjusted(look.px(0.85), 0, -look.px(0.3), 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, flags, index.data(Qt.ItemDataRole.DisplayRole))
