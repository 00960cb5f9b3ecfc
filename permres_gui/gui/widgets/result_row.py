"""One card in the result: letter, status, day, one reason; it opens to everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import (
    longest_word,
    plain,
    ring,
    text_height,
    text_width,
    write,
)
from permres_gui.gui.widgets.badges import STATUS_TONE
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.guess_line import guess_line
from permres_gui.gui.widgets.words import column
from permres_gui.presentation.views import CardRowView
from permres_gui.records import dataclass

LETTERS_HIGH = 2.05
"""The box of a letter, in base sizes."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where words begin in all rows, so that they stand under each other."""

    status: int
    day: int
    narrow: bool
    tile: bool = False
    """Folded, a row tells its answer and its day alone, one below the other."""


def columns_for(
    rows: Sequence[CardRowView], *, narrow: bool, tile: bool = False
) -> Columns:
    """The columns that the longest words need."""
    look = Look.current
    status = max((text_width(r.word, look.font(1.06, 700)) for r in rows), default=0)
    days = [text_width(plain(r.day), look.font(1.06, 700)) for r in rows]
    day = min(max(days, default=0), look.px(13))
    return Columns(status + look.px(2.9), day + look.px(1.1), narrow, tile)


class RowButton(QAbstractButton):
    """The folded row: a button that opens and closes."""

    own_ring = True

    def __init__(self, view: CardRowView, columns: Columns) -> None:
        super().__init__()
        self.view, self._columns = view, columns
        self.setCheckable(True)
        self.setText(view.spoken)
        self.setToolTip(plain(view.reason) if columns.tile else "")
        self.setAccessibleName(plain(view.spoken))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _letters_width(self) -> int:
        look = Look.current
        count = len(self.view.letters)
        return count * look.px(3.1) + (count - 1) * look.px(0.4)

    def words_left(self) -> int:
        """Where the words begin, after the letters."""
        look = Look.current
        edge = look.px(self._edge())
        return edge + self._letters_width() + edge

    def _edge(self) -> float:
        """Beside the letters, in base sizes."""
        return 0.6 if self._columns.tile else 1.0

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Where status, day and reason go."""
        look = Look.current
        left = self.words_left()
        right = width - look.px(2.2 if self._as_tile() else 3.0)
        pad = look.px(0.65)
        if self._as_tile():
            pad = look.px(0.2)
            high = self._high(self.view.day, right - left, 700, 0.94)
            status = QRect(left, pad, right - left, look.px(1.5))
            day = QRect(left, status.bottom() + 1, right - left, high)
            return status, day, QRect(left, day.bottom() + 1, right - left, 0)
        if self._columns.narrow:
            status = QRect(left, pad, self._columns.status, look.px(1.6))
            day_left, day_top = left + self._own_status_width(), pad
            word = longest_word(plain(self.view.day), look.font(1.06, 700))
            if word > right - day_left:  # a day is never parted
                day_left, day_top = left, status.bottom() + 1
            day_high = self._high(self.view.day, right - day_left, 700, 1.06)
            day = QRect(
                day_left, day_top, right - day_left, max(look.px(1.6), day_high)
            )
            top = day.bottom() + 1 + look.px(0.2)
            return status, day, QRect(left, top, right - left, 0)
        status = QRect(left, pad, self._columns.status, look.px(1.6))
        day_left = left + self._columns.status
        if len(self.view.letters) > 1 and not self.view.day:
            reason = left + self._own_status_width()
            return status, QRect(), QRect(reason, pad, right - reason, 0)
        day = QRect(day_left, pad, self._columns.day - look.px(1.1), look.px(1.6))
        reason_left = day_left + self._columns.day
        return status, day, QRect(reason_left, pad, right - reason_left, 0)

    def _as_tile(self) -> bool:
        return self._columns.tile and not self.isChecked()

    def _own_status_width(self) -> int:
        look = Look.current
        return text_width(self.view.word, look.font(1.06, 700)) + look.px(2.9)

    def _high(self, text: str, width: int, weight: int, size: float) -> int:
        return text_height(plain(text), Look.current.font(size, weight), width)

    def heightForWidth(self, width: int) -> int:
        look = Look.current
        status, day, reason = self._places(width)
        if self._as_tile():
            bottom = day.bottom() if self.view.day else status.bottom()
            return max(look.px(LETTERS_HIGH + 0.6), bottom + look.px(0.3))
        words = reason.top() + self._high(self.view.reason, reason.width(), 400, 0.94)
        dates = day.top() + self._high(self.view.day, day.width(), 700, 1.06)
        bottom = max(words, dates, status.bottom())
        return max(look.target(3.15), bottom + look.px(0.65))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), Look.current.px(26))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current.px(16), Look.current.target(3.15))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked() or self.underMouse():
            tone = "soft" if self.isChecked() else "sunk"
            painter.fillRect(inner, look.colour(tone))
        self._paint_letters(painter)
        self._paint_words(painter)
        side = look.px(1.0)
        x = self.width() - look.px(0.8 if self._as_tile() else 1.2) - side
        name = "up" if self.isChecked() else "down"
        square = QRectF(x, (self.height() - side) / 2, side, side)
        draw_icon(painter, name, square, look.colour("acc"))
        if self.view.guess and self._as_tile():
            beside = square.translated(-1.5 * side, 0)
            draw_icon(painter, "guessed", beside, look.colour("ask"))
        if self.hasFocus():
            ring(painter, inner.adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_letters(self, painter: QPainter) -> None:
        look = Look.current
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(1.06, 700))
        wide, high = look.px(3.1), look.px(LETTERS_HIGH)
        for number, letter in enumerate(self.view.letters):
            x = look.px(self._edge()) + number * (wide + look.px(0.4))
            place = QRectF(x, (self.height() - high) / 2, wide, high)
            painter.setPen(QPen(look.colour("ink"), 2))
            painter.setBrush(look.colour("panel"))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_words(self, painter: QPainter) -> None:
        look = Look.current
        status, day, reason = self._places(self.width())
        shift = self._centre(day, reason)
        colour = look.colour(STATUS_TONE[self.view.status])
        side = look.px(1.35)
        top = status.top() + shift + (status.height() - side) / 2
        ground = look.colour("soft" if self.isChecked() else "panel")
        square = QRectF(status.left(), top, side, side)
        draw_icon(painter, self.view.status, square, colour, ground)
        words = status.adjusted(side + look.px(0.5), shift, 0, shift)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(look.font(1.06, 700))
        painter.setPen(colour)
        painter.drawText(words, middle, self.view.word)
        tile = self._as_tile()
        bold = look.font(0.94 if tile else 1.06, 700)
        line = text_height("X", bold, 1000)
        drop = 0 if tile else (look.px(1.6) - line) // 2
        area = day.translated(0, shift + drop)
        write(painter, area, plain(self.view.day), bold, look.colour("ink"))
        if tile:
            return
        small = look.font(0.94)
        drop = (look.px(1.6) - text_height("X", small, 1000)) // 2
        drop = 0 if self._columns.narrow else drop
        area = reason.translated(0, shift + drop)
        tone = "ink" if self.isChecked() else "ink2"
        write(painter, area, plain(self.view.reason), small, look.colour(tone))

    def _centre(self, day: QRect, reason: QRect) -> int:
        """One line of words stands in the middle of the row."""
        look = Look.current
        if self._as_tile():
            bottom = day.bottom() if self.view.day else look.px(1.7)
            return max(0, (self.height() - bottom - look.px(0.2)) // 2)
        used = max(
            day.top() + self._high(self.view.day, day.width(), 700, 1.06),
            reason.top() + self._high(self.view.reason, reason.width(), 400, 0.94),
            look.px(0.65) + look.px(1.6),
        )
        return max(0, (self.height() - used - look.px(0.65)) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class ResultRow(Block):
    """The row and, once opened, everything the card asks."""

    def __init__(
        self,
        view: CardRowView,
        columns: Columns,
        build: Callable[[CardRowView], QWidget],
    ) -> None:
        super().__init__()
        self._view, self._make = view, build
        self._details: QWidget | None = None
        layout = column(self, gap=0)
        self.button = RowButton(view, columns)
        layout.addWidget(self.button)
        self._guess: QWidget | None = None
        if view.guess:
            self._guess = guess_line(view.guess, self.button.words_left())
            self._guess.setVisible(not columns.tile)
            layout.addWidget(self._guess)
        self._tile = columns.tile
        self.button.toggled.connect(self._toggle)
        self.button.setChecked(view.opened)

    def _toggle(self, opened: bool) -> None:
        if opened and self._details is None:
            self._details = self._make(self._view)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._details)
        if self._details is not None:
            self._details.setVisible(opened)
        if self._guess is not None and self._tile:
            self._guess.setVisible(opened)
        self.button.updateGeometry()
