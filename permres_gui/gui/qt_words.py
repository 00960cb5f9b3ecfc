"""Qt's own words, such as those of the file dialog, in the language of the visit."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

_MOVED: Final = {"QAbstractFileIconProvider": "QFileDialog"}
"""Where Qt has the words of a part since, and where its catalogues still have them."""


class QtWords(QTranslator):
    """Installed once; a catalogue is read when Qt first asks for one of its words.

    Another language therefore costs nothing, and no widget is told of a change that
    does not concern it: what Qt writes by itself is made when it is opened.
    """

    current: ClassVar[QtWords | None] = None

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self.speaks = "en"
        self._catalogues: dict[str, QTranslator] = {}

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The word, or None for what is not Qt's own ("" would blank a button).

        Its catalogues lag behind: a word that got a letter for the keyboard, or was moved,
        still has its translation as it was.
        """
        catalogue = self._catalogue(self.speaks)
        told = catalogue.translate(context, source, disambiguation, n)
        if not told:
            before = _MOVED.get(context, context)
            told = catalogue.translate(before, source.replace("&", ""))
        return told or None

    def _catalogue(self, language: str) -> QTranslator:
        if language not in self._catalogues:
            made = QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            made.load(f"qtbase_{language}", folder)
            self._catalogues[language] = made
        return self._catalogues[language]


def speak(language: str) -> None:
    """Qt writes in this language from now on."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    if QtWords.current is None:
        QtWords.current = QtWords(application)
        application.installTranslator(QtWords.current)
    QtWords.current.speaks = language
