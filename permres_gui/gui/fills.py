"""How a period is drawn: how full a bar is says how much it counts."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from permres_gui.gui.look import Look
from permres_gui.presentation.views import Fill, MarkKind

STICK_OUT = 4.0
HATCH = 9.0
"""Pixels from one leaning line to the next."""


def draw_fill(
    painter: QPainter, rect: QRectF, fill: Fill, *, tall: bool = False
) -> None:
    """Draw one bar. An absence sticks out on both sides, whatever lies under it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if fill == "whole":
        painter.fillRect(rect, Look.current.colour("acc"))
    elif fill == "half":
        _half(painter, rect, tall)
    elif fill == "none":
        _edged(painter, rect, "panel", "ctl", Qt.PenStyle.DashLine)
    elif fill == "neutral":
        _edged(painter, rect, "sunk", "ctl", Qt.PenStyle.SolidLine)
    elif fill == "future":
        _edged(painter, rect, "soft", "acc", Qt.PenStyle.DotLine)
    elif fill == "due":
        _edged(painter, rect, "asksoft", "ask", Qt.PenStyle.DashDotLine, 3)
    elif fill == "unsure":
        _dotted(painter, rect)
    elif fill == "lost":
        _crossed(painter, rect)
    elif fill == "window":
        grown = rect.adjusted(0, -STICK_OUT, 0, STICK_OUT)
        _edged(painter, grown, "panel", "ask", Qt.PenStyle.SolidLine, 3)
    else:
        _absence(painter, rect, tall)
    painter.restore()


def _edged(
    painter: QPainter,
    rect: QRectF,
    ground: str,
    edge: str,
    style: Qt.PenStyle,
    width: int = 2,
) -> None:
    look = Look.current
    painter.setPen(QPen(look.colour(edge), width, style))
    painter.setBrush(look.colour(ground))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _dotted(painter: QPainter, rect: QRectF) -> None:
    """Dots: told from what is still to come without colour too."""
    _edged(painter, rect, "asksoft", "ask", Qt.PenStyle.DotLine)
    dots = QBrush(Look.current.colour("ask"), Qt.BrushStyle.Dense7Pattern)
    painter.fillRect(rect, dots)


def _crossed(painter: QPainter, rect: QRectF) -> None:
    """Crossed lines: told from an absence without colour too."""
    _edged(painter, rect, "errsoft", "err", Qt.PenStyle.SolidLine)
    painter.fillRect(
        rect, QBrush(Look.current.colour("err"), Qt.BrushStyle.DiagCrossPattern)
    )


def _half(painter: QPainter, rect: QRectF, tall: bool) -> None:
    _edged(painter, rect, "panel", "acc", Qt.PenStyle.SolidLine)
    part = QRectF(rect)
    if tall:
        part.setWidth(rect.width() / 2)
    else:
        part.setTop(rect.center().y())
    painter.fillRect(part, Look.current.colour("acc"))


def _absence(painter: QPainter, rect: QRectF, tall: bool) -> None:
    look = Look.current
    out = STICK_OUT
    grown = rect.adjusted(-out, 0, out, 0) if tall else rect.adjusted(0, -out, 0, out)
    least = 8.0  # a short journey still shows
    if tall and grown.height() < least:
        grown.setHeight(least)
    if not tall and grown.width() < least:
        grown.setWidth(least)
    painter.fillRect(grown, look.colour("hatchbg"))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(grown)
    painter.setPen(QPen(look.colour("hatch"), 3))
    painter.drawLines(_hatched(grown))
    painter.restore()
    painter.setPen(QPen(look.colour("hatch"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(grown.adjusted(1, 1, -1, -1))


def _hatched(rect: QRectF) -> list[QLineF]:
    """Lines that lean over it, from its left edge on."""
    bottom, top, high = rect.bottom(), rect.top(), rect.height()
    first = rect.left() - high
    count = ceil((rect.right() - first) / HATCH)
    starts = (first + HATCH * number for number in range(count))
    return [QLineF(each, bottom, each + high, top) for each in starts]


DIAMONDS: Final[Mapping[MarkKind, str]] = MappingProxyType(
    {"complete": "ok", "perhaps": "ask"}
)
"""The marks that are drawn as a diamond, and the colour of their words."""


def draw_diamond(
    painter: QPainter, centre: QPointF, half: float, kind: MarkKind = "complete"
) -> None:
    """The day on which the years are complete; hollow where that is not sure."""
    look = Look.current
    x, y = centre.x(), centre.y()
    shape = QPolygonF(
        [
            QPointF(x, y - half),
            QPointF(x + half, y),
            QPointF(x, y + half),
            QPointF(x - half, y),
        ]
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tone, hollow = DIAMONDS[kind], kind == "perhaps"
    painter.setPen(QPen(look.colour(tone if hollow else "panel"), 3 if hollow else 2))
    painter.setBrush(look.colour("panel" if hollow else tone))
    painter.drawPolygon(shape)
    painter.restore()
