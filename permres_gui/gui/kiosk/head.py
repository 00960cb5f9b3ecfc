"""The head of every page of the kiosk: the languages, and that nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.label import Label
from permres_gui.gui.widgets.language_switch import LanguageSwitch, language_combo
from permres_gui.gui.widgets.panel import Band
from permres_gui.gui.widgets.words import row

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import KioskView, ShellView

ROOMY = 28.0
"""In base sizes: where the head is narrower, the languages are one list."""


class KeptNote(Label):
    """The promise that nothing is kept; staff know that it can be touched."""

    touched = Signal()
    is_gesture = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        event.accept()


class KioskHead(Band):
    """Languages first, at the same place on every page."""

    language_chosen = Signal(str)

    def __init__(
        self, view: ShellView, kiosk: KioskView, *, room: float, languages: bool
    ) -> None:
        super().__init__(Qt.Edge.BottomEdge)
        look = Look.current
        layout = row(self, gap=0.8)
        side, edge = look.px(0.9), look.px(0.35)
        layout.setContentsMargins(side, edge, side, edge + look.panel_edge)
        if languages and len(view.languages) > 1:
            switch = self._languages(view, narrow=room < ROOMY)
            layout.addWidget(switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self.note = KeptNote()
        self.note.dress(kiosk.kept, 1.0, 600, "ink2")
        self.note.setMinimumHeight(look.target())
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.note.setAlignment(end)
        layout.addWidget(self.note, 1)

    def _languages(self, view: ShellView, *, narrow: bool) -> QWidget:
        if narrow:
            combo: Combo = language_combo(
                view.languages, view.language, view.language_title
            )
            combo.activated.connect(self._chosen)
            return combo
        switch = LanguageSwitch(view.languages, view.language, view.language_title)
        switch.chosen.connect(self.language_chosen)
        return switch

    def _chosen(self) -> None:
        combo = self.findChild(Combo)
        if combo is not None:
            self.language_chosen.emit(combo.value())
