"""What is done with one client of a caseload: shown, erased, kept, read once more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.desk import caseload_folder
from permres_gui.presentation.case_store_texts import erased_line

if TYPE_CHECKING:
    from pathlib import Path

    from permres_gui.gui.desk.caseload import CaseloadDesk


class ClientRows:
    """Rows of the table by their place in it."""

    def __init__(self, desk: CaseloadDesk) -> None:
        self._desk = desk
        self._opened: Path | None = None
        """The file that went onto the desk from here."""
        desk.files.erased.connect(self._erased)

    def forget(self) -> None:
        """No file is looked at again."""
        self._opened = None

    def show(self, place: int) -> None:
        """A row goes onto the desk; one that is locked asks for its passphrase."""
        row = self._desk.table.row(place)
        if row is not None:
            self._opened = row.filed.path
            self._desk.files.open_known(row.filed.path, self._desk.key)

    def erase(self, place: int) -> None:
        """Ask whether this client is to be erased."""
        row = self._desk.table.row(place)
        if row is not None:
            self._desk.files.erasing.ask(row.filed.path)

    def _erased(self, path: Path) -> None:
        """The client is gone from the table too, wherever it was asked for."""
        desk = self._desk
        if desk.folder is None or path.resolve().parent != desk.folder.resolve():
            return
        self.forget()
        if desk.office.running:
            desk.read()
            return
        code = caseload_folder.name_of(path).code
        desk.reading.drop(code)
        words = desk.table.load.words if desk.table.load else None
        said = f"{erased_line(code, words)} " if words else ""
        desk.reading.tell(said + desk.reading.sum_up())
        desk.stood.emit()

    def keep_answer(self, place: int) -> None:
        """The answer of today is the one to compare this client with from now on."""
        desk, row = self._desk, self._desk.table.row(place)
        if row is None or row.filed.case_file is None or row.answer is None:
            return
        if desk.key is None or not row.has_news:
            return
        path, case = row.filed.path, row.filed.case_file.case
        try:
            caseload_folder.keep_answer(path, desk.key, case, row.answer)
        except CaseStoreError as refusal:
            desk.refuse(refusal)
            return
        desk.office = replace(desk.office, fault=None)
        self.read_again(path)
        desk.refresh()
        desk.stood.emit()

    def look_again(self) -> None:
        """The file that lay on the desk is read once more: it may have changed.

        Another day of keeping gave it another name, which comes last.
        """
        path, self._opened = self._opened, None
        stored = self._desk.files.file.stored
        if path is not None:
            self.read_again(path)
        if path is not None and stored is not None:
            self.read_again(stored.path)

    def read_again(self, path: Path) -> None:
        """In the row of its client, whatever its day of keeping."""
        table, key = self._desk.table, self._desk.key
        load, name = table.load, caseload_folder.name_of(path)
        for number, row in enumerate(table.rows):
            own = row.filed.name
            if load is not None and (own.code, own.copy) == (name.code, name.copy):
                (filed,) = caseload_folder.read((path,), key)
                table.take([(number, load.checked(load.found(filed)))])
