"""What a card costs in the municipality that may be chosen here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.controls.place import PlaceControl
from permres_gui.gui.widgets.fee_row import FeeRow
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, section, words

if TYPE_CHECKING:
    from permres_gui.presentation.views import CardPriceView


class PricePanel(Panel):
    """`asked` tells the municipality, empty for none."""

    asked = Signal(str)

    def __init__(self, view: CardPriceView) -> None:
        super().__init__()
        layout = column(self, gap=0.5, margin=1.0)
        layout.addWidget(section(view.title, 1.15))
        layout.addWidget(words(view.place.label, 0.94, 600))
        self.control = PlaceControl(view.place, rows=3)
        self.control.changed.connect(self._chosen)
        layout.addWidget(self.control)
        layout.addWidget(words(view.said))
        for line in view.lines:
            layout.addWidget(Rule())
            layout.addWidget(FeeRow(line))
        layout.addWidget(Rule())
        for note in view.notes:
            layout.addWidget(words(note, 0.9, 400, "ink2"))
        if view.sources is not None:
            layout.addWidget(sources_fold(view.sources))
        layout.addStretch(1)

    def _chosen(self) -> None:
        self.asked.emit(str(self.control.value() or ""))
