"""Puts the keys under a page while it has a field to write into, and takes them away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from permres_gui.gui.frame import put
from permres_gui.gui.kiosk.keys import BESIDE, Keys
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.words import clear

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.presentation.views import KeysView

ROOMY = 50.0
"""In base sizes: a wider window has its keys beside the page."""
NUMBERS = Qt.InputMethodHint.ImhPreferNumbers


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
        self._shown: object = None
        self._last: LineField | None = None
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
        key = (field is not None, numbers, words, room)
        if key == self._shown:
            return
        self._shown = key
        clear(self.below)
        clear(self.beside)
        self.keys = None
        if field is not None:
            beside = room >= ROOMY
            self.keys = Keys(words, self.field, numbers=numbers, beside=beside)
            put(self.beside if beside else self.below, self.keys)
        self.placed.emit()

    def leave_for(self, page: QWidget) -> None:
        """A page without a field is laid out with the room that the keys below took."""
        below = self.keys is not None and not self.keys.is_beside
        if below and not page.findChildren(LineField):
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
