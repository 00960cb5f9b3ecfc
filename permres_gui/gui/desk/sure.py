"""How sure the adviser is of a fact: its mark on the line, and the choice of three."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.controls.choice import ComboControl
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.words import clear, row, words

if TYPE_CHECKING:
    from permres_gui.presentation.views import ChoiceView, DeskFactView
    from permres_gui.presentation.views.desk import MarkName

TONES: Final[dict[MarkName, str]] = {"seen": "ok", "told": "ink2", "guessed": "ask"}
NEXT: Final[dict[MarkName | None, MarkName | None]] = {
    None: "seen",
    "seen": "told",
    "told": "guessed",
    "guessed": None,
}
"""What the key makes of a mark."""


class MarkBadge(Block):
    """An icon with its word; nothing where nobody said how sure the fact is."""

    def __init__(self, view: DeskFactView) -> None:
        super().__init__()
        self._layout = row(self, gap=0.35)
        self._shown: MarkName | None = None
        self.renew(view)

    def renew(self, view: DeskFactView) -> None:
        """The mark of the same fact as it is now."""
        if view.mark == self._shown:
            return
        clear(self._layout)
        self._shown = view.mark
        if view.mark is not None:
            weight = 700 if view.mark == "guessed" else 400
            tone = TONES[view.mark]
            word = words(view.mark_word, 0.88, weight, tone)
            word.setWordWrap(False)
            self._layout.addWidget(Icon(view.mark, tone, 0.95))
            self._layout.addWidget(word)


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
        chosen = [option.value for option in view.options if option.selected]
        self.combo.blockSignals(True)
        self.combo.restore(str(chosen[0]) if chosen else "")
        self.combo.blockSignals(False)
