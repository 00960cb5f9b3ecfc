"""What is typed at a list without a pause, to find an entry by its first letters."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

PAUSE: Final = 2_000
"""Milliseconds. Qt's own 400 took "1 9 9 1" from a slow hand for four words."""


class TypedName:
    """Grows with each letter; a pause begins another name."""

    def __init__(self) -> None:
        self._letters = ""
        self._since = QElapsedTimer()

    def add(self, letter: str) -> str:
        """The letters of this name; empty while only spaces were typed."""
        pause = max(PAUSE, QApplication.keyboardInputInterval())
        fresh = self._since.isValid() and not self._since.hasExpired(pause)
        return self.begin(((self._letters if fresh else "") + letter).lstrip())

    def begin(self, letters: str = "") -> str:
        """These letters alone, whatever stood before them."""
        self._letters = letters
        self._since.start()
        return letters


def begins_so(name: str, typed: str) -> bool:
    """Names hold spaces that do not break."""
    return name.replace("\u00a0", " ").casefold().startswith(typed.casefold())
