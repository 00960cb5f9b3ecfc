"""The day for which the desk answers, and where it is another one, the way back to today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.presentation.views import DeskView


class DayLine(Block):
    """Follows a step that is undone, and says when another day than today is shown."""

    chosen = Signal(object)
    back_wanted = Signal()

    def __init__(self, view: DeskView, *, stacked: bool, wide: bool) -> None:
        super().__init__()
        outer: QBoxLayout = row(self, gap=0.9) if wide else column(self, gap=0.2)
        self.other = Block()
        told = row(self.other, gap=0.4)
        told.addWidget(Icon("warning", "ask", 1.1))
        self.note = words("", 0.94, 700, "ask")
        told.addWidget(self.note, 1 if stacked else 0)
        self.back = Button(view.to_today, "secondary", size=0.94)
        self.back.clicked.connect(self.back_wanted)
        told.addWidget(self.back)
        if not wide and not stacked:
            told.addStretch(1)
        outer.addWidget(self.other)
        line: QBoxLayout = column(gap=0.2) if stacked else row(gap=0.5)
        line.addWidget(words(view.day_label, 0.94, 400, "ink2"))
        self.day = DateControl(view.day, titles=False)
        self.day.changed.connect(self._choose)
        line.addWidget(self.day)
        line.addStretch(0 if wide else 1)
        outer.addLayout(line)
        self._told = view.other_day
        self._show(view)

    def renew(self, view: DeskView) -> None:
        """The day that is shown now, however it came."""
        with QSignalBlocker(self.day):
            if self.day.value() != view.shown_day:
                self.day.restore(view.shown_day)
        if view.other_day != self._told:
            self._told = view.other_day
            self._show(view)
            announce(self, view.other_day)

    def _show(self, view: DeskView) -> None:
        self.note.dress(view.other_day, 0.94, 700, "ask")
        if not view.other_day and self.back.hasFocus():
            self.day.setFocus()
        self.other.setVisible(bool(view.other_day))

    def _choose(self) -> None:
        """Only a whole day can be computed for."""
        try:
            day = date.fromisoformat(str(self.day.value()))
        except ValueError:
            return
        self.chosen.emit(day)
