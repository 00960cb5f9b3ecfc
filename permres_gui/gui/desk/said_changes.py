"""What the answers became, for who does not see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from permres_gui.gui.accessible import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import DeskView

PAUSE = 800
"""Milliseconds without a key after which what the answers became is said aloud."""


class SaidChanges(QObject):
    """Said once nobody types any more, each sentence once."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._said: tuple[str, ...] = ()
        self._to_say: tuple[str, ...] = ()
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self.say_now)

    def follow(self, view: DeskView) -> None:
        """Take note of the answers; the first ones are read from the page itself."""
        problems = (each.sentence for each in view.problems)
        refused = (view.question.error,) if view.question else ()
        said = (*problems, *(card.spoken for card in view.cards), *refused)
        self._to_say = tuple(filter(None, said))
        if self._said:
            self.pause.start()
        else:
            self._said = self._to_say

    def say_now(self) -> None:
        """What has changed since it was said last, without waiting any longer."""
        self.pause.stop()
        new = [each for each in self._to_say if each not in self._said]
        self._said = self._to_say
        if new and self._page.isVisible():
            announce(self._page, " ".join(new))
