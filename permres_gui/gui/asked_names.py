"""Names of files and folders, which a person gives in the dialog of the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.saving import ask_for_folder, ask_to_open, ask_to_save

if TYPE_CHECKING:
    from pathlib import Path

    from permres_gui.gui.visit_window import VisitWindow


class AskedNames:
    """Each name is asked for in the language in sight; ``None`` where none was given."""

    def __init__(self, window: VisitWindow) -> None:
        self._window = window

    def to_open(self) -> Path | None:
        words = self._window.words
        kind = words.text("Case files (%(ending)s)", ending="*.age")
        return ask_to_open(self._window, words, words.text("Open a file"), kind)

    def to_save(self, *, plain: bool = False) -> Path | None:
        words, ending = self._window.words, "*.yaml" if plain else "*.age"
        kind = words.text("Case files (%(ending)s)", ending=ending)
        title = words.text("Export without protection") if plain else ""
        title = title or words.text("Save as")
        return ask_to_save(self._window, words, title, kind)

    def pack(self) -> Path | None:
        words = self._window.words
        title = words.text("Choose a rule pack")
        kind = words.text("Rule packs (%(ending)s)", ending="*")
        return ask_to_open(self._window, words, title, kind)

    def folder(self) -> Path | None:
        words = self._window.words
        return ask_for_folder(self._window, words, words.text("Choose a folder"))
