"""Every file of a folder is read beside the window; its rows come by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from permres_gui.gui.desk import caseload_folder
from permres_gui.gui.desk.caseload_reading import Reading
from permres_gui.presentation.caseloads.caseload import walked
from permres_gui.presentation.caseloads.caseload_sums import progress_line, sum_line
from permres_gui.presentation.caseloads.shared_checking import SharedChecking

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.gui.desk.caseload_table import CaseloadTable
    from permres_gui.presentation.caseloads.caseload import Caseload


class FolderReading(QObject):
    """One reading after the other, into one table; it tells how far it is."""

    progressed = Signal(str)
    """How far the reading is, in a sentence."""
    ended = Signal()
    """It came to its end, or was stopped."""

    def __init__(self, table: CaseloadTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self.told = ""
        """The last sentence on how far it is."""
        self._count = self._done = 0
        self._run: Event | None = None
        self.files = Reading(self)
        self.files.came.connect(self._came)
        self.files.ended.connect(self._ended)

    @property
    def found_none(self) -> bool:
        """Whether the folder holds no case file."""
        return not self._count

    def begin(
        self, paths: tuple[Path, ...], key: OfficeKey | None, load: Caseload
    ) -> None:
        """Every one of these files, from the first on."""
        self._count, self._done = len(paths), 0
        filed = caseload_folder.read(paths, key)
        rows = walked(filed, load, SharedChecking(len(paths), load, alone=key is None))
        self._run = self.files.begin(rows)

    def stop(self) -> None:
        """No further file is read."""
        self.files.stop()

    def leave(self) -> None:
        """Nothing is read any more, and nobody is told of it."""
        self.files.wait()
        self._run, self.told = None, ""

    def drop(self, code: str) -> None:
        """A client was erased: neither its row nor its files count any more."""
        self._count -= self._table.drop(code)

    def tell(self, sentence: str) -> None:
        """How far it is."""
        self.told = sentence
        self.progressed.emit(sentence)

    def sum_up(self) -> str:
        """How many files there are, and how many of them are special."""
        rows, load = self._table.rows, self._table.load
        if load is None:
            return ""
        unread = sum(row.unread for row in rows)
        changed = sum(bool(row.changes) for row in rows)
        return sum_line(self._count, unread, changed, load.words)

    def _came(self, run: object, found: list[tuple[int, Any]]) -> None:
        if run is self._run and self._table.load is not None:
            self._table.take(found)
            self._done += len(found)
            words = self._table.load.words
            self.tell(progress_line(self._done, self._count, words))

    def _ended(self, run: Event) -> None:
        """Where it was stopped, the last sentence says how far it came."""
        if run is not self._run:
            return
        if not run.is_set():
            self.tell(self.sum_up())
        self._run = None
        self.ended.emit()
