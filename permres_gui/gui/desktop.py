"""The desktop composition: a window that can be resized, closed, and saves a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.look import base_for
from permres_gui.gui.visit_window import VisitWindow

CALENDAR = "calendar"
"""The section that is no page: a file for the person's own calendar."""

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from permres_gui.gui.asides import Aside
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

    def asides(self) -> Mapping[str, Aside]:
        """Also those for who knows the law and has a keyboard."""
        from permres_gui.gui.desk.asides import ADVISER_ASIDES

        return {**super().asides(), **ADVISER_ASIDES}

    def has_paper(self) -> bool:
        """A sheet can always be saved."""
        return True

    def saves_files(self) -> bool:
        """Whoever has a computer of their own has a calendar."""
        return True

    def _section(self, section: str) -> None:
        if section == CALENDAR:
            self._save_calendar()
        else:
            super()._section(section)

    def _save_calendar(self) -> None:
        from permres_gui.gui.saving import ask_and_save_calendar
        from permres_gui.gui.told import card_of
        from permres_gui.presentation.calendar_file import calendar_text
        from permres_gui.presentation.reminders import reminders

        words, context = self.words, self.model.context()
        days = reminders(context, [card_of(self.model)])
        calendar = calendar_text(days, context.as_of, words)
        saved = ask_and_save_calendar(self, words, calendar)
        done = words.text("The reminders are saved. Open the file in your calendar.")
        not_done = words.text("They cannot be saved there. Choose another folder.")
        if saved is not None:
            self._say(done if saved else not_done)

    def put_on_paper(self, report: Callable[[], str]) -> None:
        """Print, or save where nothing prints."""
        if self._can_print():
            super().put_on_paper(report)
        else:
            self._save(report)

    def _pdf(self) -> None:
        self._save(self._report)

    def _save(self, report: Callable[[], str]) -> None:
        from permres_gui.gui.saving import ask_and_save

        words = self.words
        saved = ask_and_save(self, words, report, self._title())
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
        self.fall_silent()
        self.model.restart()
        super().closeEvent(event)
