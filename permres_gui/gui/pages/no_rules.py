"""The rules cannot be read any more: one clear sentence in place of a dead page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views.no_rules import NoRulesView


class NoRulesPage(Page):
    """Nothing can be done here but to read it."""

    def show_view(self, view: NoRulesView) -> None:
        """Say what happened and what to do."""
        self.finish(self.begin(view.heading, view.text))

    def first(self) -> QWidget | None:
        return self.heading
