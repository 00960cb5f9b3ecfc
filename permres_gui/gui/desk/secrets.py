"""Fields whose signs are not shown, unless a person asks to see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import link
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.words import column, words

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT = Qt.AlignmentFlag.AlignLeft


class Secrets(Block):
    """One field for each label; ``entered`` is Enter in one of them."""

    entered = Signal()

    def __init__(
        self, labels: Sequence[str], show: str, error: str, *, enabled: bool
    ) -> None:
        super().__init__()
        self.fields: list[LineField] = []
        layout = column(self, gap=0.6)
        for label in labels:
            field = LineField(label, 24.0)
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.returnPressed.connect(self.entered)
            field.error = bool(error)
            field.setAccessibleDescription(error)
            layout.addWidget(words(label, 1.0, 600))
            layout.addWidget(field, 0, LEFT)
            self.fields.append(field)
        if error:
            layout.addWidget(error_line(error))
        shown = link(show)
        shown.setCheckable(True)
        shown.toggled.connect(self._show)
        layout.addWidget(shown, 0, LEFT)
        for each in (*self.fields, shown):
            each.setEnabled(enabled)

    def texts(self) -> tuple[str, ...]:
        """What stands in the fields."""
        return tuple(field.text() for field in self.fields)

    def wipe(self) -> None:
        """Nothing stays in them."""
        for field in self.fields:
            field.clear()

    def _show(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        for field in self.fields:
            field.setEchoMode(mode)
