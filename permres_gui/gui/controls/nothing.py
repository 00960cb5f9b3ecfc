"""The choice that there was nothing to list, below the list itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.widgets.choice_card import CardWords, CheckCard

if TYPE_CHECKING:
    from permres_gui.presentation.views import NothingView


class NothingCard(CheckCard):
    """Never chosen by silence: an empty list alone is no answer."""

    def __init__(self, view: NothingView) -> None:
        super().__init__(CardWords(view.title, view.description))

    def offer(self, view: NothingView, *, listed: bool) -> None:
        """Shown while it can be said; chosen where it was, without saying so again."""
        self.blockSignals(True)
        self.setChecked(view.selected and not listed)
        self.blockSignals(False)
        self.setVisible(not listed)
