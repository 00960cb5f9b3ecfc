"""The small picture of a fill or a mark, as in the legend and before a period."""

from __future__ import annotations

from typing import TypeGuard, get_args

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from permres_gui.gui.drawn_once import drawn_once
from permres_gui.gui.fills import DIAMONDS, draw_diamond, draw_fill
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Badge
from permres_gui.gui.widgets.words import row, words
from permres_gui.presentation.views import Fill, LegendView, MarkKind


class Swatch(Badge):
    """A fill, lying or standing, or a mark; the words beside it say what it is."""

    wordless = True

    def __init__(self, kind: Fill | MarkKind, *, tall: bool = False) -> None:
        super().__init__()
        self._kind: Fill | MarkKind = kind
        self._tall = tall

    def sizeHint(self) -> QSize:
        look = Look.current
        if self._tall:
            return QSize(look.px(1.1) + 2, look.px(1.65) + 2)
        return QSize(look.px(1.9), look.px(1.0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        kind = self._kind
        if _is_diamond(kind):
            draw_diamond(painter, rect.center(), rect.height() * 0.45, kind)
        elif not _is_fill(kind):
            painter.setPen(QPen(Look.current.colour("ink"), 3))
            x = round(rect.center().x())
            painter.drawLine(x, 1, x, self.height() - 1)
        elif kind == "absence":  # its leaning lines take longer than a copy of them
            tall = self._tall
            what = ("swatch", kind, tall)
            drawn_once(painter, rect, what, lambda on, at: _fill(on, at, kind, tall))
        else:
            _fill(painter, rect, kind, self._tall)
        painter.end()


def _fill(painter: QPainter, rect: QRectF, kind: Fill, tall: bool) -> None:
    """A part of a bar; what sticks out of one does so inside of it here."""
    painter.setClipRect(rect)
    out = 4.0 if kind in ("absence", "window") else 0.0
    inner = rect.adjusted(out, 0, -out, 0) if tall else rect.adjusted(0, out, 0, -out)
    draw_fill(painter, inner, kind, tall=tall)


def _is_diamond(kind: Fill | MarkKind) -> TypeGuard[MarkKind]:
    return kind in DIAMONDS


def _is_fill(kind: Fill | MarkKind) -> TypeGuard[Fill]:
    return kind in get_args(Fill)


def legend_entry(view: LegendView) -> QWidget:
    """A swatch with its word."""
    entry = QWidget()
    layout = row(entry, gap=0.45)
    layout.addWidget(Swatch(view.kind))
    label = words(view.label, 0.88)
    label.setWordWrap(False)
    layout.addWidget(label)
    return entry
