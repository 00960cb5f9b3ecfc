"""What is typed at a list without a pause, to find an entry by its first letters."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


class TypedName:
    """Grows with each letter; a pause begins another name."""

    def __init__(self) -> None:
        self._letters = ""
        self._since = QElapsedTimer()

    def add(self, letter: str) -> str:
        """The letters of this name; empty while only spaces were typed."""
        fresh = self._since.isValid() and not self._since.hasExpired(
            QApplication.keyboardInputInterval()
        )
        self._letters = ((self._letters if fresh else "") + letter).lstrip()
        self._since.start()
        return self._letters


def begins_so(name: str, typed: str) -> bool:
    """Names hold spaces that do not break."""
    return name.replace("\u00a0", " ").casefold().startswith(typed.casefold())
