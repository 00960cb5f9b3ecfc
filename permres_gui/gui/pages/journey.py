"""A journey: a small form on the left, the day to be back on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.advice_panel import advice_panel, answer_panel
from permres_gui.gui.widgets.form_panel import FormPanel
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.gui.controls.fields import FormControl
    from permres_gui.presentation.views import JourneyView

TOP = Qt.AlignmentFlag.AlignTop


class JourneyPage(Page):
    """Filled in and asked again as often as one likes; nothing is kept."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.control: FormControl | None = None
        self._asked = False

    def show_view(self, view: JourneyView) -> None:
        """Show the form as it was filled in, and what follows from it."""
        body = self.begin(view.heading, view.introduction, most=76.0)
        outer: QBoxLayout = column(gap=0.9) if self.cramped() else row(gap=0.9)
        outer.addWidget(self._form(view), 3, TOP)
        right = column(gap=0.75)
        right.addWidget(answer_panel(view.answer))
        for advice in view.advice:
            right.addWidget(advice_panel(advice))
        right.addWidget(words(view.note, 0.88, 400, "ink2"))
        right.addStretch(1)
        outer.addLayout(right, 4)
        body.column.addLayout(outer)
        self.finish(body, keep_place=self._asked)
        if self._asked:
            announce(self, view.answer.title)
        self._asked = False

    def _form(self, view: JourneyView) -> FormPanel:
        panel = FormPanel(view.form, view.show)
        panel.changed.connect(self._draft)
        panel.asked.connect(self._ask)
        self.control = panel.control
        return panel

    def _ask(self) -> None:
        if self.control is not None:
            self._asked = True
            self.journey_asked.emit(self.control.value())

    def _draft(self) -> None:
        if self.control is not None:
            self.journey_drafted.emit(self.control.value())

    def first(self) -> QWidget | None:
        return self.control.first() if self.control is not None else None
