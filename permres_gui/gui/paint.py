"""Flat shapes with edges: the few things every painted widget draws."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from permres_gui.gui.look import Face, Look

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

WRAP = int(Qt.TextFlag.TextWordWrap)
FROM_TOP = WRAP | int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
SMOOTH = QPainter.RenderHint.Antialiasing
SOLID, DASHED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
LONG = 28
ADDRESS = re.compile(rf"\S{{{LONG},}}")
PART = re.compile(r"([/._?=&%-])")
JOINER = "\N{WORD JOINER}"
CAPITALS = re.compile(r"\b([A-Z]{1,3}\+?)-(?=\w)")
SERVICE = "DOC STOP"
"""What a person with a stolen card looks for and calls."""
STRONG = re.compile(r"\*\*(.+?)\*\*")


def plain(text: str) -> str:
    """The text without the stars that mark strong words."""
    return STRONG.sub(r"\1", text) if "**" in text else text


def breakable(text: str) -> str:
    """The text with places inside long addresses where a line may end."""
    if len(text) < LONG:
        return text
    return ADDRESS.sub(lambda found: PART.sub("\\1\u200b", found[0]), text)


@lru_cache(maxsize=4096)
def unbroken(text: str) -> str:
    """The text, with no line ending inside "B-kaart", "EU-burger" or "DOC STOP"."""
    text = text.replace(SERVICE, SERVICE.replace(" ", "\N{NO-BREAK SPACE}"))
    return CAPITALS.sub(rf"\1-{JOINER}", text) if "-" in text else text


def rich(text: str) -> str:
    """The text for a label: strong words as HTML, everything else escaped."""
    from html import escape

    return STRONG.sub(r"<b>\1</b>", escape(text, quote=False))


def box(
    painter: QPainter,
    rect: QRectF,
    fill: str | None,
    edge: str,
    width: float,
    *,
    dashed: bool = False,
) -> None:
    """A rounded box of two tokens; the edge lies wholly inside the rectangle."""
    look = Look.current
    painter.setRenderHint(SMOOTH)
    painter.setPen(QPen(look.colour(edge), width, DASHED if dashed else SOLID))
    painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    half = width / 2
    inner = rect.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, look.corner, look.corner)


def field_box(painter: QPainter, field: QWidget, *, error: bool) -> None:
    """The box of a field to fill in: closed, in error, under the pointer or plain."""
    look, rect = Look.current, QRectF(field.rect())
    if not field.isEnabled():
        box(painter, rect, "sunk", "ctl", look.control_edge, dashed=True)
    elif error:
        box(painter, rect, "panel", "err", look.selected_edge)
    else:
        hovered = field.testAttribute(Qt.WidgetAttribute.WA_Hover)
        edge = "acc" if hovered and field.underMouse() else "ctl"
        box(painter, rect, "panel", edge, look.control_edge)


def ring(painter: QPainter, rect: QRectF, width: float = 3.0) -> None:
    """A focus ring inside the rectangle."""
    box(painter, rect, None, "focus", width)


@lru_cache(maxsize=8192)
def _height(text: str, pixels: int, weight: int, width: int) -> int:
    if text.isascii() and "\n" not in text and _width(text, pixels, weight) <= width:
        return _line(pixels, weight)  # no line has to be broken
    area = QRect(0, 0, width, 100_000)
    return _metrics(pixels, weight).boundingRect(area, WRAP, text).height()


@lru_cache(maxsize=64)
def _line(pixels: int, weight: int) -> int:
    area = QRect(0, 0, 1000, 1000)
    return _metrics(pixels, weight).boundingRect(area, WRAP, "X").height()


@lru_cache(maxsize=8192)
def _width(text: str, pixels: int, weight: int) -> int:
    return _metrics(pixels, weight).horizontalAdvance(text) + 1


@lru_cache(maxsize=64)
def _metrics(pixels: int, weight: int) -> QFontMetrics:
    return QFontMetrics(Face(pixels, weight))


def text_height(text: str, font: Face, width: int) -> int:
    """The height of wrapped text."""
    if not text:
        return 0
    return _height(unbroken(text), *font.key_, max(1, width))


def text_width(text: str, font: Face) -> int:
    """The width of the text on one line."""
    return _width(text, *font.key_)


@lru_cache(maxsize=4096)
def _longest(text: str, pixels: int, weight: int) -> int:
    words = text.replace("\u200b", " ").split(" ")
    return max((_width(word, pixels, weight) for word in words), default=0)


def forget_words() -> None:
    """Let go of every text that was measured; some hold what a person answered."""
    for kept in (_height, _width, _longest, unbroken):
        kept.cache_clear()


def longest_word(text: str, font: Face) -> int:
    """The width of the longest word: below it, text would be cut."""
    return _longest(text, *font.key_)


def write(painter: QPainter, rect: QRect, text: str, font: Face, ink: QColor) -> int:
    """Write wrapped text from the top of the rectangle; gives the height used."""
    if not text:
        return 0
    painter.setFont(font)
    painter.setPen(ink)
    area = QRect(rect.x(), rect.y(), rect.width(), max(rect.height(), 4000))
    painter.drawText(area, FROM_TOP, unbroken(text))
    return text_height(text, font, rect.width())
