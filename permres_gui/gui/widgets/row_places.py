"""Where letters, status, day and reason stand in the row of a card, and how high it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from permres_gui.gui.look import Look
from permres_gui.gui.paint import longest_word, plain, text_height, text_width
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.presentation.views import CardRowView

LETTERS_WIDE, LETTERS_HIGH = 3.1, 2.05
"""The box of a letter, in base sizes."""
BETWEEN_LETTERS = 0.4
PILED_HIGH = 1.7
"""The box of one of several letters below each other."""
SIGN = 1.85
"""The sign of a status with the room after it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where words begin in all rows, so that they stand under each other."""

    status: int
    day: int
    narrow: bool
    tile: bool = False
    """Folded, a row tells its answer and its day alone, one below the other."""
    piled: bool = False
    """Several letters stand below each other, so that all words begin at one place."""

    @property
    def edge(self) -> float:
        """Beside the letters, in base sizes."""
        return 0.6 if self.tile else 1.0


def columns_for(
    rows: Sequence[CardRowView],
    *,
    narrow: bool,
    tile: bool = False,
    piled: bool = False,
) -> Columns:
    """The columns that the longest words need."""
    look = Look.current
    status = max((text_width(r.word, look.font(1.06, 700)) for r in rows), default=0)
    days = [text_width(plain(r.day), look.font(1.06, 700)) for r in rows]
    day = min(max(days, default=0), look.px(13))
    return Columns(status + look.px(2.9), day + look.px(1.1), narrow, tile, piled)


def words_left(view: CardRowView, columns: Columns) -> int:
    """Where the words begin, after the letters."""
    look, count = Look.current, 1 if columns.piled else len(view.letters)
    edge = look.px(columns.edge)
    letters = count * look.px(LETTERS_WIDE) + (count - 1) * look.px(BETWEEN_LETTERS)
    return edge + letters + edge


class RowPlaces:
    """The places of one row in one width; the reason is as high as its words."""

    def __init__(
        self, view: CardRowView, columns: Columns, width: int, *, folded: bool
    ) -> None:
        self._view, self._columns = view, columns
        self.tile = columns.tile and folded
        """Whether it tells its answer and its day alone."""
        self._left = words_left(view, columns)
        self._right = width - Look.current.px(2.2 if self.tile else 3.0)
        self.status, self.day, self.reason = self._placed()

    def _placed(self) -> tuple[QRect, QRect, QRect]:
        if self.tile:
            return self._as_tile()
        return self._stacked() if self._columns.narrow else self._in_line()

    def _as_tile(self) -> tuple[QRect, QRect, QRect]:
        look, left, room = Look.current, self._left, self._right - self._left
        high = _high(self._view.day, room, 700, 0.94)
        words = room - look.px(SIGN)
        tall = max(look.px(1.5), _high(self._view.word, words, 700, 1.06))
        status = QRect(left, look.px(0.2), room, tall)
        day = QRect(left, status.bottom() + 1, room, high)
        return status, day, QRect(left, day.bottom() + 1, room, 0)

    def _stacked(self) -> tuple[QRect, QRect, QRect]:
        """Status and day on one line where that fits, the reason below them."""
        look, left, right = Look.current, self._left, self._right
        status = self._status()
        day_left, day_top = left + self._own_status_width(), status.top()
        if self._day_is_pressed(right - day_left, right - left):
            day_left, day_top = left, status.bottom() + 1
        room = right - day_left
        high = max(look.px(1.6), _high(self._view.day, room, 700, 1.06))
        day = QRect(day_left, day_top, room, high)
        top = day.bottom() + 1 + look.px(0.2)
        return status, day, QRect(left, top, right - left, 0)

    def _day_is_pressed(self, beside: int, below: int) -> bool:
        """Whether beside the status it would be parted, or take lines that it need not."""
        day = self._view.day
        if longest_word(plain(day), Look.current.font(1.06, 700)) > beside:
            return True
        return _high(day, beside, 700, 1.06) > _high(day, below, 700, 1.06)

    def _in_line(self) -> tuple[QRect, QRect, QRect]:
        """All on one line; what has no day begins with its reason."""
        look, columns = Look.current, self._columns
        status = self._status()
        pad, day_left = status.top(), self._left + columns.status
        several = len(self._view.letters) > 1 and not columns.piled
        if several and not self._view.day:
            left = self._left + self._own_status_width()
            return status, QRect(), QRect(left, pad, self._right - left, 0)
        day = QRect(day_left, pad, columns.day - look.px(1.1), look.px(1.6))
        left = day_left + columns.day
        return status, day, QRect(left, pad, self._right - left, 0)

    def _status(self) -> QRect:
        look = Look.current
        return QRect(self._left, look.px(0.65), self._columns.status, look.px(1.6))

    def _own_status_width(self) -> int:
        look = Look.current
        return text_width(self._view.word, look.font(1.06, 700)) + look.px(2.9)

    def height(self) -> int:
        """What the row needs."""
        look = Look.current
        if self.tile:
            told = self.day if self._view.day else self.status
            return max(look.px(LETTERS_HIGH + 0.6), told.bottom() + look.px(0.3))
        bottom = max(self._words_end(), self.status.bottom())
        letters = self._letters_high() if self._columns.piled else 0
        least = max(look.target(3.15), letters + look.px(1.0))
        return max(least, bottom + look.px(0.65))

    def letters(self, height: int) -> tuple[QRect, ...]:
        """The box of each letter: beside the first line, or below each other."""
        look, columns = Look.current, self._columns
        wide, high = look.px(LETTERS_WIDE), look.px(LETTERS_HIGH)
        left, count = look.px(columns.edge), len(self._view.letters)
        if not columns.piled:
            step = wide + look.px(BETWEEN_LETTERS)
            top = (height - high) // 2
            return tuple(QRect(left + n * step, top, wide, high) for n in range(count))
        if count == 1:
            middle = self.status.center().y() + self.shift(height)
            return (QRect(left, middle - high // 2, wide, high),)
        high, top = look.px(PILED_HIGH), (height - self._letters_high()) // 2
        step = high + look.px(BETWEEN_LETTERS / 2)
        return tuple(QRect(left, top + n * step, wide, high) for n in range(count))

    def _letters_high(self) -> int:
        look, count = Look.current, len(self._view.letters)
        if count == 1:
            return look.px(LETTERS_HIGH)
        return count * look.px(PILED_HIGH) + (count - 1) * look.px(BETWEEN_LETTERS / 2)

    def shift(self, height: int) -> int:
        """One line of words stands in the middle of the row."""
        look = Look.current
        if self.tile:
            bottom = (self.day if self._view.day else self.status).bottom()
            return max(0, (height - bottom - look.px(0.2)) // 2)
        used = max(self._words_end(), look.px(0.65) + look.px(1.6))
        return max(0, (height - used - look.px(0.65)) // 2)

    def _words_end(self) -> int:
        """Where the longer one of day and reason ends."""
        day = self.day.top() + _high(self._view.day, self.day.width(), 700, 1.06)
        room = self.reason.width()
        return max(day, self.reason.top() + _high(self._view.reason, room, 400, 0.94))


def _high(text: str, width: int, weight: int, size: float) -> int:
    return text_height(plain(text), Look.current.font(size, weight), width)
