"""Drawn cards and papers: recognisable, and nothing to mistake for a real one."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from permres_gui.gui.look import Face, Look
from permres_gui.gui.paint import text_width

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


def draw_paper(painter: QPainter, box: QRectF) -> None:
    """A paper with lines and a stamp."""
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
    for x, y, end in lines:
        painter.drawLine(QLineF(x, y, end, y))
    painter.drawLine(QLineF(29, 59, 38, 59))
    painter.restore()


def draw_annex(painter: QPainter, box: QRectF, title: str, marked: str) -> None:
    """A large paper with one line picked out: where the date stands."""
    look = Look.current
    ink = look.colour("ink2")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 2))
    painter.setBrush(look.colour("sunk"))
    painter.drawRoundedRect(box, 3, 3)
    unit = box.width() / 26.0
    painter.setFont(look.font(0.85, 700))
    painter.setPen(look.colour("ink"))
    painter.drawText(box.adjusted(2 * unit, unit, -unit, 0), 0, title)
    painter.setPen(QPen(ink, max(2.0, unit * 0.35)))
    left, top = box.left() + 2 * unit, box.top()
    rows = (
        (5, 0, 15),
        (6.3, 0, 19),
        (8.8, 7, 21),
        (10.3, 7, 19),
        (11.8, 7, 20),
        (13.3, 7, 15),
        (22.5, 0, 11),
    )
    for y, start, end in rows:
        painter.drawLine(
            QLineF(
                left + start * unit, top + y * unit, left + end * unit, top + y * unit
            )
        )
    painter.setPen(QPen(ink, 2))
    painter.setBrush(look.colour("panel"))
    photo = QRectF(left, top + 8 * unit, 5.4 * unit, 6.4 * unit)
    painter.drawRect(photo)
    _person(painter, photo, ink)
    mark = QRectF(left - 0.6 * unit, top + 16.2 * unit, 23 * unit, 4.4 * unit)
    painter.setPen(QPen(look.colour("acc"), 3))
    painter.drawRoundedRect(mark, 4, 4)
    inner = mark.adjusted(unit, 0, -unit / 2, 0)
    face = look.font(0.85, 600)
    if marked and text_width(marked, face) <= inner.width():
        painter.setPen(look.colour("ink"))
        painter.setFont(face)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), marked)
    else:  # a longer text is what a screen reader says; here it is a line
        painter.setPen(QPen(ink, max(2.0, unit * 0.35)))
        middle = mark.center().y()
        painter.drawLine(QLineF(inner.left(), middle, inner.left() + 9 * unit, middle))
    painter.restore()


def draw_picture(painter: QPainter, box: QRectF, picture: str, label: str = "") -> None:
    """Draw `card:L`, `paper` or `annex:ANNEX 26` into the box."""
    kind, _, detail = picture.partition(":")
    if kind == "card":
        draw_card(painter, box, detail)
    elif kind == "annex":
        draw_annex(painter, box, detail, label)
    elif kind == "paper":
        draw_paper(painter, box)
