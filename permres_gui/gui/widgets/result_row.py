"""One card in the result: its row, which opens to everything that the card asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.guess_line import guess_line
from permres_gui.gui.widgets.row_button import RowButton
from permres_gui.gui.widgets.row_places import words_left
from permres_gui.gui.widgets.unfolding import unfolds
from permres_gui.gui.widgets.words import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.retelling import Retold
    from permres_gui.gui.widgets.row_places import Columns
    from permres_gui.presentation.views import CardRowView


class ResultRow(Block):
    """The row and, once opened, everything the card asks."""

    def __init__(
        self,
        view: CardRowView,
        columns: Columns,
        build: Callable[[CardRowView], QWidget],
    ) -> None:
        super().__init__()
        self._view, self._make = view, build
        self._details: QWidget | None = None
        layout = column(self, gap=0)
        self.button = RowButton(view, columns)
        layout.addWidget(self.button)
        self._guess: QWidget | None = None
        if view.guess:
            self._guess = guess_line(view.guess, words_left(view, columns))
            self._guess.setVisible(not columns.tile)
            layout.addWidget(self._guess)
        self._tile = columns.tile
        self.button.toggled.connect(self._toggle)
        unfolds(self.button, lambda: self._details)
        self.button.setChecked(view.opened)

    def retell(self, words: Retold) -> None:
        """What is not open yet opens in the other language; a guess moves with its words."""
        words.only_if(self._guess is None)
        self._view = words.record(self._view)

    def _toggle(self, opened: bool) -> None:
        if opened and self._details is None:
            self._details = self._make(self._view)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._details)
        if self._details is not None:
            self._details.setVisible(opened)
        if self._guess is not None and self._tile:
            self._guess.setVisible(opened)
        self.button.updateGeometry()
