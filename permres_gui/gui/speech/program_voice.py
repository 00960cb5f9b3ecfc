"""A voice from a program of its own: it gets the text by a pipe, and is ended to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess

if TYPE_CHECKING:
    from permres_gui.gui.speech.voice import Program

PATIENCE: Final = 500
"""Milliseconds after which a program that was ended is left to itself."""


class ProgramVoice(QObject):
    """One process for each text; nothing waits for it while it reads."""

    def __init__(self, path: str, program: Program) -> None:
        super().__init__()
        self._path, self._program = path, program
        self._voices = dict(program.voices)
        self._process: QProcess | None = None
        self._loud: list[str] = []

    def speaks(self, language: str) -> bool:
        return language in self._voices

    def say(self, text: str, language: str) -> None:
        self.stop()
        if not text or not self.speaks(language):
            return
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        asked = [*self._program.arguments, self._voices[language], *self._loud]
        process.start(self._path, asked)
        process.write(text.encode("utf-8"))
        process.closeWriteChannel()

    def sound_at(self, part: float) -> None:
        option, softest, loudest = self._program.loud
        self._loud = [option, str(round(softest + part * (loudest - softest)))]

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.state() != QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(PATIENCE)
            if self._program.hush:
                QProcess.startDetached(self._path, list(self._program.hush))
        process.deleteLater()
