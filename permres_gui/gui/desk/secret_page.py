"""A page that may ask for passphrases: none stays in a field once the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.desk.secrets import Secrets
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.gui.widgets.buttons import Button
    from permres_gui.gui.widgets.line_field import LineField
    from permres_gui.presentation.views.caseload import CaseloadView
    from permres_gui.presentation.views.errand import ErrandView


class SecretPage(Page):
    """What is pressed is told with what stands in the fields."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.secrets: list[LineField] = []
        self._held: Secrets | None = None
        self.buttons: dict[str, Button] = {}
        self._main = ""
        """The id of what Enter does."""

    def _ask_secrets(
        self, layout: QVBoxLayout, view: ErrandView | CaseloadView
    ) -> None:
        """The fields for passphrases, where there are any."""
        self._held, self.secrets = None, []
        if view.secrets:
            held = Secrets(
                view.secrets, view.show, view.secrets_error, enabled=not view.busy
            )
            held.entered.connect(self._press_main)
            layout.addWidget(held)
            self._held, self.secrets = held, held.fields

    def _tell_state(self, layout: QVBoxLayout, view: ErrandView | CaseloadView) -> None:
        """What went wrong, what to know, and what is being done."""
        if view.error:
            layout.addWidget(error_line(view.error))
        for note in view.notes:
            layout.addWidget(words(note, 0.94, 400, "ink2"))
        if view.busy:
            layout.addWidget(words(view.busy, 1.0, 600))

    def _told(self) -> dict[str, object]:
        """What stands in the fields."""
        return {"secrets": self._held.texts() if self._held is not None else ()}

    def _press_main(self) -> None:
        self._press(self._main)

    def _press(self, action: str) -> None:
        self.chosen.emit(action, self._told())

    def _wipe(self) -> None:
        if self._held is not None:
            self._held.wipe()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed here is nobody's business afterwards."""
        self._wipe()
        super().hideEvent(event)
