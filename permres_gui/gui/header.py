"""The head of every page: name, Help, Display, languages, always in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Band
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.widgets.buttons import Kind
    from permres_gui.gui.widgets.language_switch import LanguageSwitch
    from permres_gui.presentation.views import ShellView


class Header(Band):
    """Name of the program, or the step where there is little room."""

    help_wanted = Signal()
    display_wanted = Signal()
    aloud_wanted = Signal()
    language_chosen = Signal(str)
    section_chosen = Signal(str)

    _switch: LanguageSwitch | None

    def __init__(
        self, view: ShellView, *, narrow: bool, languages: bool, bar: bool = False
    ) -> None:
        super().__init__(Qt.Edge.BottomEdge)
        look = Look.current
        outer = column(self, gap=0.3)
        layout = row(gap=0.8)
        outer.addLayout(layout)
        self._outer, self._line = outer, layout
        side = look.px(0.8 if narrow else 1.25)
        edge = look.px(0.2) if narrow else 0
        right = look.px(0.8 if narrow else 1.0)
        outer.setContentsMargins(side, edge, right, edge + look.panel_edge)
        self.setMinimumHeight(max(look.px(2.2 if look.low else 3.5), look.target() + 8))
        self._narrow, self._switch = narrow, None
        self._chooses = narrow and bool(view.sections)
        self._title = self._left(view, narrow, bar)
        layout.addWidget(self._title)
        layout.addStretch(1)
        kind: Kind = "secondary" if narrow else "plain"
        help_ = Button(view.help_label, kind, "help")
        display = Button(view.display_label, kind, "display")
        help_.clicked.connect(self.help_wanted)
        display.clicked.connect(self.display_wanted)
        self._aids = [help_, display]
        if view.read_aloud:
            aloud = Button(view.read_aloud, kind, "sound")
            aloud.clicked.connect(self.aloud_wanted)
            self._aids.append(aloud)
        for button in self._aids:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if languages:
            layout.addWidget(self._languages(view, narrow=narrow))

    def renew(self, view: ShellView, width: int, *, languages: bool) -> bool:
        """The same head with other words; False where it must be made anew."""
        from permres_gui.gui.widgets.label import Label

        title = self._title
        if self._narrow or not isinstance(title, Label):
            return False
        title.dress(view.product, 1.12, 700)
        title.setWordWrap(False)
        said = [view.help_label, view.display_label, view.read_aloud]
        if len([each for each in said if each]) != len(self._aids):
            return False
        for button, label in zip(self._aids, said, strict=False):
            button.say(label)
        self._offer_languages(view, offered=languages)
        self.fit(width)
        return True

    def _offer_languages(self, view: ShellView, *, offered: bool) -> None:
        """Out of sight on the first page, which has them itself."""
        if self._switch is None and offered:
            self._line.addWidget(self._languages(view, narrow=False))
        if self._switch is not None:
            self._switch.renew(view.language, view.language_title)
            if self._switch.isHidden() == offered:
                self._switch.setVisible(offered)

    def fit(self, width: int) -> None:
        """Where words do not fit, the icons of Help and Display stand alone.

        The choice of a section that still has no room stands on a line of its own.
        """
        if self._outer.sizeHint().width() > width:
            for button in self._aids:
                button.setText("")
                button.setMinimumWidth(Look.current.target())
                button.updateGeometry()
            self._line.invalidate()
            if self._chooses and self._outer.sizeHint().width() > width:
                self._outer.addWidget(self._title)

    def _left(self, view: ShellView, narrow: bool, bar: bool) -> QWidget:
        if narrow and view.sections:
            from permres_gui.gui.widgets.combo import Combo

            combo = Combo(view.rail_title)
            entries = [(item.id, item.label) for item in view.sections]
            now = next((item.id for item in view.sections if item.current), "")
            combo.fill(entries, now)
            if not now:
                combo.choose_none(view.rail_title)
            combo.activated.connect(lambda _: self.section_chosen.emit(combo.value()))
            return combo
        text = view.step if narrow and view.step and not bar else view.product
        label = words(text, 1.0 if narrow else 1.12, 700)
        label.setWordWrap(narrow)
        return label

    def _languages(self, view: ShellView, *, narrow: bool) -> QWidget:
        from permres_gui.gui.widgets.language_switch import (
            LanguageSwitch,
            language_combo,
        )

        if narrow:
            combo = language_combo(view.languages, view.language, view.language_title)
            combo.activated.connect(lambda _: self.language_chosen.emit(combo.value()))
            return combo
        switch = LanguageSwitch(view.languages, view.language, view.language_title)
        switch.chosen.connect(self.language_chosen)
        self._switch = switch
        return switch
