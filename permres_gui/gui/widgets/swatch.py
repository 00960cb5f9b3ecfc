"""The small picture of a fill or a mark, as in the legend and before a period."""

from __future__ import annotations

from typing import TypeGuard, get_args

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from permres_gui.gui.fills import DIAMONDS, draw_diamond, draw_fill
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Badge
from permres_gui.gui.widgets.words import row, words
from permres_gui.presentation.views import Fill, LegendView, MarkKind


class Swatch(Badge):
    """A fill, lying or standing, or a mark."""

    wordless = True

    def __init__(
        self, kind: Fill | MarkKind, spoken: str, *, tall: bool = False
    ) -> None:
        super().__init__(spoken)
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
        else:
            painter.setClipRect(rect)
            out = 4.0 if kind in ("absence", "window") else 0.0
            grown = rect.adjusted(
                out if self._tall else 0, 0, -out if self._tall else 0, 0
            )
            if not self._tall:
                grown = rect.adjusted(0, out, 0, -out)
            draw_fill(painter, grown, kind, tall=self._tall)
        painter.end()


def _is_diamond(kind: Fill | MarkKind) -> TypeGuard[MarkKind]:
    return kind in DIAMONDS


def _is_fill(kind: Fill | MarkKind) -> TypeGuard[Fill]:
    return kind in get_args(Fill)


def legend_entry(view: LegendView) -> QWidget:
    """A swatch with its word."""
    entry = QWidget()
    layout = row(entry, gap=0.45)
    layout.addWidget(Swatch(view.kind, view.label))
    label = words(view.label, 0.88)
    label.setWordWrap(False)
    layout.addWidget(label)
    return entry
