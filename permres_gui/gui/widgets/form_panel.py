"""A small form with the button that asks what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.fields import FormControl
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column

if TYPE_CHECKING:
    from permres_gui.presentation.views import FormView


class FormPanel(Panel):
    """`asked` follows the button, `changed` every change of a field."""

    asked = Signal()
    changed = Signal()

    def __init__(self, view: FormView, show: str) -> None:
        super().__init__()
        layout = column(self, gap=0.9, margin=1.1)
        self.control = FormControl(view)
        self.control.changed.connect(self.changed)
        layout.addWidget(self.control)
        button = Button(show, "primary")
        button.clicked.connect(self._ask)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self) -> None:
        """Half a day is no day: it is said at its field, and nothing follows from it."""
        wrong = self.control.find_faults()
        first = self.control.at_fault()
        if not wrong:
            self.asked.emit()
        elif first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, wrong)
