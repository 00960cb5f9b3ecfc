"""Help, and how the program is displayed: two pages that lead back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout

from permres_gui.gui.controls.choice import ChoiceControl
from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import (
    ChoiceView,
    OptionView,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.presentation.views import (
        DisplayView,
        HelpView,
    )

LEFT = Qt.AlignmentFlag.AlignLeft


class HelpPage(Page):
    """Where to find help, from this program and from people."""

    closed = Signal()
    helps = True

    def __init__(self) -> None:
        super().__init__()
        self._close: Button | None = None

    def show_view(self, view: HelpView) -> None:
        """Show the help; over many keys the way back stands on top, where it is seen."""
        body = self.begin(view.title, most=66.0 if view.keys else 50.0)
        self._close = Button(view.close, "primary")
        self._close.clicked.connect(self.closed)
        panel = Panel()
        inner = column(panel, gap=0.7, margin=1.2)
        for text in view.paragraphs:
            inner.addWidget(words(text))
        shown = [panel, self._close]
        if view.keys:
            shown = [self._close, _keys(view, 1 if self.cramped() else 2), panel]
        for each in shown:
            left = LEFT if each is self._close else Qt.AlignmentFlag(0)
            body.column.addWidget(each, 0, left)
        self.finish(body)

    def first(self) -> QWidget | None:
        """The way back, unless it would scroll the heading out of sight."""
        if self._close is not None and self.seen_at_top(self._close):
            return self._close
        return self.heading


def _keys(view: HelpView, columns: int) -> Panel:
    """Each key as it is written on the keyboard of this language, and what it does."""
    panel = Panel()
    outer = column(panel, gap=0.7, margin=1.2)
    outer.addWidget(section(view.keys_title, 1.15))
    sides: QBoxLayout = row(gap=2.5)
    length = -(-len(view.keys) // columns)
    for at in range(0, len(view.keys), length):
        sides.addLayout(_lines(view.keys[at : at + length]), 1)
    outer.addLayout(sides)
    return panel


def _lines(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Look.current.px(1.2))
    grid.setVerticalSpacing(Look.current.px(0.5))
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for at, (combination, text) in enumerate(keys):
        written = QKeySequence(combination)
        name = written.toString(QKeySequence.SequenceFormat.NativeText) or combination
        grid.addWidget(words(name, 1.0, 700), at, 0, top)
        grid.addWidget(words(text), at, 1, top)
    grid.setRowStretch(len(keys), 1)
    return grid


class DisplayPage(Page):
    """Text size and colours; both apply at once."""

    closed = Signal()
    helps = True
    text_size_chosen = Signal(int)
    theme_chosen = Signal(str)
    speech_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._first: ChoiceControl | None = None

    def show_view(
        self, view: DisplayView, percent: int, theme: str, speech: bool | None
    ) -> None:
        """Show the choices, and which apply now; ``speech`` is None without a voice."""
        body = self.begin(view.title, most=50.0)
        sizes = [(str(size), name) for size, name in view.sizes]
        size = self._group(body.column, view.size_title, sizes, str(percent))
        self._first = size
        themes = self._group(body.column, view.theme_title, view.themes, theme)
        size.changed.connect(lambda: self.text_size_chosen.emit(int(str(size.value()))))
        themes.changed.connect(lambda: self.theme_chosen.emit(str(themes.value())))
        if speech is not None:
            now = "yes" if speech else "no"
            aloud = self._group(body.column, view.speech_title, view.speech, now)
            aloud.changed.connect(
                lambda: self.speech_chosen.emit(aloud.value() == "yes")
            )
        close = Button(view.close, "primary")
        close.clicked.connect(self.closed)
        body.column.addWidget(close, 0, LEFT)
        self.finish(body, keep_place=True)

    def _group(
        self,
        layout: QVBoxLayout,
        title: str,
        pairs: Sequence[tuple[str, str]],
        chosen: str,
    ) -> ChoiceControl:
        layout.addWidget(section(title, 1.15))
        options = tuple(OptionView(v, name, selected=v == chosen) for v, name in pairs)
        control = ChoiceControl(ChoiceView(title, options), flat=True)
        layout.addWidget(control)
        return control

    def first(self) -> QWidget | None:
        return self._first.first() if self._first is not None else None
