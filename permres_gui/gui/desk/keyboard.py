"""Where the keyboard stands on the desk: it goes into what opens, and leaves by Escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from permres_gui.gui.desk.field_in_use import FieldInUse
from permres_gui.gui.desk.part import Part
from permres_gui.gui.tab_order import holds_keyboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.desk.page import DeskPage


class KeyboardAtDesk(QObject):
    """Follows what is opened, stays in sight, and goes back by one level at a time."""

    def __init__(self, page: DeskPage) -> None:
        super().__init__(page)
        self._page = page
        self._expected = False
        """It is to go into the fact that was opened just now."""
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._keep_in_sight)
        self._in_use = FieldInUse(page)
        self._in_use.left.connect(self._field_left)

    def open(self, question: str) -> None:
        """Open one question; the keyboard goes into it."""
        self._expected = True
        self._page.wishes.fact_opened.emit(question)
        self.follow()  # it lay open already

    def follow(self) -> None:
        """Into the question that was opened just now, once it is there."""
        if self._expected and self._page.facts is not None:
            self._go_in(self._page.facts.first())

    def go_into(self, place: str) -> None:
        """To a field of the open question, or a period of its list."""
        opened = self._page.opened
        if opened is None or not place:
            return
        if not place.isdecimal():
            self._go_in(opened.control.field_named(place))
        elif opened.listed is not None:
            opened.listed.open(int(place))
        self.stay_in_sight()

    def _go_in(self, first: QWidget | None) -> None:
        self._expected = False
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.keep_in_sight(first)
            self.stay_in_sight()

    def in_fact(self) -> bool:
        """Whether it is in the fact that lies open."""
        return holds_keyboard(self._page.opened)

    def stay_in_sight(self) -> None:
        """Lines that come above the field in use do not push it away."""
        self._laid_out.start()

    def _keep_in_sight(self) -> None:
        page, now = self._page, QApplication.focusWidget()
        if now is None or not page.isAncestorOf(now):
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for part in page.findChildren(Part):
            if part.isAncestorOf(now):
                part.keep_in_sight(now)
        if page.cramped():
            page.keep_in_sight(now)

    def _field_left(self) -> None:
        if self._page.opened is not None:
            self._page.opened.field_left()

    def escape(self) -> bool:
        """Restore a field, else lead back by one level; whether it did."""
        if self._in_use.restore():
            return True
        opened = self._page.opened
        if opened is None or not self.in_fact():
            return False
        if opened.listed is None or not opened.listed.leave():
            self._fold(opened.view.id)
        return True

    def _fold(self, opened: str) -> None:
        """No question lies open; the keyboard is on the line of the one that did."""
        self._page.wishes.fact_opened.emit("")
        line = self._page.facts.lines.get(opened) if self._page.facts else None
        if line is not None:
            line.button.setFocus(Qt.FocusReason.OtherFocusReason)
