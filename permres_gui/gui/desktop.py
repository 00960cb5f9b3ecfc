"""The desktop composition: a window that can be resized, closed, and saves a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.look import base_for
from permres_gui.gui.visit_window import VisitWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from permres_gui.gui.session_model import SessionModel


class Desktop(VisitWindow):
    """The window of an ordinary computer."""

    def __init__(
        self, model: SessionModel, checked_on: str, size: tuple[int, int] = (1280, 800)
    ) -> None:
        super().__init__(model, checked_on, base_for(*size))
        # Before the first page is made, so that it is made once.
        self.resize(*size)
        self.pdf_requested.connect(self._pdf)
        self.refresh()

    def print_report(self) -> None:
        """Print, or save where nothing prints."""
        if self._can_print():
            super().print_report()
        else:
            self._pdf()

    def _pdf(self) -> None:
        from permres_gui.gui.saving import ask_and_save

        words = self.words
        saved = ask_and_save(self, words, self._report, self._title())
        done = words.text("The PDF is saved.")
        not_done = words.text("The PDF cannot be saved there. Choose another folder.")
        if saved is not None:
            self._say(done if saved else not_done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Running text grows with the window, within bounds."""
        self.set_base(base_for(self.width(), self.height()))
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing ends the visit: nothing of it stays."""
        self.model.restart()
        super().closeEvent(event)
