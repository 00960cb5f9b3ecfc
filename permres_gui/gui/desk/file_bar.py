"""The line of the desk on case files: what can be done, and whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from permres_gui.gui.accessible import announce
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.flow import put_in_line
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.short_label import ShortLabel
from permres_gui.gui.widgets.words import column, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views.errand import FileBarView


MOST_LINES = 2


class FileBar(Block):
    """The buttons stay while what is told below them changes."""

    asked = Signal(str)

    def __init__(self, view: FileBarView, *, stacked: bool, wide: bool) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._stacked = stacked
        self._error: Block | None = None
        self._shown = ("", view.ways_out)
        layout = column(self, gap=0.2)
        look = Look.current
        for action in view.actions:
            button = Button(action.label, "plain", size=0.94)
            button.clicked.connect(lambda _=False, key=action.id: self.asked.emit(key))
            button.setObjectName(f"file:{action.id}")
            self.buttons[action.id] = button
        line = put_in_line(layout, self.buttons.values(), rows=stacked)
        if line is not None:
            line.addStretch(1)
        self.note = ShortLabel(1 if wide else MOST_LINES)
        """Whether all is saved; where there is room it stands beside the steps."""
        if not wide:
            layout.addWidget(self.note)
            layout.setContentsMargins(0, 0, 0, look.px(0.3))
        self._column: QVBoxLayout = layout
        self.renew(view)

    def renew(self, view: FileBarView) -> None:
        """The same buttons with what can be done now."""
        for action in view.actions:
            button = self.buttons[action.id]
            button.say(action.label)
            button.setEnabled(action.enabled)
        self.note.dress(view.state, 0.94, 400, "ink2")
        if (view.error, view.ways_out) != self._shown:
            self._renew_error(view)

    def _renew_error(self, view: FileBarView) -> None:
        self._shown = (view.error, view.ways_out)
        if self._error is not None:
            self._error.hide()
            self._error.deleteLater()
            self._error = None
        if not view.error:
            return
        self._error = Block()
        stacked = self._stacked
        layout: QBoxLayout = column(gap=0.1) if stacked else row(gap=0.8)
        self._error.setLayout(layout)
        layout.addWidget(error_line(view.error))
        for way in view.ways_out:
            button = link(way.label)
            button.clicked.connect(lambda _=False, key=way.id: self.asked.emit(key))
            button.setObjectName(f"file:{way.id}")
            layout.addWidget(button)
            self.buttons[way.id] = button
        layout.addStretch(1)
        self._column.addWidget(self._error)
        announce(self, view.error)

    def can(self, action: str) -> bool:
        """Whether this can be asked now."""
        button = self.buttons.get(action)
        return button is not None and button.isEnabled()
