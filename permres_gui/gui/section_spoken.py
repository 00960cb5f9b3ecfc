"""What a screen reader gets of a line of the rail: a tab to a page, or a button.

Qt takes every button that can be marked for a check box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from permres_gui.gui.unfolding_spoken import Pressed

if TYPE_CHECKING:
    from permres_gui.gui.rail_sections import SectionRow

PAPER = "print"
"""The line that leads to no page: it prints or saves what is in sight."""


class SectionSpoken(Pressed):
    """One such line on the bus: it can be pressed, and the page in sight is selected."""

    def __init__(self, row: SectionRow) -> None:
        self._row, self._page = row, row.key() != PAPER
        tab, button = QAccessible.Role.PageTab, QAccessible.Role.Button
        super().__init__(row, tab if self._page else button, "")

    def state(self) -> QAccessible.State:
        """As of every widget, and whether its page is the one in sight."""
        state = super().state()
        if self._page:
            state.selectable, state.selected = True, self._row.isChecked()
        return state
