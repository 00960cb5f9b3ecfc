"""Icons drawn as paths, so that they stay sharp and follow the theme."""

from __future__ import annotations

import json
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from permres_gui.gui.drawn_once import drawn_once
from permres_gui.locations import resources

GRID = 24.0
ARITY = {"M": 2, "L": 2, "C": 6, "O": 3, "R": 5, "Z": 0}


def _add(path: QPainterPath, letter: str, n: list[float]) -> None:
    if letter == "M":
        path.moveTo(n[0], n[1])
    elif letter == "L":
        path.lineTo(n[0], n[1])
    elif letter == "C":
        path.cubicTo(*n)
    elif letter == "O":
        path.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
    elif letter == "R":
        path.addRoundedRect(QRectF(*n[:4]), n[4], n[4])
    else:
        path.closeSubpath()


def path_of(text: str) -> QPainterPath:
    """A path out of the small language of icons.json."""
    path = QPainterPath()
    words = text.split()
    while words:
        letter = words.pop(0)
        count = ARITY[letter]
        _add(path, letter, [float(word) for word in words[:count]])
        del words[:count]
    return path


@lru_cache(maxsize=1)
def _icons() -> dict[str, dict[str, str]]:
    source = (resources() / "images" / "icons.json").read_text(encoding="utf-8")
    return {name: it for name, it in json.loads(source).items() if name != "note"}


@lru_cache(maxsize=64)
def _parts(name: str) -> dict[str, QPainterPath]:
    """The paths of one icon, or none; most are not in the first pages."""
    return {part: path_of(text) for part, text in _icons().get(name, {}).items()}


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def draw_icon(
    painter: QPainter,
    name: str,
    box: QRectF,
    colour: QColor,
    ground: QColor | None = None,
) -> None:
    """Draw an icon into a square box; `ground` shows through what is cut out."""
    parts = _parts(name)
    if not parts:
        return
    cut = ground or QColor("white")
    what = (name, colour.rgba(), cut.rgba() if "cut" in parts else 0)
    drawn_once(
        painter, box, what, lambda on, where: _draw(on, where, parts, colour, cut)
    )


def _draw(
    painter: QPainter,
    box: QRectF,
    parts: dict[str, QPainterPath],
    colour: QColor,
    ground: QColor,
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    if "fill" in parts:
        painter.fillPath(parts["fill"], colour)
    for part in ("stroke", "stroke2"):
        if part in parts:
            painter.strokePath(parts[part], _pen(colour, 2.0))
    if "dash" in parts:
        pen = _pen(colour, 2.2)
        pen.setDashPattern([1.6, 2.0])
        painter.strokePath(parts["dash"], pen)
    if "cut" in parts:
        painter.strokePath(parts["cut"], _pen(ground, 2.6))
    painter.restore()
