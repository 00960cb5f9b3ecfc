"""A small form on the left, the answer on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.advice_panel import Told, advice_panel, answer_panel
from permres_gui.gui.widgets.form_panel import FormPanel
from permres_gui.gui.widgets.notice import notice_box
from permres_gui.gui.widgets.timeline_panel import timeline_panel
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.controls.fields import FormControl
    from permres_gui.presentation.views import FormPageView

TOP = Qt.AlignmentFlag.AlignTop


class FormPage(Page):
    """Filled in and asked again as often as one likes; nothing is kept."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.control: FormControl | None = None
        self._told: Told | None = None
        self._asked = False

    def show_view(self, view: FormPageView) -> None:
        """Show the form as it was filled in, and what follows from it."""
        body = self.begin(view.heading, view.introduction, most=76.0)
        if view.notice is not None:
            notice = notice_box(view.notice, self.section_chosen.emit)
            body.column.addWidget(notice)
        outer: QBoxLayout = column(gap=0.9) if self.cramped() else row(gap=0.9)
        outer.addWidget(self._form(view), 3, TOP)
        self._told = self._telling(view)
        outer.addWidget(self._told, 4, TOP)
        body.column.addLayout(outer)
        self.finish(body, keep_place=self._asked)
        if self._asked:
            announce(self, view.answer.title)
        self._asked = False

    def _form(self, view: FormPageView) -> FormPanel:
        panel = FormPanel(view.form, view.show)
        panel.changed.connect(self._draft)
        panel.asked.connect(self._ask)
        self.control = panel.control
        return panel

    def _telling(self, view: FormPageView) -> Told:
        """The answer and what to do."""
        told = Told()
        layout = column(told, gap=0.75)
        layout.addWidget(answer_panel(view.answer))
        if view.timeline is not None:
            layout.addWidget(timeline_panel(view.timeline))
        for advice in view.advice:
            layout.addWidget(advice_panel(advice, self.section_chosen.emit))
        layout.addWidget(words(view.note, 0.88, 400, "ink2"))
        return told

    def _ask(self) -> None:
        if self.control is not None and self._told is not None:
            self._asked = True
            self._told.setVisible(True)
            self.form_asked.emit(self.control.value())

    def _draft(self) -> None:
        """An answer to other values would be a wrong day: it goes until it is asked for."""
        if self.control is not None and self._told is not None:
            self._told.setVisible(False)
            self.form_drafted.emit(self.control.value())

    def forms(self) -> Mapping[str, Control]:
        return {"form": self.control} if self.control is not None else {}

    def first(self) -> QWidget | None:
        return self.control.first() if self.control is not None else None
