"""The questions without an answer: each with the button that asks it now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.fold import Fold, Later
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import OpenQuestionsView, OpenQuestionView

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold


class OpenQuestions(Panel):
    """The most deciding in sight, the others behind one press."""

    def __init__(
        self, view: OpenQuestionsView, asked: Callable[[str], None], *, narrow: bool
    ) -> None:
        super().__init__()
        self._answer, self._asked, self._narrow = view.answer, asked, narrow
        layout = column(self, gap=0.45, margin=1.1)
        layout.addWidget(section(view.title, 1.15))
        self._add(layout, view.lines)
        if view.others:
            layout.addWidget(Rule())
            layout.addWidget(Fold(view.more, Later(self._others, view)))

    def _others(self, layout: QVBoxLayout, view: OpenQuestionsView) -> None:
        self._add(layout, view.others)

    def retell(self, words: Retold) -> None:
        """What is asked later is asked in the other language."""
        self._answer = words.text(self._answer)

    def _add(self, layout: QVBoxLayout, lines: Sequence[OpenQuestionView]) -> None:
        for number, view in enumerate(lines):
            if number:
                layout.addWidget(Rule())
            layout.addWidget(self._line(view))

    def _line(self, view: OpenQuestionView) -> Block:
        block = Block()
        line: QBoxLayout = column(block, 0.35) if self._narrow else row(block, 1.1)
        text = column(gap=0.1)
        text.addWidget(words(view.heading, 1.0, 700))
        text.addWidget(words(view.detail, 0.94, 400, "ink2"))
        line.addLayout(text, 0 if self._narrow else 1)
        button = Button(self._answer, icon="edit", size=0.94)
        button.setAccessibleName(view.spoken)
        button.clicked.connect(lambda: self._asked(view.question))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        line.addWidget(button, 0, middle)
        return block
