"""A real button painted as a card: its words, its picture, its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from permres_gui.gui.look import Look
from permres_gui.gui.paint import box, longest_word, plain, text_height, write
from permres_gui.gui.pictures import draw_picture
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class CardWords:
    """What stands on a card; `low` keeps it flat, as in a row of two."""

    title: str
    description: str = ""
    note: str = ""
    picture: str = ""
    low: bool = False


if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import (
        QAbstractButton,
    )

    from permres_gui.gui.retelling import Retold

    _Base = QAbstractButton
else:
    _Base = object


class CardFace(_Base):
    """Painting, measures and the cure for dragging; mixed into a button of Qt's."""

    words: CardWords

    def _prepare(self, words: CardWords) -> None:
        self._pressed_at = QPoint()
        self._say(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _say(self, words: CardWords) -> None:
        self.words = words
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self.setText(plain(words.title))
        self.setAccessibleName(plain(words.title))
        about = " ".join(t for t in (words.description, words.note) if t)
        self.setAccessibleDescription(plain(about))

    def retell(self, words: Retold) -> None:
        """Say the same in another language."""
        self._say(words.with_texts(self.words, "title", "description", "note"))
        self.updateGeometry()

    def _mark_width(self) -> int:
        return Look.current.px(1.55)

    def _picture_size(self) -> QSize:
        look = Look.current
        wide = look.px(5.3 if look.base < 25 else 5.0)
        return QSize(wide, round(wide * 68 / 108))

    def _text_left(self) -> int:
        look = Look.current
        left = look.px(1.0) + self._mark_width() + look.px(0.75)
        if self.words.picture:
            left += self._picture_size().width() + look.px(0.8)
        return left

    def _text_right(self) -> int:
        return Look.current.px(0.9)

    def _lines(self) -> list[tuple[str, float, int, str]]:
        rows = [(self.words.title, 1.06, 700, "ink")]
        if self.words.description:
            rows.append((self.words.description, 0.94, 400, "ink2"))
        if self.words.note:
            rows.append((self.words.note, 0.88, 400, "ink2"))
        return rows

    def _text_height(self, width: int) -> int:
        look = Look.current
        room = width - self._text_left() - self._text_right()
        return sum(
            text_height(plain(text), look.font(size, weight), room) + look.px(0.1)
            for text, size, weight, _ in self._lines()
        )

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._high(width)
        return self._heights[width]

    def _high(self, width: int) -> int:
        look = Look.current
        space = look.px(1.0 if self.words.low else 1.3)
        least = look.target(2.85)
        if self.words.picture:
            least = max(least, self._picture_size().height() + look.px(1.9))
        return max(least, self._text_height(width) + space)

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width() + Look.current.px(6)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._least is None:
            self._least = self._least_size()
        return self._least

    def _least_size(self) -> QSize:
        look = Look.current
        word = max(
            longest_word(plain(text), look.font(size, weight))
            for text, size, weight, _ in self._lines()
        )
        sides = self._text_left() + self._text_right() + look.px(0.1)
        return QSize(sides + word, look.target(2.85))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        self._paint_mark(painter)
        self._paint_text(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        look = Look.current
        rect = QRectF(self.rect())
        if not self.isEnabled():
            box(painter, rect, "sunk", "ctl", look.control_edge, dashed=True)
        elif self.isChecked():
            box(painter, rect, "soft", "acc", look.selected_edge)
        elif self.underMouse():
            box(painter, rect, "sunk", "acc", look.control_edge)
        else:
            box(painter, rect, "panel", "ctl", look.control_edge)

    def _mark_box(self) -> QRectF:
        look = Look.current
        side = self._mark_width()
        top = (self.height() - side) / 2
        return QRectF(look.px(1.0), top, side, side)

    def _paint_mark(self, painter: QPainter) -> None:
        """What tells a choice from a task."""
        raise NotImplementedError

    def _paint_text(self, painter: QPainter) -> None:
        look = Look.current
        left = self._text_left()
        if self.words.picture:
            size = self._picture_size()
            x = left - size.width() - look.px(0.8)
            where = QRectF(
                x,
                (self.height() - size.height()) / 2,
                size.width(),
                size.height(),
            )
            draw_picture(painter, where, self.words.picture)
        room = self.width() - left - self._text_right()
        y = self._text_top()
        for text, size_, weight, tone in self._lines():
            ink = look.colour(tone if self.isEnabled() else "ink2")
            font = look.font(size_, weight)
            area = QRect(left, y, room, self.height())
            y += write(painter, area, plain(text), font, ink)
            y += look.px(0.1)

    def _text_top(self) -> int:
        free = self.height() - self._text_height(self.width())
        return free // 2 + Look.current.px(0.05)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger that scrolls must not choose: drop the release after a way."""
        way = event.globalPosition().toPoint() - self._pressed_at
        if way.manhattanLength() > QApplication.startDragDistance():
            self.setDown(False)
            event.accept()
        else:
            super().mouseReleaseEvent(event)
