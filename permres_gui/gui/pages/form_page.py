"""A small form on the left, the answer on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.fields import FormControl
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.timeline_panel import timeline_panel
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.presentation.views import (
        AdviceView,
        FormAnswerView,
        FormPageView,
        LinkView,
    )

TOP = Qt.AlignmentFlag.AlignTop


class FormPage(Page):
    """Filled in and asked again as often as one likes; nothing is kept."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.control: FormControl | None = None
        self._told: Block | None = None
        self._asked = False

    def show_view(self, view: FormPageView) -> None:
        """Show the form as it was filled in, and what follows from it."""
        body = self.begin(view.heading, view.introduction, most=76.0)
        outer: QBoxLayout = column(gap=0.9) if self.cramped() else row(gap=0.9)
        outer.addWidget(self._form(view), 3, TOP)
        self._told = self._telling(view)
        outer.addWidget(self._told, 4, TOP)
        body.column.addLayout(outer)
        self.finish(body, keep_place=self._asked)
        if self._asked:
            announce(self, view.answer.title)
        self._asked = False

    def _form(self, view: FormPageView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.9, margin=1.1)
        self.control = FormControl(view.form)
        self.control.changed.connect(self._draft)
        layout.addWidget(self.control)
        show = Button(view.show, "primary")
        show.clicked.connect(self._ask)
        layout.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _telling(self, view: FormPageView) -> Block:
        """The answer and what to do; its room stays when it goes out of sight."""
        told = Block()
        policy = told.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        told.setSizePolicy(policy)
        layout = column(told, gap=0.75)
        layout.addWidget(_answer(view.answer))
        if view.timeline is not None:
            layout.addWidget(timeline_panel(view.timeline))
        for advice in view.advice:
            layout.addWidget(self._advice(advice))
        layout.addWidget(words(view.note, 0.88, 400, "ink2"))
        return told

    def _advice(self, view: AdviceView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.5, margin=1.1)
        layout.addWidget(section(view.title, 1.06))
        for number, line in enumerate(view.lines):
            if number:
                layout.addWidget(Rule())
            layout.addWidget(words(line))
        if view.link is not None:
            layout.addWidget(self._link(view.link), 0, Qt.AlignmentFlag.AlignLeft)
        if view.sources is not None:
            layout.addWidget(sources_fold(view.sources))
        return panel

    def _link(self, view: LinkView) -> Button:
        button = Button(view.label, "secondary", view.icon)
        button.clicked.connect(lambda: self.section_chosen.emit(view.id))
        return button

    def _ask(self) -> None:
        if self.control is not None:
            self._asked = True
            self._show_told(shown=True)
            self.form_asked.emit(self.control.value())

    def _draft(self) -> None:
        """An answer to other values would be a wrong day: it goes until it is asked for."""
        if self.control is not None:
            self._show_told(shown=False)
            self.form_drafted.emit(self.control.value())

    def _show_told(self, *, shown: bool) -> None:
        if self._told is not None:
            self._told.setVisible(shown)

    def first(self) -> QWidget | None:
        return self.control.first() if self.control is not None else None


def _answer(view: FormAnswerView) -> Panel:
    panel = Panel("soft", "acc")
    layout = column(panel, gap=0.5, margin=1.1)
    head = row(gap=0.7)
    tone = "ask" if view.status == "needs_advice" else "acc"
    head.addWidget(Icon(view.status, tone, 1.25), 0, TOP)
    head.addWidget(section(view.title, 1.25), 1)
    layout.addLayout(head)
    for line in view.lines:
        layout.addWidget(words(line))
    if view.sources is not None:
        layout.addWidget(sources_fold(view.sources))
    return panel
