"""A client is erased: the case with its copies, after a question that Enter does not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.desk import caseload_folder, filing
from permres_gui.presentation.desk.errand import Errand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from permres_gui.gui.desk.errands import Errands
    from permres_gui.gui.desk.file_on_desk import FileOnDesk


class FileErasing:
    """What lies on the desk is let go first: an open file is never erased."""

    def __init__(
        self, errands: Errands, file: FileOnDesk, done: Callable[[Path, bool], None]
    ) -> None:
        self._errands, self._file, self._done = errands, file, done
        self._path: Path | None = None

    def forget(self) -> None:
        """The visit ends."""
        self._path = None

    def ask(self, path: Path | None) -> None:
        """Whether this client is really to be erased."""
        self._path = path
        if path is not None:
            self._errands.show(Errand("erase", caseload_folder.name_of(path).code))

    def ask_open(self) -> None:
        """The client on the desk."""
        stored = self._file.stored
        self.ask(stored.path if stored is not None else None)

    def erase_now(self) -> None:
        """Nothing is erased where a copy of it is open elsewhere."""
        path = self._path
        if path is None:
            return
        on_desk = self._on_desk(path)
        if on_desk:
            self._file.leave()
        try:
            filing.erased(path)
        except CaseStoreError as refusal:
            self._errands.refuse(refusal)
            return
        self._path = None
        self._done(path, on_desk)

    def _on_desk(self, path: Path) -> bool:
        stored = self._file.stored
        return stored is not None and filing.same_client(stored.path, path)
