"""The head of every page: name, Help, Display, languages, always in this order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button, Kind
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.language_switch import LanguageSwitch, language_combo
from permres_gui.gui.widgets.panel import Band
from permres_gui.gui.widgets.words import row, words
from permres_gui.presentation.views import ShellView


class Header(Band):
    """Name of the program, or the step where there is little room."""

    help_wanted = Signal()
    display_wanted = Signal()
    language_chosen = Signal(str)
    section_chosen = Signal(str)

    def __init__(self, view: ShellView, *, narrow: bool, languages: bool) -> None:
        super().__init__(Qt.Edge.BottomEdge)
        look = Look.current
        layout = row(self, gap=0.8)
        layout.setContentsMargins(look.px(1.25), 0, look.px(1.0), 0)
        self.setMinimumHeight(max(look.px(2.55 if narrow else 3.5), look.target() + 8))
        layout.addWidget(self._left(view, narrow))
        layout.addStretch(1)
        kind: Kind = "secondary" if narrow else "plain"
        help_ = Button(view.help_label, kind, "help")
        display = Button(view.display_label, kind, "display")
        help_.clicked.connect(self.help_wanted.emit)
        display.clicked.connect(self.display_wanted.emit)
        layout.addWidget(help_)
        layout.addWidget(display)
        if languages:
            layout.addWidget(self._languages(view, narrow))

    def _left(self, view: ShellView, narrow: bool) -> QWidget:
        if narrow and view.sections:
            combo = Combo(view.rail_title)
            entries = [(item.id, item.label) for item in view.sections]
            now = next((item.id for item in view.sections if item.current), "")
            combo.fill(entries, now)
            combo.activated.connect(lambda _: self.section_chosen.emit(combo.value()))
            return combo
        text = view.step if narrow and view.step else view.product
        label = words(text, 1.0 if narrow else 1.12, 700)
        label.setWordWrap(narrow)
        return label

    def _languages(self, view: ShellView, narrow: bool) -> QWidget:
        if narrow:
            combo = language_combo(view.languages, view.language, view.language_title)
            combo.activated.connect(lambda _: self.language_chosen.emit(combo.value()))
            return combo
        switch = LanguageSwitch(view.languages, view.language, view.language_title)
        switch.chosen.connect(self.language_chosen.emit)
        return switch
