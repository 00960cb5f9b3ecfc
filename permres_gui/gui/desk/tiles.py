"""The answers of all cards in little height: two beside each other, an opened one whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from permres_gui.gui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.gui.widgets.result_row import ResultRow

ACROSS = 2


class Tiles(Block):
    """The cards keep their order; one that is opened has a line for itself."""

    def __init__(self, rows: Sequence[ResultRow]) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for place in range(ACROSS):
            self._grid.setColumnStretch(place, 1)
        for each in self._rows:
            each.button.toggled.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        line, place = 0, 0
        for each in self._rows:
            wide = each.button.isChecked()
            if wide and place:
                line, place = line + 1, 0
            self._grid.addWidget(each, line, place, 1, ACROSS if wide else 1)
            place += ACROSS if wide else 1
            if place >= ACROSS:
                line, place = line + 1, 0
