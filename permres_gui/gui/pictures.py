"""Drawn cards and papers: recognisable, and nothing to mistake for a real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from permres_gui.gui.drawn_once import drawn_once
from permres_gui.gui.look import Face, Look

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

CARD = (108.0, 68.0)
PAPER = (52.0, 68.0)


def _person(painter: QPainter, box: QRectF, ink: QColor) -> None:
    head = QPainterPath()
    head.addEllipse(
        QPointF(box.center().x(), box.top() + box.height() * 0.34),
        box.width() * 0.22,
        box.width() * 0.22,
    )
    body = QPainterPath(QPointF(box.left() + box.width() * 0.12, box.bottom()))
    top = box.top() + box.height() * 0.52
    body.cubicTo(
        QPointF(box.left() + box.width() * 0.12, top),
        QPointF(box.right() - box.width() * 0.12, top),
        QPointF(box.right() - box.width() * 0.12, box.bottom()),
    )
    painter.fillPath(head, ink)
    painter.fillPath(body, ink)


def _letters(painter: QPainter, text: str, look: Look) -> None:
    font = Face(28 if len(text) == 1 else 23 if len(text) == 2 else 20, 700)
    painter.setFont(font)
    painter.setPen(look.colour("ink"))
    painter.drawText(QRectF(45.5, 17, 62, 32), Qt.AlignmentFlag.AlignVCenter, text)


def draw_card(painter: QPainter, box: QRectF, letters: str) -> None:
    """A residence card with its letters, drawn into the box."""
    look = Look.current
    ink = look.colour("ink2")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / CARD[0], box.height() / CARD[1])
    painter.setPen(QPen(ink, 2))
    painter.setBrush(look.colour("sunk"))
    painter.drawRoundedRect(QRectF(1, 1, 106, 66), 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    photo = QRectF(9, 20, 29, 38)
    painter.drawRect(photo)
    _person(painter, photo, ink)
    painter.setPen(QPen(ink, 2.6))
    painter.drawLine(QLineF(9, 11, 56, 11))
    painter.drawLine(QLineF(46, 49, 88, 49))
    painter.drawLine(QLineF(46, 57, 76, 57))
    _letters(painter, letters, look)
    painter.restore()


def draw_lost(painter: QPainter, box: QRectF) -> None:
    """A card without its letters, struck through."""
    draw_card(painter, box, "")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = box.width() / CARD[0] * 5
    inside = box.adjusted(2 * width, 2 * width, -2 * width, -2 * width)
    painter.setPen(QPen(Look.current.colour("err"), width))
    painter.drawLine(QLineF(inside.bottomLeft(), inside.topRight()))
    painter.restore()


def draw_paper(painter: QPainter, box: QRectF, number: str = "") -> None:
    """A paper with lines and a stamp, and the number of the annex if it has one."""
    look = Look.current
    ink = look.colour("ink2")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(
        box.center().x() - box.height() * PAPER[0] / PAPER[1] / 2, box.y()
    )
    painter.scale(box.height() / PAPER[1], box.height() / PAPER[1])
    painter.setPen(QPen(ink, 2))
    painter.setBrush(look.colour("sunk"))
    painter.drawRect(QRectF(1, 1, 49, 66))
    painter.drawRect(QRectF(9, 45, 13, 14))
    painter.setPen(QPen(ink, 2.6))
    lines = ((9, 13, 28), (9, 22, 41), (9, 30, 41), (9, 38, 32), (29, 52, 42))
    for x, y, end in lines[3 if number else 0 :]:
        painter.drawLine(QLineF(x, y, end, y))
    if number:
        painter.setFont(Face(16 if len(number) < 5 else 11, 700))
        painter.setPen(look.colour("ink"))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(2, 6, 47, 26), middle, number)
        painter.setPen(QPen(ink, 2.6))
    painter.drawLine(QLineF(29, 59, 38, 59))
    painter.restore()


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
    _person(painter, photo, ink)
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
    _person(painter, photo, ink)
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
        _words(painter, QRectF(45, 43, 56, 19), "2030") if day else _letters(
            painter, "A", look
        )
    painter.restore()


def _words(painter: QPainter, place: QRectF, text: str) -> None:
    painter.setFont(Face(13, 700))
    painter.setPen(Look.current.colour("ink"))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def proportion(picture: str) -> float:
    """How high a picture is for its width."""
    kind = picture.partition(":")[0]
    card = CARD[1] / CARD[0]
    kinds = {"card": card, "card-part": card, "lost": card, "passport": 0.66}
    return kinds.get(kind, 0.97)


def draw_picture(painter: QPainter, box: QRectF, picture: str) -> None:
    """Draw `card:L`, `card-part:day`, `paper:16`, `lost`, `passport` or `annex:ANNEX 26`."""
    drawn_once(painter, box, picture, lambda on, where: _draw(on, where, picture))


def _draw(painter: QPainter, box: QRectF, picture: str) -> None:
    kind, _, detail = picture.partition(":")
    if kind == "card":
        draw_card(painter, box, detail)
    elif kind == "card-part":
        draw_card_part(painter, box, detail)
    elif kind == "annex":
        draw_annex(painter, box, detail)
    elif kind == "passport":
        draw_passport(painter, box)
    elif kind == "paper":
        draw_paper(painter, box, detail)
    elif kind == "lost":
        draw_lost(painter, box)
