"""The large pictures of help: each that a question names is drawn, and no two are alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from permres_gui.gui.look import Look
from permres_gui.gui.pictures import draw_picture
from tests.interview.walking import the_interview

NAMED = sorted({each.help_picture for each in the_interview().questions} - {""})


@pytest.fixture(autouse=True)
def _look(qapp):
    Look("light").apply()


def drawn(picture: str) -> bytes:
    image = QImage(260, 240, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_picture(painter, QRectF(image.rect()), picture)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("picture", NAMED)
def test_what_a_question_names_is_drawn(picture):
    assert any(drawn(picture))


def test_each_shows_something_else():
    pictures = [*NAMED, "card-part:letter", "card-part:day", "card-part:mention"]
    each = {drawn(picture) for picture in pictures}
    assert len(each) == len(set(pictures))


def test_what_has_no_picture_leaves_the_place_empty():
    assert not any(drawn("nothing"))
