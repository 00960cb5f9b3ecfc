"""A long list shows its last periods; one button shows the earlier ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.gui.controls.period_row import PeriodRow
    from permres_gui.presentation.views import PeriodListView

_TOLD = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class EarlierPeriods(Button):
    """Shows the earlier periods of a long list, or folds them again."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__("", "plain", "down", size=0.94)
        self._all_shown = False
        self.clicked.connect(self._turn)

    def fold(
        self, view: PeriodListView, lines: Sequence[PeriodRow], saved: int
    ) -> None:
        """Hide the earlier ones, but never the one ``saved`` just now (-1: none)."""
        whole = self._all_shown
        self.setVisible(bool(view.folded))
        self.say(view.fewer if whole else view.earlier)
        self.icon_name = "up" if whole else "down"
        for line in lines:
            shown = whole or line.number >= view.folded or line.number == saved
            if not shown or line.testAttribute(_TOLD):  # else it comes with its list
                line.setVisible(shown)

    def _turn(self) -> None:
        self._all_shown = not self._all_shown
        self.turned.emit()
