"""Reads pages aloud while it is on: a new page, the control in focus, once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from permres_gui.gui.speech.turned import turned_words
from permres_gui.presentation.spoken import spoken
from permres_gui.presentation.translator import translator_for

if TYPE_CHECKING:
    from permres_gui.gui.speech.voice import Voice
    from permres_gui.presentation.translator import Translator

ACTS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
)
"""Whatever a person does makes the voice fall silent."""
LEVELS, FIRST_LEVEL = 4, 2
"""How loud: from soft to the loudest; every visit begins at the same level."""
DONE = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd)
"""After these something may be chosen that was not."""


class Reader(QObject):
    """The one reader of a window; it keeps no text but that of the page in sight."""

    def __init__(self, voice: Voice, language: str) -> None:
        super().__init__()
        self._voice, self._language = voice, language
        self._view: object = None
        self._choice: tuple[str, bool] = ("", False)
        self.on = False
        self.level = 0
        self._sound_at(FIRST_LEVEL)

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

    def say(self, sentence: str) -> None:
        """A sentence that is no page, in the language of the page."""
        if self.on and sentence:
            self._voice.say(sentence, self._language)

    def louder(self) -> None:
        """One level more; after the loudest comes the softest. It is said as loud as that."""
        self._sound_at(self.level % LEVELS + 1)
        words = translator_for(self._language)
        self._voice.say(volume_words(words, self.level), self._language)

    def _sound_at(self, level: int) -> None:
        self.level = level
        self._voice.sound_at(level / LEVELS)

    def forget(self) -> None:
        """No word of the visit stays; the next one begins in silence, and no louder."""
        self.turn(on=False)
        self._sound_at(FIRST_LEVEL)
        self._view, self._choice = None, ("", False)

    def _focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.accessibleName():
            self._choice = _choice(now)
            language = getattr(now, "language", "") or self._language
            self._voice.say(_named(now), language)

    def _chosen(self) -> None:
        """What was chosen or taken back by what the person did just now."""
        now = QApplication.focusWidget()
        choice = _choice(now) if now is not None else ("", False)
        if now is None or not choice[0] or choice == self._choice:
            return
        self._choice = choice
        words = translator_for(self._language)
        name, on = choice
        self._voice.say(turned_words(now, name, words, on=on), self._language)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTS:
            self._voice.stop()
        elif event.type() in DONE:
            QTimer.singleShot(0, self, self._chosen)
        return False


def volume_words(words: Translator, level: int) -> str:
    """How loud it is now."""
    return words.text("Volume %(level)s of %(levels)s", level=level, levels=LEVELS)


def _named(widget: QWidget) -> str:
    """What it is, and what stands in it."""
    holds = ""
    if isinstance(widget, QComboBox):
        holds = widget.currentText()
    elif isinstance(widget, QLineEdit):
        holds = widget.text()
    return f"{widget.accessibleName()}: {holds}" if holds else widget.accessibleName()


def _choice(widget: QWidget) -> tuple[str, bool]:
    """The name of what can be chosen, and whether it is; no name for anything else."""
    if isinstance(widget, QComboBox):
        return _named(widget), True
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        return widget.accessibleName(), widget.isChecked()
    return "", False
