"""Lays one cover at a time over a window; what is below waits and cannot be reached."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.kiosk.cover import Cover

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.gui.widgets.combo import Combo

MOST_LISTS = 8
"""More lists than that cannot be open over each other."""


class Covers(QObject):
    """The cover in sight, and where the keyboard goes back to."""

    def __init__(self, window: QWidget, tell: Callable[[str], None]) -> None:
        super().__init__(window)
        self._tell = tell
        self._window = window
        self._focus: QWidget | None = None
        self.now: Cover | None = None

    def lay(self, cover: Cover) -> None:
        """Show a cover in the place of any other."""
        if self.now is None:
            self._focus = QApplication.focusWidget()
        self._away()
        self.now = cover
        for part in self._below():
            part.setEnabled(False)
        cover.show()
        cover.raise_()
        cover.begin()
        announce(cover, cover.spoken)
        self._tell(cover.spoken)

    def lift(self) -> None:
        """Take the cover away; the page is as it was."""
        if self.now is None:
            return
        self._away()
        for part in self._below():
            part.setEnabled(True)
        focus, self._focus = self._focus, None
        with suppress(RuntimeError):  # what had the keyboard may be gone by now
            if focus is not None and self._window.isAncestorOf(focus):
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_focus(self) -> None:
        """The page below goes too: there is nowhere to go back to."""
        self._focus = None

    def _away(self) -> None:
        if self.now is not None:
            self.now.hide()
            self.now.deleteLater()
            self.now = None

    def _below(self) -> list[QWidget]:
        straight = Qt.FindChildOption.FindDirectChildrenOnly
        every = self._window.findChildren(QWidget, options=straight)
        return [part for part in every if part is not self.now and not part.isWindow()]


def close_lists() -> None:
    """Close every list that is open: it is a window of its own, over any cover."""
    for _ in range(MOST_LISTS):
        open_ = QApplication.activePopupWidget()
        if open_ is None:
            return
        owner: QWidget | Combo | None = open_.parentWidget()
        hide = getattr(owner, "hidePopup", open_.close)
        hide()
