"""What a screen reader gets of a button that unfolds: a button, and whether it is open.

Qt takes every button that can be down for a check box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Pressed(QAccessibleWidget):
    """A button on the bus, whatever it is called there.

    Its name is that of the button, which may come to speak another language.
    """

    def actionNames(self) -> list[str]:
        """Pressing first, as of every button."""
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it, or give it the keyboard."""
        button = self.widget()
        if name == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


class UnfoldingSpoken(Pressed):
    """One such button on the bus: it can be pressed, and is expanded or collapsed."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button, "")

    def state(self) -> QAccessible.State:
        """As of every widget; `expanded` instead of `checked`."""
        state, button = super().state(), self.widget()
        opened = isinstance(button, QAbstractButton) and button.isChecked()
        state.expandable, state.expanded, state.collapsed = True, opened, not opened
        return state


def tell_turned(button: QWidget) -> None:
    """It is open now, or closed."""
    changed = QAccessible.State()
    changed.expanded = changed.collapsed = True
    event = QAccessibleStateChangeEvent(button, changed)
    QAccessible.updateAccessibility(event)
