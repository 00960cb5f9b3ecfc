"""The row of a card as a button: letter, status, day and one reason, all painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import plain, ring, text_height, write
from permres_gui.gui.widgets.badges import STATUS_TONE
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.row_places import SIGN, RowPlaces

if TYPE_CHECKING:
    from permres_gui.gui.accessible import Opens
    from permres_gui.gui.retelling import Retold
    from permres_gui.gui.widgets.row_places import Columns
    from permres_gui.presentation.views import CardRowView


class RowButton(QAbstractButton):
    """The folded row: a button that opens and closes."""

    own_ring = True

    def __init__(self, view: CardRowView, columns: Columns) -> None:
        super().__init__()
        self.stand_in(columns)
        self._say(view)
        self.opens: Opens = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _say(self, view: CardRowView) -> None:
        self.view = view
        self.setText(view.spoken)
        self.setAccessibleName(plain(view.spoken))

    def retell(self, words: Retold) -> None:
        """Say the same in another language."""
        self._say(words.record(self.view))

    def stand_in(self, columns: Columns) -> None:
        """Under and above the words of the other rows."""
        self._columns = columns
        self.updateGeometry()

    def _places(self, width: int) -> RowPlaces:
        folded = not self.isChecked()
        return RowPlaces(self.view, self._columns, width, folded=folded)

    def heightForWidth(self, width: int) -> int:
        return self._places(width).height()

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), Look.current.px(26))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current.px(16), Look.current.target(3.15))

    def paintEvent(self, _event: QPaintEvent) -> None:
        places = self._places(self.width())
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked() or self.underMouse():
            tone = "soft" if self.isChecked() else "sunk"
            painter.fillRect(inner, Look.current.colour(tone))
        self._paint_letters(painter, places)
        self._paint_words(painter, places)
        self._paint_end(painter, tile=places.tile)
        if self.hasFocus():
            ring(painter, inner.adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_letters(self, painter: QPainter, places: RowPlaces) -> None:
        look = Look.current
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(1.06, 700))
        boxes = places.letters(self.height())
        for letter, box in zip(self.view.letters, boxes, strict=True):
            place = QRectF(box)
            painter.setPen(QPen(look.colour("ink"), 2))
            painter.setBrush(look.colour("panel"))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_words(self, painter: QPainter, places: RowPlaces) -> None:
        shift = places.shift(self.height())
        self._paint_status(painter, places.status.translated(0, shift))
        self._paint_day(painter, places.day.translated(0, shift), tile=places.tile)
        if not places.tile:
            self._paint_reason(painter, places.reason.translated(0, shift))

    def _paint_status(self, painter: QPainter, place: QRect) -> None:
        look = Look.current
        colour = look.colour(STATUS_TONE[self.view.status])
        side = look.px(1.35)
        top = place.top() + (place.height() - side) / 2
        ground = look.colour("soft" if self.isChecked() else "panel")
        square = QRectF(place.left(), top, side, side)
        draw_icon(painter, self.view.status, square, colour, ground)
        painter.setFont(look.font(1.06, 700))
        painter.setPen(colour)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        after = place.adjusted(look.px(SIGN), 0, 0, 0)
        painter.drawText(after, middle | Qt.TextFlag.TextWordWrap, self.view.word)

    def _paint_day(self, painter: QPainter, place: QRect, *, tile: bool) -> None:
        look = Look.current
        bold = look.font(0.94 if tile else 1.06, 700)
        drop = 0 if tile else (look.px(1.6) - text_height("X", bold, 1000)) // 2
        area = place.translated(0, drop)
        write(painter, area, plain(self.view.day), bold, look.colour("ink"))

    def _paint_reason(self, painter: QPainter, place: QRect) -> None:
        look = Look.current
        small = look.font(0.94)
        drop = (look.px(1.6) - text_height("X", small, 1000)) // 2
        area = place.translated(0, 0 if self._columns.narrow else drop)
        tone = "ink" if self.isChecked() else "ink2"
        write(painter, area, plain(self.view.reason), small, look.colour(tone))

    def _paint_end(self, painter: QPainter, *, tile: bool) -> None:
        """Whether it opens or closes; folded to a tile, also that it rests on a guess."""
        look = Look.current
        side = look.px(1.0)
        x = self.width() - look.px(0.8 if tile else 1.2) - side
        square = QRectF(x, (self.height() - side) / 2, side, side)
        name = "up" if self.isChecked() else "down"
        draw_icon(painter, name, square, look.colour("acc"))
        if self.view.guess and tile:
            beside = square.translated(-1.5 * side, 0)
            draw_icon(painter, "guessed", beside, look.colour("ask"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
