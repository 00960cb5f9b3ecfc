"""How a period gets into its list, or out of it: typed, saved, taken back, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from permres_gui.gui.controls.given_periods import GivenPeriods
    from permres_gui.gui.controls.open_period import OpenPeriod


class PeriodChanges(QObject):
    """What becomes of the list when something is done to the period that is open."""

    saved = Signal()
    """The list is another one, and is to be told anew."""
    counted = Signal()
    """The period in the editor stands in the list while it is typed."""
    left = Signal(object)
    """The editor closes; the line to which the keyboard goes, if it has one."""

    def __init__(
        self, opened: OpenPeriod, given: GivenPeriods, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._opened, self._given = opened, given
        self.at_once = False
        """Whether a period counts as soon as its line is whole, before it is saved."""

    def can_count(self) -> bool:
        """Whether the line of the editor is whole, and says more than the list."""
        return self.at_once and self._opened.can_count(self._given.rows)

    def count(self) -> None:
        """Take the line of the editor into the list, if it can be."""
        if self.can_count():
            self._opened.count_in(self._given)
            self.counted.emit()
            self._opened.counted()

    def save(self) -> None:
        """What stands in the editor takes its place in the list."""
        line, place = self._opened.line(), self._opened.place
        if self.at_once and place is not None and self._given.rows[place] == line:
            self._given.as_it_stands(line)  # it counted as it was typed
            self.left.emit(line)
            self._given.just_changed = False
            return
        self._given.put(place, line)
        self.saved.emit()

    def cancel(self) -> None:
        """The list is as it was before its line was opened."""
        place, before = self._opened.place, self._opened.before
        listed = None if place is None else self._given.rows[place]
        if place is None or before is None or before == (listed,):
            self.left.emit(listed)
            return
        (old,) = before
        if old is None:
            self._given.remove(place)
        else:
            self._given.put(place, old)
        self._opened.cancel()
        self.saved.emit()

    def remove(self, place: int) -> None:
        """A period is left out."""
        self._given.remove(place)
        self._opened.close()
        self.saved.emit()
