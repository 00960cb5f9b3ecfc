"""What does not fit together, on one line of the desk: how many, and the first of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.unfolding import unfolds
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.presentation.views import ProblemView


class Problems(Panel):
    """Folded it leaves the answers and the years in sight; the button opens the rest."""

    wanted = Signal(str)
    """A question that one of them names."""

    def __init__(
        self, title: str, views: Sequence[ProblemView], *, opened: bool
    ) -> None:
        super().__init__("errsoft", "err", "err")
        look = Look.current
        outer = column(self, gap=0.2)
        outer.setContentsMargins(look.px(1.1), look.px(0.3), look.px(0.9), look.px(0.3))
        first = row(gap=0.6)
        first.addWidget(Icon("warning", "err", 1.25))
        first.addWidget(words(views[0].sentence, 1.0, 600), 1)
        self.button = Button(title, "quiet", "right")
        first.addWidget(self.button)
        outer.addLayout(first)
        self._rest = self._all_of(views)
        outer.addWidget(self._rest)
        self.button.toggled.connect(self._fold)
        unfolds(self.button, lambda: self._rest)
        self.button.setChecked(opened)
        self._fold(opened)

    def _fold(self, opened: bool) -> None:
        self.button.icon_name = "up" if opened else "right"
        self._rest.setVisible(opened)
        self.updateGeometry()

    def _all_of(self, views: Sequence[ProblemView]) -> Block:
        """The links of the first, then each other one whole."""
        block = Block()
        layout = column(block, gap=0.2)
        layout.setContentsMargins(Look.current.px(1.85), 0, 0, 0)
        for number, view in enumerate(views):
            if number:
                layout.addSpacing(Look.current.px(0.35))
                layout.addWidget(words(view.sentence, 1.0, 600))
            for each in view.links:
                button = link(each.label, spoken=each.spoken)
                button.clicked.connect(
                    lambda _=False, question=each.id: self.wanted.emit(question)
                )
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return block
