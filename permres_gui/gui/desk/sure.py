"""How sure the adviser is of a fact: the choice of three, and what the key makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.controls.choice import ComboControl
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.words import row, words

if TYPE_CHECKING:
    from permres_gui.presentation.views import ChoiceView
    from permres_gui.presentation.views.parts import MarkName

NEXT: Final[dict[MarkName | None, MarkName | None]] = {
    None: "seen",
    "seen": "told",
    "told": "guessed",
    "guessed": None,
}
"""What the key makes of a mark."""


class SureChoice(Block):
    """A small choice under the control of the open question."""

    chosen = Signal(object)
    """The name of a mark, or ``None`` for no mark."""

    def __init__(self, view: ChoiceView) -> None:
        super().__init__()
        self.view = view
        self.combo = ComboControl(view)
        layout = row(self, gap=0.6)
        layout.addWidget(words(view.name, 0.94, 400, "ink2"))
        layout.addWidget(self.combo, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.combo.changed.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.combo.value())

    def renew(self, view: ChoiceView) -> None:
        """The same choice with another mark, which nobody chose here."""
        self.view = view
        chosen = [option.value for option in view.options if option.selected]
        self.combo.blockSignals(True)
        self.combo.restore(str(chosen[0]) if chosen else "")
        self.combo.blockSignals(False)
