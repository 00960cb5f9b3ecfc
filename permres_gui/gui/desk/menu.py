"""The menu of the desk, at its button and at F10."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from permres_gui.presentation.views import MenuGroupView


class MenuButton(Button):
    """A click leaves the keyboard where it is: several actions are about the fact in use."""

    def __init__(
        self,
        label: str,
        groups: Iterable[MenuGroupView],
        carry_out: Callable[[str], None],
    ) -> None:
        super().__init__(label, "plain", size=0.94)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.all_actions = QMenu(self)
        self.all_actions.setAccessibleName(label)
        self.all_actions.setFont(Look.current.font(0.94))
        for group in groups:
            part = self.all_actions.addMenu(group.title)
            part.setFont(self.all_actions.font())
            for action, text, keys in group.actions:
                made = part.addAction(f"{text}\t{keys}")
                made.triggered.connect(partial(_chosen, carry_out, action))
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Below the button; the arrow keys walk it, Escape closes it."""
        self.all_actions.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.all_actions.setActiveAction(self.all_actions.actions()[0])


def _chosen(
    carry_out: Callable[[str], None], action: str, _checked: bool = False
) -> None:
    carry_out(action)
