"""The line under a card that says on which guesses it rests: an icon and bold words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.words import row, words


def guess_line(text: str, left: int) -> Block:
    """The sentence, ``left`` pixels from the edge: under the words of its card."""
    look = Look.current
    line = Block()
    layout = row(line, gap=0.5)
    layout.setContentsMargins(left, 0, look.px(1.0), look.px(0.65))
    layout.addWidget(Icon("guessed", "ask", 1.2), 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(words(text, 0.94, 700, "ask"), 1)
    return line
