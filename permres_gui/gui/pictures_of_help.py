"""Large pictures of help: what to look for on an annex, a passport or a card is picked out.

Read when one is drawn: no first page has one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from permres_gui.gui.look import Face, Look
from permres_gui.gui.pictures import CARD, draw_card, draw_letters, draw_person

if TYPE_CHECKING:
    from PySide6.QtGui import QColor


def draw_what_to_look_for(
    painter: QPainter, box: QRectF, kind: str, detail: str
) -> None:
    """Draw an `annex` with its title, a `passport`, or a part of a card; else nothing."""
    if kind == "annex":
        draw_annex(painter, box, detail)
    elif kind == "passport":
        draw_passport(painter, box)
    elif kind == "card-part":
        draw_card_part(painter, box, detail)


def _lines(
    painter: QPainter, ink: QColor, rows: tuple[tuple[float, ...], ...], width: float
) -> None:
    """Lines of writing: height, start and end of each."""
    painter.setPen(QPen(ink, width))
    for y, start, end in rows:
        painter.drawLine(QLineF(start, y, end, y))


def _picked_out(painter: QPainter, place: QRectF, look: Look, width: float) -> None:
    """The frame around what a person should look for."""
    painter.setPen(QPen(look.colour("acc"), width))
    painter.setBrush(look.colour("panel"))
    painter.drawRoundedRect(place, width, width)


def _page(painter: QPainter, box: QRectF, wide: float, corner: float) -> QColor:
    """The ground of a large paper; lengths from here on are parts of its width."""
    look = Look.current
    ink = look.colour("ink2")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    scale = box.width() / wide
    painter.scale(scale, scale)
    painter.setPen(QPen(ink, 2 / scale))
    painter.setBrush(look.colour("sunk"))
    painter.drawRoundedRect(QRectF(0, 0, wide, box.height() / scale), corner, corner)
    return ink


def draw_annex(painter: QPainter, box: QRectF, title: str) -> None:
    """A large paper with one line picked out: where the date stands."""
    look = Look.current
    painter.save()
    ink = _page(painter, box, 260, 3)
    if title:
        painter.setFont(Face(16, 700))
        painter.setPen(look.colour("ink"))
        painter.drawText(QRectF(20, 10, 230, 30), 0, title)
    else:
        _lines(painter, look.colour("ink"), ((26, 20, 130),), 7)
    rows = ((50, 20, 170), (63, 20, 210), (88, 90, 230), (103, 90, 210))
    _lines(painter, ink, (*rows, (118, 90, 220), (133, 90, 170), (225, 20, 130)), 3.5)
    photo = QRectF(20, 80, 54, 64)
    painter.setPen(QPen(ink, 2.5))
    painter.setBrush(look.colour("panel"))
    painter.drawRect(photo)
    draw_person(painter, photo, ink)
    _picked_out(painter, QRectF(14, 162, 232, 44), look, 4)
    _lines(painter, look.colour("ink"), ((184, 28, 120),), 5)
    painter.restore()


def draw_passport(painter: QPainter, box: QRectF) -> None:
    """The page of a passport with the photo: the nationality is picked out."""
    look = Look.current
    painter.save()
    ink = _page(painter, box, 260, 8)
    _lines(painter, look.colour("ink"), ((22, 20, 100),), 7)
    photo = QRectF(20, 40, 62, 78)
    painter.setPen(QPen(ink, 2.5))
    painter.setBrush(look.colour("panel"))
    painter.drawRect(photo)
    draw_person(painter, photo, ink)
    _lines(painter, ink, ((48, 100, 170), (62, 100, 200), (112, 100, 190)), 3.5)
    _picked_out(painter, QRectF(93, 76, 150, 24), look, 4)
    _lines(painter, look.colour("ink"), ((88, 102, 178),), 5)
    for y in (140, 156):  # the lines for machines
        for x in range(20, 236, 12):
            _lines(painter, ink, ((y, x, x + 7),), 4)
    painter.restore()


def draw_card_part(painter: QPainter, box: QRectF, part: str) -> None:
    """A card with what a person should look for picked out: its letter, day or mention."""
    look = Look.current
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if part == "mention":
        ink = _page(painter, box, CARD[0], 6)
        _lines(painter, ink, ((12, 9, 60), (21, 9, 44), (57, 9, 98)), 2.6)
        _picked_out(painter, QRectF(9, 30, 60, 19), look, 2)
        _words(painter, QRectF(14, 30, 54, 19), "DECL")
    else:
        draw_card(painter, box, "")
        painter.translate(box.topLeft())
        painter.scale(box.width() / CARD[0], box.height() / CARD[1])
        day = part == "day"
        _picked_out(
            painter, QRectF(42, *((43, 61, 19) if day else (17, 36, 30))), look, 2
        )
        _words(painter, QRectF(45, 43, 56, 19), "2030") if day else draw_letters(
            painter, "A", look
        )
    painter.restore()


def _words(painter: QPainter, place: QRectF, text: str) -> None:
    painter.setFont(Face(13, 700))
    painter.setPen(Look.current.colour("ink"))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
