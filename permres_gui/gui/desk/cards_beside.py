"""Two or three cards of the adviser's choice, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.desk.beside_page import BesidePage
from permres_gui.gui.widgets.tick_row import TickRow
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.presentation.desk.cards_beside_view import (
    MOST_CARDS,
    CardsBesideView,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views import CompareView


class CardsBesidePage(BesidePage):
    """The table of the visitor's result, for the cards that are ticked here."""

    picked = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.ticks: dict[str, TickRow] = {}
        self._choice: CardsBesideView | None = None

    def sit_at(self, desk: DeskModel) -> None:
        """The choice is kept for this visit."""
        self.picked.connect(desk.compare)

    def show_view(self, view: CompareView | CardsBesideView) -> None:
        """The choice of cards, and the cards beside each other."""
        if isinstance(view, CardsBesideView):
            self._choice, view = view, view.table
        super().show_view(view)

    def above(self, body: Body) -> None:
        """Six boxes to tick; with three ticked, no fourth."""
        choice = self._choice
        if choice is None:
            return
        line: QBoxLayout = column(gap=0.1) if self.cramped() else row(gap=0.5)
        line.addWidget(words(choice.label, 0.94, 400, "ink2"))
        for card, name in choice.cards:
            tick = TickRow(card, low=True)
            tick.setAccessibleName(name)
            tick.setChecked(card in choice.chosen)
            full = len(choice.chosen) >= MOST_CARDS
            tick.setEnabled(card in choice.chosen or not full)
            tick.toggled.connect(self._pick)
            line.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
            self.ticks[card] = tick
        line.addStretch(1)
        body.column.addLayout(line)

    def _pick(self) -> None:
        self.picked.emit(tuple(c for c, tick in self.ticks.items() if tick.isChecked()))
