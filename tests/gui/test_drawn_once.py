"""A small picture that is copied looks like the one that was drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from permres_gui.gui.drawn_once import drawn_once
from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.pictures import draw_picture

PLACE = QRectF(11, 7.5, 90, 56.5)
"""Between two pixels, as in a row of an odd height."""


class Ground(QWidget):
    def __init__(self, *, card: bool) -> None:
        super().__init__()
        self.card = card
        self.resize(120, 80)

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor("white"))
        if self.card:
            draw_picture(painter, PLACE, "card:F+")
        else:
            square = QRectF(PLACE.x(), PLACE.y(), 30.5, 30.5)
            draw_icon(painter, "help", square, QColor("black"))


@pytest.fixture(params=[True, False], ids=["card", "icon"])
def ground(qtbot, request, shell) -> Ground:
    made = Ground(card=request.param)
    qtbot.addWidget(made)
    return made


def apart(one: QImage, other: QImage) -> int:
    """The largest difference of any colour of any pixel."""
    rgb = QImage.Format.Format_RGB888
    pairs = zip(
        one.convertToFormat(rgb).constBits(),
        other.convertToFormat(rgb).constBits(),
        strict=True,
    )
    return max(abs(a - b) for a, b in pairs)


def test_a_copy_looks_like_what_was_drawn(ground):
    """An image is no screen: into it the picture is drawn and not copied."""
    drawn = QImage(ground.size(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    ground.draw(painter)
    painter.end()
    assert apart(ground.grab().toImage(), drawn) <= 1
    assert apart(ground.grab().toImage(), ground.grab().toImage()) == 0


def test_it_is_drawn_once_for_a_look(qtbot, shell):
    times = []

    class Asking(Ground):
        def draw(self, painter: QPainter) -> None:
            drawn_once(painter, PLACE, "it", lambda _on, where: times.append(where))

    asking = Asking(card=False)
    qtbot.addWidget(asking)
    for _ in range(3):
        asking.grab()
    assert len(times) == 1
    Look("dark", Look.current.base).apply()
    asking.grab()
    assert len(times) == 2
