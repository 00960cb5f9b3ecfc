"""The result to take along: the code on the left, what it says and more on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.qr_picture import QrPicture
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.presentation.views import (
        AnswersCodeView,
        CodeView,
        LinkView,
        PhoneView,
    )

LEFT = Qt.AlignmentFlag.AlignLeft
TOP = Qt.AlignmentFlag.AlignTop
LARGE, SMALL = 30.0, 22.0
"""How wide a code may be, in base sizes: for a telephone, for a scanner."""
EDGES = 6.0
"""What the page and a panel need beside it."""
IN_SIGHT = 0.66
"""The part of the window between head and foot: a camera needs the whole code."""


class PhonePage(Page):
    """Nothing is asked; the second code appears only when somebody wants it."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = ""

    def show_view(self, view: PhoneView) -> None:
        """Show everything; showing the second code keeps the place on the page."""
        same, self._heading = self._heading == view.heading, view.heading
        stacked = self.cramped()
        body = self.begin(view.heading, view.introduction, most=76.0)
        outer: QBoxLayout = column(gap=0.9) if stacked else row(gap=0.9)
        outer.addWidget(self._result(view.result), 0, TOP)
        right = column(gap=0.75)
        right.addWidget(self._answers(view.answers))
        if view.slips:
            right.addWidget(self._slips(view))
        right.addWidget(_in_words(view))
        right.addStretch(1)
        outer.addLayout(right, 1)
        body.column.addLayout(outer)
        self.finish(body, keep_place=same)

    def _code(self, view: CodeView, width: float) -> QrPicture:
        """As large as asked, but never larger than what is in sight at once."""
        most = Look.current.px(min(width, self.room - EDGES))
        high = round(self.window().height() * IN_SIGHT)
        return QrPicture(view.code, view.spoken, min(most, high))

    def _result(self, view: CodeView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.6, margin=1.0)
        layout.addWidget(self._code(view, LARGE), 0, LEFT)
        layout.addWidget(words(view.hint, 0.94, 400, "ink2"))
        return panel

    def _answers(self, view: AnswersCodeView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.5, margin=1.1)
        layout.addWidget(section(view.title, 1.15))
        for line in view.lines:
            layout.addWidget(words(line))
        layout.addWidget(self._button(view.switch), 0, LEFT)
        if view.code is not None:
            layout.addWidget(words(view.code.hint, 1.0, 600))
            layout.addWidget(self._code(view.code, SMALL), 0, LEFT)
            layout.addWidget(words(view.code.text, 0.82, 400, "ink2"))
        return panel

    def _slips(self, view: PhoneView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.5, margin=1.1)
        layout.addWidget(section(view.slip_title, 1.15))
        layout.addWidget(words(view.slip_text))
        for item in view.slips:
            layout.addWidget(self._button(item), 0, LEFT)
        return panel

    def _button(self, view: LinkView) -> Button:
        button = Button(view.label, icon=view.icon)
        button.clicked.connect(lambda: self.section_chosen.emit(view.id))
        return button

    def first(self) -> QWidget | None:
        """The heading: what is private is not shown by who only presses Enter."""
        return self.heading


def _in_words(view: PhoneView) -> Panel:
    panel = Panel()
    layout = column(panel, gap=0.5, margin=1.1)
    layout.addWidget(section(view.text_title, 1.15))
    layout.addWidget(words(view.result.text, 0.94))
    return panel
