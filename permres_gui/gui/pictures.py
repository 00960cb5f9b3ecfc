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


def draw_person(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """A face without features, as on a photo."""
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


def draw_letters(painter: QPainter, text: str, look: Look) -> None:
    """The letters of a card, in the measure of the card."""
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
    draw_person(painter, photo, ink)
    painter.setPen(QPen(ink, 2.6))
    painter.drawLine(QLineF(9, 11, 56, 11))
    painter.drawLine(QLineF(46, 49, 88, 49))
    painter.drawLine(QLineF(46, 57, 76, 57))
    draw_letters(painter, letters, look)
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
    elif kind == "paper":
        draw_paper(painter, box, detail)
    elif kind == "lost":
        draw_lost(painter, box)
    else:
        from permres_gui.gui.pictures_of_help import draw_what_to_look_for

        draw_what_to_look_for(painter, box, kind, detail)
