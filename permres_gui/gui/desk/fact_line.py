"""One fact of a client as a line: what is asked, what is known, how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.mark_badge import MarkBadge
from permres_gui.gui.widgets.unfolding import unfolds
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.gui.widgets.label import Label
    from permres_gui.presentation.views import DeskFactView

ICONS = {"given": "check", "open": "edit", "unknown": "unknown", "blank": "minus"}
WIDE = 12.0
"""All answers begin below each other."""


class FactLine(Block):
    """What a question asks, and what is known; pressing it opens the question below."""

    def __init__(self, view: DeskFactView, *, stacked: bool) -> None:
        super().__init__()
        self.view = view
        layout = row(self, gap=0.5)
        self.button = Button(view.label, "quiet", ICONS[view.state], size=0.94)
        self.button.setObjectName(f"fact:{view.question}")  # its name tells the answer
        unfolds(self.button, lambda: None)  # the page shows what lies open below it
        self.button.setFixedWidth(Look.current.px(WIDE))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._answer: Label = words("")
        self._mark = MarkBadge(view)
        middle = Qt.AlignmentFlag.AlignVCenter
        told: QBoxLayout = column(gap=0.1) if stacked else row(gap=0.5)
        told.addWidget(self._answer, 1, middle)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft | middle)
        self._told = column(gap=0.1)
        self._told.addLayout(told)
        self._odd: OddSign | None = None
        layout.addLayout(self._told, 1)
        self.renew(view)

    def renew(self, view: DeskFactView) -> None:
        """The same question with another answer."""
        self.view = view
        self.button.setText(view.label)
        self.button.icon_name = ICONS[view.state]
        self.button.setAccessibleName(view.spoken)
        weight = 600 if view.state == "given" else 400
        tone = "ink" if view.state == "given" else "ink2"
        told = view.answer if view.state == "given" else view.word
        self._answer.dress(told, 0.94, weight, tone)
        self._mark.renew(view)
        self._tell_odd(view.at_odds)
        self.button.update()

    def _tell_odd(self, text: str) -> None:
        """Whether the answer fits the others; most lines never need the sign."""
        if text and self._odd is None:
            self._odd = OddSign(text)
            self._told.addWidget(self._odd)
        if self._odd is not None:
            self._odd.renew(text)


class OddSign(Block):
    """That an answer does not fit another one: an icon with its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        line = row(self, gap=0.35)
        line.addWidget(Icon("warning", "err", 0.95))
        self._words = words(text, 0.88, 700, "err")
        line.addWidget(self._words, 1)

    def renew(self, text: str) -> None:
        """Shown only while there is something to say."""
        if text:
            self._words.dress(text, 0.88, 700, "err")
        self.setVisible(bool(text))
