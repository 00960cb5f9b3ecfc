"""The open list of periods, for who works in it by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.period_values import Editing

if TYPE_CHECKING:
    from permres_gui.gui.controls.period_row import PeriodRow
    from permres_gui.gui.controls.periods import PeriodListControl


class ListInUse:
    """What is done to the period in which the keyboard stands, or to the open one."""

    def __init__(self, periods: PeriodListControl) -> None:
        self._periods = periods

    def open(self, place: int) -> None:
        """Open one period, unless another one is to be finished."""
        if place < len(self._periods.view.rows):
            self._periods.open_row(place)

    def add(self) -> None:
        """A new period, of the kind of the line in use."""
        line = self.line()
        kind = line.view.kind if line is not None else self._periods.view.kinds[0].id
        self._periods.ask_for(Editing(kind, None, {}))

    def remove(self) -> None:
        """The line in use goes; undo brings it back."""
        line = self.line()
        if line is not None:
            line.remove.click()

    def leave(self) -> bool:
        """Close the editor as Cancel does; whether one is open."""
        editor = self._periods.editor
        if editor is not None:
            editor.cancel.click()
        return editor is not None

    def finish(self) -> None:
        """The period in the editor goes into the list, or says what it lacks."""
        self._periods.count()
        self._periods.hold_back()

    def line(self) -> PeriodRow | None:
        """The line in which the keyboard stands."""
        now, lines = QApplication.focusWidget(), self._periods.lines()
        if now is None:
            return None
        return next((each for each in lines if each.isAncestorOf(now)), None)

    def in_editor(self) -> bool:
        """Whether it stands in the period that is open."""
        editor, now = self._periods.editor, QApplication.focusWidget()
        return editor is not None and now is not None and editor.isAncestorOf(now)
