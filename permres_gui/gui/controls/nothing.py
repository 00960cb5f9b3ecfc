"""The choice that there was nothing to list, below the list itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.widgets.card_face import CardWords
from permres_gui.gui.widgets.choice_card import CheckCard

if TYPE_CHECKING:
    from permres_gui.presentation.views import NothingView, PeriodListView


class NothingCard(CheckCard):
    """Never chosen by silence: an empty list alone is no answer."""

    def __init__(self, view: NothingView) -> None:
        super().__init__(CardWords(view.title, view.description))

    def offer(self, view: PeriodListView) -> None:
        """Shown while nothing stands in the list; chosen where it was, silently."""
        listed = bool(view.rows)
        self.blockSignals(True)
        self.setChecked(
            view.nothing is not None and view.nothing.selected and not listed
        )
        self.blockSignals(False)
        self.setVisible(not listed)
