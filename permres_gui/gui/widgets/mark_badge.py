"""How sure the adviser is of a fact or of a period: an icon with its word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.words import clear, row, words

if TYPE_CHECKING:
    from permres_gui.presentation.views.parts import MarkName

TONES: Final[dict[MarkName, str]] = {"seen": "ok", "told": "ink2", "guessed": "ask"}


class Marked(Protocol):
    """What may carry a mark."""

    @property
    def mark(self) -> MarkName | None:
        """Which; none where nobody said how sure it is."""

    @property
    def mark_word(self) -> str:
        """The mark in a word."""


class MarkBadge(Block):
    """An icon with its word; nothing where nobody said how sure it is."""

    def __init__(self, view: Marked) -> None:
        super().__init__()
        self._layout = row(self, gap=0.35)
        self._shown: MarkName | None = None
        self.renew(view)

    def renew(self, view: Marked) -> None:
        """The mark of the same fact or period as it is now."""
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
