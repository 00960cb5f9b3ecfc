"""What can be done on a page of the desk: the main action first, below each other if narrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import column, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.presentation.views.errand import ActionView


def action_line(
    actions: Sequence[ActionView], press: Callable[[str], None], *, narrow: bool
) -> tuple[QBoxLayout, Mapping[str, Button]]:
    """The line, and its buttons by the id of what they do."""
    line: QBoxLayout = column(gap=0.5) if narrow else row(gap=0.6)
    buttons: dict[str, Button] = {}
    for place, action in enumerate(actions):
        button = Button(action.label, "secondary" if place else "primary")
        button.setEnabled(action.enabled)
        button.clicked.connect(lambda _=False, key=action.id: press(key))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons[action.id] = button
    line.addStretch(1)
    return line, buttons
