"""The standing timeline beside the list of stays: long words fit beside it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from permres_gui.gui.fills import DIAMONDS, draw_diamond, draw_fill
from permres_gui.gui.look import Look
from permres_gui.gui.paint import plain, ring, text_height, text_width, write
from permres_gui.gui.widgets.timeline_base import TimelineBase
from permres_gui.presentation.views import TimelineView

SHOWN = 2


class TallTimeline(TimelineBase):
    """Time runs from the top down; labels stand at the side and never collide.

    The stay has the words; the first card, if there is one, says how it counts.
    """

    def __init__(self, view: TimelineView) -> None:
        marks = tuple(mark for mark in view.marks if (mark.lane or 0) < SHOWN)
        super().__init__(replace(view, lanes=view.lanes[:SHOWN], marks=marks))
        look = Look.current
        years = [text_width(text, look.font(0.88)) for _, text in view.ticks]
        self._left_edge = max(years, default=0) + look.px(0.8)
        self._words_at = self._entries()
        self._known: dict[int, list[int]] = {}
        """How high each of the words is, by the width of the picture."""

    def _left(self) -> int:
        return self._left_edge

    def _bar(self) -> int:
        return Look.current.px(3.1)

    def _entries(self) -> list[tuple[float, str, str, str]]:
        """Where the words belong: place from 0 to 1, title, detail, colour."""
        entries = []
        for lane, bar in self.bars:
            if bar.label and not lane:
                middle = (self.part(bar.first) + self.part(bar.last)) / 2
                entries.append((middle, plain(bar.label), plain(bar.detail), "ink"))
        for mark in self.view.marks:
            tone = DIAMONDS.get(mark.kind, "ink")
            place = self.part(mark.day)
            entries.append((place, plain(mark.label), plain(mark.detail), tone))
        return sorted(entries, key=lambda entry: entry[0])

    def _room(self, width: int) -> int:
        look = Look.current
        return max(look.px(4), width - self._left() - self._bar() - look.px(1.4))

    def _heights(self, width: int) -> list[int]:
        if width not in self._known:
            look, room = Look.current, self._room(width)
            title, detail = look.font(0.88, 700), look.font(0.84)
            self._known[width] = [
                text_height(each[1], title, room) + text_height(each[2], detail, room)
                for each in self._words_at
            ]
        return self._known[width]

    def heightForWidth(self, width: int) -> int:
        look, heights = Look.current, self._heights(width)
        needed = sum(heights) + len(heights) * look.px(0.45)
        return max(look.px(17), needed + look.px(1))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        look = Look.current
        width = max(self.width(), look.px(18))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current.px(14), Look.current.px(16))

    def _y(self, part: float) -> float:
        edge = Look.current.px(0.8)
        return edge + (self.height() - 2 * edge) * part

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        left, wide = self._left(), self._bar()
        painter.setFont(look.font(0.88))
        for day, text in self.view.ticks:
            y = self._y(self.part(day))
            painter.setPen(QPen(look.colour("line"), 2))
            painter.drawLine(QLineF(left - 6, y, left + wide + 6, y))
            painter.setPen(look.colour("ink2"))
            area = QRectF(0, y - look.px(0.7), left - look.px(0.55), look.px(1.4))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(area, int(flags), text)
        above = [bar.fill == "absence" for _, bar in self.bars]
        order = sorted(range(len(self.bars)), key=lambda number: above[number])
        for number in order:
            bar = self.bars[number][1]
            top, bottom = self._y(self.part(bar.first)), self._y(self.part(bar.last))
            rect = QRectF(left, top, wide, max(4.0, bottom - top))
            draw_fill(painter, rect, bar.fill, tall=True)
            if number == self.walked:
                ring(painter, rect.adjusted(-5, -5, 5, 5))
        self._marks(painter, left, wide)
        self._words(painter, left + wide)
        painter.end()

    def _marks(self, painter: QPainter, left: int, wide: int) -> None:
        look = Look.current
        for mark in self.view.marks:
            y = self._y(self.part(mark.day))
            tone = DIAMONDS.get(mark.kind, "ink")
            line = QRectF(left - 6, y - 1, wide + 18, 3)  # clear of the years
            painter.fillRect(line, look.colour(tone))
            if mark.kind in DIAMONDS:
                middle = QPointF(left + wide / 2, y)
                draw_diamond(painter, middle, look.px(0.65), mark.kind)

    def _words(self, painter: QPainter, right: int) -> None:
        look = Look.current
        gap, width = look.px(0.45), self.width()
        x, room = right + look.px(1.1), self._room(width)
        entries, heights = self._words_at, self._heights(width)
        tops = _spread(
            [self._y(e[0]) - h / 2 for e, h in zip(entries, heights, strict=True)],
            [h + gap for h in heights],
            float(self.height()),
        )
        for entry, top in zip(entries, tops, strict=True):
            _, title, detail, tone = entry
            area = QRect(x, round(top), room, self.height())
            high = write(painter, area, title, look.font(0.88, 700), look.colour(tone))
            area.moveTop(area.top() + high)
            ink = look.colour("ink2" if tone == "ink" else "ink")
            write(painter, area, detail, look.font(0.84), ink)


def _spread(tops: list[float], heights: list[float], end: float) -> list[float]:
    """Push places apart so that nothing overlaps and nothing leaves the picture."""
    placed: list[float] = []
    edge = 0.0
    for top, height in zip(tops, heights, strict=True):
        placed.append(max(top, edge))
        edge = placed[-1] + height
    edge = end
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], edge - heights[index])
        edge = placed[index]
    return [max(0.0, top) for top in placed]
