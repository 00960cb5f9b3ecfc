"""Qt's own voice. It comes with PySide6-Addons, which this program does not ask for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale

from permres_gui.presentation.translator import LANGUAGES


class QtVoice:
    """An engine of Qt, which speaks the languages that the system has voices for."""

    def __init__(self, engine: Any) -> None:  # noqa: ANN401 - may not be installed
        self._engine = engine
        self._locales: dict[str, QLocale] = {}
        for locale in engine.availableLocales():
            self._locales.setdefault(locale.name().partition("_")[0], locale)

    def speaks(self, language: str) -> bool:
        return language in self._locales

    def say(self, text: str, language: str) -> None:
        self._engine.stop()
        if text and self.speaks(language):
            self._engine.setLocale(self._locales[language])
            self._engine.say(text)

    def stop(self) -> None:
        self._engine.stop()

    def sound_at(self, part: float) -> None:
        self._engine.setVolume(part)


def qt_voice() -> QtVoice | None:
    """The voice, where Qt has one and an engine behind it has any language of ours."""
    try:
        from PySide6.QtTextToSpeech import (  # type: ignore[import-not-found,unused-ignore]  # not asked for
            QTextToSpeech,
        )
    except ImportError:
        return None
    voice = QtVoice(QTextToSpeech())
    return voice if any(map(voice.speaks, LANGUAGES)) else None
