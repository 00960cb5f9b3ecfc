"""Reads pages aloud while it is on: a new page, the control in focus, once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.presentation.spoken import spoken
from permres_gui.presentation.translator import translator_for

if TYPE_CHECKING:
    from permres_gui.gui.speech.voice import Voice

ACTS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
)
"""Whatever a person does makes the voice fall silent."""


class Reader(QObject):
    """The one reader of a window; it keeps no text but that of the page in sight."""

    def __init__(self, voice: Voice, language: str) -> None:
        super().__init__()
        self._voice, self._language = voice, language
        self._view: object = None
        self.on = False

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for a language."""
        return self._voice.speaks(language)

    def turn(self, *, on: bool) -> None:
        """Begin to read pages, or fall silent until it is wanted again."""
        app = QApplication.instance()
        if on == self.on or not isinstance(app, QApplication):
            return
        self.on = on
        if on:
            app.installEventFilter(self)
            app.focusChanged.connect(self._focus)
            self.repeat()
        else:
            app.removeEventFilter(self)
            app.focusChanged.disconnect(self._focus)
            self._voice.stop()

    def page(self, view: object, language: str, *, fresh: bool) -> None:
        """A page is there: it is read when it is new or in another language."""
        new = fresh or language != self._language
        self._view, self._language = view, language
        if self.on and new:
            self.repeat()

    def repeat(self) -> None:
        """The page in sight from its beginning."""
        words = translator_for(self._language)
        self._voice.say(spoken(self._view, words), self._language)

    def forget(self) -> None:
        """No word of the visit stays, and the next one begins in silence."""
        self.turn(on=False)
        self._view = None

    def _focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.accessibleName():
            self._voice.say(now.accessibleName(), self._language)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTS:
            self._voice.stop()
        return False
