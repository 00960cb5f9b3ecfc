"""Help, and how the program is displayed: two pages that lead back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.controls.choice import ChoiceControl
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, section, words
from permres_gui.presentation.views import (
    ChoiceView,
    OptionView,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

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
        self._close: QWidget | None = None

    def show_view(self, view: HelpView) -> None:
        """Show the help."""
        body = self.begin(view.title, most=50.0)
        panel = Panel()
        inner = column(panel, gap=0.7, margin=1.2)
        for text in view.paragraphs:
            inner.addWidget(words(text))
        body.column.addWidget(panel)
        close = Button(view.close, "primary")
        close.clicked.connect(self.closed)
        body.column.addWidget(close, 0, LEFT)
        self._close = close
        self.finish(body)

    def first(self) -> QWidget | None:
        return self._close


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
