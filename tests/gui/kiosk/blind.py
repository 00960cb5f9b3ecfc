"""Somebody at a kiosk with five keys, who sees nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from permres_gui.presentation.shell_view import LANGUAGE_NAMES
from tests.gui.kiosk.conftest import Visitor, settle
from tests.gui.recorder import Recorder

PREVIOUS, NEXT = Qt.Key.Key_Backtab, Qt.Key.Key_Tab
CHOOSE, BACK, HELP = Qt.Key.Key_Return, Qt.Key.Key_Back, Qt.Key.Key_F1
MOST = 90
"""Nobody walks further than that to one thing."""


class Blind(Visitor):
    """Somebody with five keys who knows only what was said."""

    def __init__(self, kiosk, voice: Recorder) -> None:
        super().__init__(kiosk)
        self.voice = voice
        kiosk.activateWindow()
        settle()

    def key(self, key: Qt.Key) -> str:
        """Press a key; what is said then."""
        self.voice.said.clear()
        popup = QApplication.activePopupWidget()  # it gets the keys, as Qt gives them
        target = popup.focusWidget() or popup if popup else QApplication.focusWidget()
        QTest.keyClick(target, key)
        settle()
        return self.voice.said[-1][1] if self.voice.said else ""

    def walk_to(self, *names: str, way: Qt.Key = NEXT) -> str:
        """On with one key until one of these is heard."""
        heard = []
        for _ in range(MOST):
            said = self.key(way)
            if any(said == name or said.endswith(f": {name}") for name in names):
                return said
            heard.append(said)
        raise AssertionError(f"{names} was never heard on {self.heading!r}: {heard}")

    def take(self, *english: str) -> str:
        """Walk to one of these, unless it was just named, and choose it."""
        names = tuple(self.says(each) for each in english)
        now = QApplication.focusWidget()
        if now is None or now.accessibleName() not in names:
            self.walk_to(*names)
        return self.key(CHOOSE)

    def write(self, letters: str) -> None:
        """The field in use, by the keys on the screen."""
        self.key(CHOOSE)
        for letter in letters:
            if QApplication.focusWidget().accessibleName() != letter:
                self.walk_to(letter)
            self.key(CHOOSE)
        self.key(BACK)

    def hears(self) -> None:
        """Before the start page: help begins to read."""
        assert self.says("Touch here to begin.") in self.key(HELP)

    def begin_in(self, code: str) -> None:
        name = dict(LANGUAGE_NAMES)[code]
        if QApplication.focusWidget().accessibleName() != name:
            self.walk_to(name)
        self.key(CHOOSE)
