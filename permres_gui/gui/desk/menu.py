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

    from PySide6.QtGui import QAction

    from permres_gui.presentation.views import MenuGroupView


ROOM = (
    "QMenu::item { padding: %dpx %dpx; }"
    " QMenu::item:selected"
    " { background: palette(highlight); color: palette(highlighted-text); }"
    " QMenu::item:disabled { color: palette(dark); }"
)
"""Room round each entry, which Qt's own style would cut in large text, and pale ink for
what cannot be chosen now."""


class MenuButton(Button):
    """A click leaves the keyboard where it is: several actions are about the fact in use."""

    def __init__(
        self,
        label: str,
        groups: Iterable[MenuGroupView],
        carry_out: Callable[[str], None],
        can: Callable[[str], bool],
    ) -> None:
        super().__init__(label, "plain", size=0.94)
        self._entries: dict[str, QAction] = {}
        self._can = can
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.all_actions = QMenu(self)
        self.all_actions.setAccessibleName(label)
        self.all_actions.setFont(Look.current.font(0.94))
        look = Look.current
        self.all_actions.setStyleSheet(ROOM % (look.px(0.3), look.px(1.2)))
        for group in groups:
            part = self.all_actions.addMenu(group.title)
            part.setFont(self.all_actions.font())
            for action, text, keys in group.actions:
                made = part.addAction(f"{text}\t{keys}" if keys else text)
                self._entries[action] = made
                made.triggered.connect(partial(_chosen, carry_out, action))
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Below the button; the arrow keys walk it, Escape closes it."""
        for action, entry in self._entries.items():
            entry.setEnabled(self._can(action))
        self.all_actions.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.all_actions.setActiveAction(self.all_actions.actions()[0])


def _chosen(
    carry_out: Callable[[str], None], action: str, _checked: bool = False
) -> None:
    carry_out(action)
