"""A window that keeps what was typed and not confirmed, wherever a person goes from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.page import Page
from permres_gui.gui.resizing import Resizing

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from permres_gui.gui.controls.control import Draft


class Drafting(Resizing):
    """Drafts by question or form; one goes with its answer."""

    change_requested = Signal(str)
    price_asked = Signal(str)
    form_asked = Signal(dict)
    questions_wanted = Signal(dict)

    def keep_drafts(self) -> None:
        """From now on, whatever leads away from a question without an answer."""
        self._drafts: dict[str, Draft] = {}
        for leaving in self._leaving():
            leaving.connect(self._keep_draft)

    @property
    def drafts(self) -> dict[str, Draft]:
        """What was typed and not confirmed, by question or form."""
        return self._drafts

    def _leaving(self) -> tuple[SignalInstance, ...]:
        """What leads away from a question, or shows it otherwise, without an answer."""
        away = self.back, self.topic_chosen, self.change_requested, self.section_chosen
        asked = self.form_asked, self.price_asked, self.questions_wanted
        shown = self.language_chosen, self.help_wanted, self.display_wanted
        return *away, *asked, *shown

    def form_name(self) -> str:
        """The name of what is filled in on the page in sight; none is kept without."""
        return ""

    def _resume_form(self, page: Page) -> None:
        page.form_name = self.form_name()
        if page.form_name:
            from permres_gui.gui.form_drafts import resume_form

            resume_form(page, self.drafts)

    def _keep_draft(self) -> None:
        page = self.stack.currentWidget()
        found = page.unconfirmed() if isinstance(page, Page) else {}
        for name, draft in found.items():
            if draft is None:
                self.drafts.pop(name, None)
            else:
                self.drafts[name] = draft
