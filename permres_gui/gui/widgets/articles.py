"""Articles in full: how sure each is, what is open about it, and the pages that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Badge
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import ArticleView, PageView

BARS = {"low": 1, "medium": 2, "high": 3}
TOP = Qt.AlignmentFlag.AlignTop


def article_lines(layout: QVBoxLayout, views: tuple[ArticleView, ...]) -> None:
    """Each article with its bars and the word, then its pages, the law first."""
    for number, view in enumerate(views):
        if number:
            layout.addSpacing(Look.current.px(0.35))
        layout.addWidget(words(view.article, 0.94, 600))
        sure = row(gap=0.4)
        sure.addWidget(SureBars(view.sure, view.sure_word), 0)
        sure.addWidget(words(view.sure_word, 0.88), 1)
        layout.addLayout(sure)
        for point in view.points:
            layout.addWidget(words(point, 0.88, 400, "ask"))
        for page in view.pages:
            layout.addLayout(_page(page))


def _page(view: PageView) -> QVBoxLayout:
    lines = column(gap=0)
    lines.setContentsMargins(Look.current.px(0.8), 0, 0, 0)
    told = f"{view.kind} · {view.dated} · {view.read}"
    lines.addWidget(words(told, 0.88, 600, "ink2"))
    lines.addWidget(words(view.address, 0.88, 400, "ink2"))
    return lines


class SureBars(Badge):
    """Three bars, as many of them filled as it is sure; the word stands beside them."""

    def __init__(self, sure: str, spoken: str) -> None:
        super().__init__(spoken)
        self.filled = BARS[sure]

    def sizeHint(self) -> QSize:
        look = Look.current
        return QSize(look.px(1.9), look.px(0.95))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, ink = QPainter(self), Look.current.colour("ink")
        wide, tall = self.width() / len(BARS), self.height() - 1.0
        for place in range(len(BARS)):
            high = tall * (place + 1) / len(BARS)
            bar = QRectF(place * wide + 1, tall - high + 0.5, wide - 3, high)
            painter.setPen(QPen(ink, 1))
            painter.setBrush(ink if place < self.filled else Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
