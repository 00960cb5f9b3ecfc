"""The parts of the result: buttons where they fit, else a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.panel import Band
from permres_gui.gui.widgets.words import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHBoxLayout

    from permres_gui.presentation.views import SectionView

SIDES = 5.0
"""What a button needs beside its words, in base sizes."""


class SectionBar(Band):
    """Result, comparison, papers, answers."""

    section_chosen = Signal(str)

    def __init__(
        self, sections: Sequence[SectionView], title: str, *, room: float
    ) -> None:
        super().__init__(Qt.Edge.BottomEdge)
        look = Look.current
        line = row(self, gap=0.5)
        side, edge = look.px(0.9), look.px(0.35)
        line.setContentsMargins(side, edge, side, edge + look.panel_edge)
        font = look.font(1.0, 600)
        needed = sum(text_width(each.label, font) / look.base for each in sections)
        if needed + SIDES * len(sections) <= room:
            self._buttons(line, sections)
        else:
            self._list(line, sections, title)

    def _buttons(self, line: QHBoxLayout, sections: Sequence[SectionView]) -> None:
        for each in sections:
            kind = "primary" if each.current else "secondary"
            button = Button(each.label, kind, each.icon)  # type: ignore[arg-type]  # one of the two kinds
            button.setCheckable(True)
            button.setChecked(each.current)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(
                lambda _=False, key=each.id: self.section_chosen.emit(key)
            )
            line.addWidget(button)

    def _list(
        self, line: QHBoxLayout, sections: Sequence[SectionView], title: str
    ) -> None:
        combo = Combo(title)
        now = next((each.id for each in sections if each.current), "")
        combo.fill([(each.id, each.label) for each in sections], now)
        if not now:
            combo.choose_none(title)
        combo.activated.connect(lambda _: self.section_chosen.emit(combo.value()))
        line.addWidget(combo)
        line.addStretch(1)
