"""The versions of a client in one line: which one is in sight, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.presentation.views.versions import VersionsView

ACTIONS = ("beside", "use", "drop")


class VersionBar(Block):
    """Shown while there is a copy."""

    chosen = Signal(int)
    asked = Signal(str)
    """``beside``, ``use`` or ``drop``."""

    def __init__(self, view: VersionsView, *, stacked: bool) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self.here: Button | None = None
        """The version in sight."""
        layout = column(self, gap=0.2)
        line: QBoxLayout = column(gap=0.2) if stacked else row(gap=0.4)
        for at, name in enumerate(view.names):
            line.addWidget(self._version(view, at, name))
        for action in ACTIONS:
            text = getattr(view, action)
            if text:
                line.addWidget(self._action(action, text))
        line.addStretch(1)
        layout.addLayout(line)
        if view.note:
            layout.addWidget(words(view.note, 0.94, 600))

    def _version(self, view: VersionsView, at: int, name: str) -> Button:
        here = at == view.at
        button = Button(name, "primary" if here else "secondary", size=0.94)
        button.setCheckable(True)
        button.setChecked(here)
        button.setAccessibleName(f"{view.label}: {name}")
        button.clicked.connect(lambda _=False, to=at: self.chosen.emit(to))
        self.buttons[name] = button
        if here:
            self.here = button
        return button

    def _action(self, action: str, text: str) -> Button:
        button = Button(text, "plain", size=0.94)
        button.clicked.connect(lambda _=False, key=action: self.asked.emit(key))
        self.buttons[action] = button
        return button
