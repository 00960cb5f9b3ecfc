"""Puts the keys under a page while it has a field to write into, and takes them away.

Keys that would hide the question wait until the field is touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from permres_gui.gui.frame import put
from permres_gui.gui.kiosk.keys import BESIDE, Keys
from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.words import clear

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.presentation.views import KeysView

ROOMY = 50.0
"""In base sizes: a wider window has its keys beside the page."""
ROWS = 2
"""Of a list under the field that the keys write into, so many stay in sight."""
NUMBERS = Qt.InputMethodHint.ImhPreferNumbers


def rows_below() -> int:
    """What is to stay in sight under the field."""
    return ROWS * Look.current.target()


class Keyboard(QObject):
    """The keys stay as long as the page does: nothing moves under a finger."""

    placed = Signal()

    def __init__(
        self,
        page: Callable[[], QWidget | None],
        words: Callable[[], KeysView],
        room: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._words, self._room = page, words, room
        self.below, self.beside = QVBoxLayout(), QVBoxLayout()
        self.keys: Keys | None = None
        self._shown: tuple[bool, bool, KeysView, float] | None = None
        self._last: LineField | None = None
        self._touched = False
        """Whether the field of this page was touched, so that somebody wants to write."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.place)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def look_again(self) -> None:
        """Something came or went; once all of it has, the keys follow."""
        self._later.start()

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, LineField):
            self._last = new
        self.look_again()

    def field(self) -> LineField | None:
        """Where a key writes: into the field used last, else the first in sight."""
        page = self._page()
        if page is None:
            return None
        fields = [
            each
            for each in page.findChildren(LineField)
            if each.isVisible() and each.isEnabledTo(page)  # a cover takes no key away
        ]
        if self._last in fields:
            return self._last
        return fields[0] if fields else None

    def place(self) -> None:
        """Show the keys that the field needs, or none."""
        field = self.field()
        words, room = self._words(), self._room()
        numbers = field is not None and bool(field.inputMethodHints() & NUMBERS)
        beside = room >= ROOMY
        if field is not None and not beside and self._waits(field, room, numbers):
            field.installEventFilter(self)
            field = None
        key = (field is not None, numbers, words, room)
        if key == self._shown:
            return
        self._shown = key
        clear(self.below)
        clear(self.beside)
        self.keys = None
        if field is not None:
            self.keys = Keys(words, self.field, numbers=numbers, beside=beside)
            put(self.beside if beside else self.below, self.keys)
        self.placed.emit()

    def _waits(self, field: LineField, room: float, numbers: bool) -> bool:
        """Whether keys below would push the question out of sight, and nobody writes.

        Those that are there stay: nothing moves under a finger.
        """
        page = self._page()
        there = self.keys if self._is_below() else None
        stays = there is not None and self._shown is not None and self._shown[3] == room
        if self._touched or stays or not isinstance(page, Page):
            return False
        keys = Keys(self._words(), self.field, numbers=numbers, beside=False)
        taken = keys.sizeHint().height() - (there.height() if there is not None else 0)
        keys.deleteLater()
        return not page.seen_at_top(field, taken + rows_below())

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Who touches the field wants to write: the keys come."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._touched = True
            self.look_again()
        return False

    def _is_below(self) -> bool:
        return self.keys is not None and not self.keys.is_beside

    def leave_for(self, page: QWidget, *, fresh: bool) -> None:
        """A page without a field is laid out with the room that the keys below took.

        `fresh`: another page, which may have no room for them below its question.
        """
        if fresh:
            self._touched = False
        if self._is_below() and (fresh or not page.findChildren(LineField)):
            clear(self.below)
            self.keys = self._shown = None

    @property
    def width(self) -> float:
        """What the keys take from the width of a page, in base sizes."""
        taken = self.keys is not None and self.keys.is_beside
        return BESIDE if taken else 0.0

    def forget(self) -> None:
        """The visit is over."""
        self._last = None
