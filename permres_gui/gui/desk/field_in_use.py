"""The field that has the keyboard, and what stood in it before this visit to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from permres_gui.gui.controls.control import Control

if TYPE_CHECKING:
    from permres_gui.gui.desk.page import DeskPage


class FieldInUse(QObject):
    """One control, such as a day with its three boxes; Escape restores it."""

    left = Signal()
    """The keyboard left a field."""

    def __init__(self, page: DeskPage) -> None:
        super().__init__(page)
        self._page = page
        self._control: Control | None = None
        self._before: object = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def restore(self) -> bool:
        """Show again what stood in the field; whether something else stood there."""
        control, before = self._control, self._before
        if control is None or not Shiboken.isValid(control):
            return False
        if control.periods() is not None or control.standing() == before:
            return False
        with QSignalBlocker(control):
            control.stand(before)
        restored = control.standing() == before  # a choice of cards cannot be emptied
        control.changed.emit()
        return restored

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return  # another window is in front; the visit goes on
        control = self._around(now)
        if control is self._control:
            return
        self._control = control
        self._before = control.standing() if control is not None else None
        self.left.emit()

    def _around(self, widget: QWidget) -> Control | None:
        """The control nearest to a widget of the page."""
        if not self._page.isAncestorOf(widget):
            return None
        around: QWidget | None = widget
        while around is not None and not isinstance(around, Control):
            around = around.parentWidget()
        return around
