"""The caseload of a folder: its key, its rows, and what is asked of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.desk import caseload_folder
from permres_gui.gui.desk.caseload_reading import Reading
from permres_gui.gui.desk.caseload_table import CaseloadTable
from permres_gui.gui.desk.file_moving import FileMoving, alone
from permres_gui.gui.desk.folder_key import (
    choose_folder,
    make_key,
    open_folder,
    unlocked,
)
from permres_gui.gui.desk.moving import leave_apart, move, moved, moved_so_far
from permres_gui.gui.desk.work import Work
from permres_gui.presentation.case_store_texts import erased_line
from permres_gui.presentation.caseloads.caseload import Caseload, walked
from permres_gui.presentation.caseloads.caseload_sums import progress_line, sum_line
from permres_gui.presentation.caseloads.caseload_view import Office, caseload_view
from permres_gui.presentation.caseloads.shared_checking import SharedChecking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from threading import Event

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.gui.desk.files import CaseFiles
    from permres_gui.presentation.desk.file_faults import Fault
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views.caseload import CaseloadView

ASIDE = "caseload"


class Folders(Protocol):
    """Asks a person for a folder; ``None`` where none was named."""

    def folder(self) -> Path | None:
        """A folder of case files."""


class CaseloadDesk(QObject):
    """Keeps the key of the folder that was opened until it is closed, and no passphrase."""

    progressed = Signal(str)
    """How far the reading is, in a sentence."""
    stood = Signal()
    """Another reading began or ended, or other rows are shown."""

    def __init__(
        self, files: CaseFiles, folders: Folders, *, effort: int | None = None
    ) -> None:
        super().__init__(files)
        self.files, self.model = files, files.model
        self.office = Office()
        self.table = CaseloadTable()
        self.told = ""
        """The last sentence on how far it is."""
        self.folders, self.effort = folders, effort
        self.folder: Path | None = None
        self.key: OfficeKey | None = None
        self._count = self._done = 0
        self._opened: Path | None = None
        self.files.erased.connect(self._erased)
        self._run: Event | None = None
        self._reading = Reading(self)
        self._reading.came.connect(self._came)
        self._reading.ended.connect(self._ended)
        self.moving = FileMoving(self)
        self.moving.progressed.connect(partial(moved_so_far, self))
        self.moving.ended.connect(partial(moved, self))
        self.work = Work(self)
        self.work.done.connect(partial(unlocked, self))
        self._acts: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "choose": lambda _: choose_folder(self),
            "open": partial(open_folder, self),
            "make": partial(make_key, self),
            "check": lambda _: self.read(),
            "stop": lambda _: self._stop(),
            "move": partial(move, self),
            "apart": lambda _: leave_apart(self),
            "close": lambda _: self.leave(),
        }

    def choose(self, action: str, told: Mapping[str, Any]) -> None:
        """Something was pressed, with what was filled in."""
        self._acts[action](told)

    @property
    def folder_is_empty(self) -> bool:
        """Whether it was read to its end and holds no case file."""
        return self.office.opened and not self.office.running and not self._count

    def view(self, words: Translator) -> CaseloadView:
        """The page as it is now; the rows follow its language."""
        view = caseload_view(self.office, words)
        model = self.model
        load = Caseload(model.library, model.interview, self.files.today, words)
        self.table.tell_by(load, view.columns)
        return view

    def filter(self, chosen: str) -> None:
        """Show all rows, or some."""
        self.office = replace(self.office, chosen=chosen)
        self.table.chosen = chosen
        self.table.arrange()
        self.stood.emit()

    def show_file(self, place: int) -> None:
        """A row goes onto the desk; one that is locked asks for its passphrase."""
        row = self.table.row(place)
        if row is not None:
            self._opened = row.filed.path
            self.files.open_known(row.filed.path, self.key)

    def find(self, part: str) -> None:
        """Show those whose code holds this part."""
        self.table.search = part.strip()
        self.table.arrange()
        self.stood.emit()

    def erase(self, place: int) -> None:
        """Ask whether this client is to be erased."""
        row = self.table.row(place)
        if row is not None:
            self.files.erasing.ask(row.filed.path)

    def _erased(self, path: Path) -> None:
        """The client is gone from the table too, wherever it was asked for."""
        if self.folder is None or path.resolve().parent != self.folder.resolve():
            return
        self._opened = None
        if self.office.running:
            self.read()
            return
        code = caseload_folder.name_of(path).code
        self._count -= self.table.drop(code)
        words = self.table.load.words if self.table.load else None
        said = f"{erased_line(code, words)} " if words else ""
        self.tell(said + self.sum_up())
        self.stood.emit()

    def keep_answer(self, place: int) -> None:
        """The answer of today is the one to compare this client with from now on."""
        row = self.table.row(place)
        if row is None or row.filed.case_file is None or row.answer is None:
            return
        if self.key is None or not row.has_news:
            return
        path, case = row.filed.path, row.filed.case_file.case
        try:
            caseload_folder.keep_answer(path, self.key, case, row.answer)
        except CaseStoreError as refusal:
            self.refuse(refusal)
            return
        self.office = replace(self.office, fault=None)
        self.read_again(path)
        self.refresh()
        self.stood.emit()

    def leave(self) -> None:
        """Nothing of the folder is kept, not even its key."""
        self._reading.wait()
        self.moving.wait()
        self.files.saving.keys = {}
        self.folder, self.key, self._run, self._opened = None, None, None, None
        self.office, self.told = Office(), ""
        self.table.forget()
        self.table.chosen, self.table.search = self.office.chosen, ""
        self.refresh()

    def look_again(self) -> None:
        """The file that lay on the desk is read once more: it may have changed.

        Another day of keeping gave it another name, which comes last.
        """
        path, self._opened = self._opened, None
        stored = self.files.file.stored
        if path is not None:
            self.read_again(path)
        if path is not None and stored is not None:
            self.read_again(stored.path)

    def read_again(self, path: Path) -> None:
        """In the row of its client, whatever its day of keeping."""
        load, name = self.table.load, caseload_folder.name_of(path)
        for number, row in enumerate(self.table.rows):
            own = row.filed.name
            if load is not None and (own.code, own.copy) == (name.code, name.copy):
                (filed,) = caseload_folder.read((path,), self.key)
                self.table.take([(number, load.checked(load.found(filed)))])

    # --- the folder and its key -----------------------------------------------------

    def refresh(self) -> None:
        """The page as it is now, where it is in sight."""
        if self.model.aside == ASIDE:
            self.model.put(self.model.session, self.model.refusal)

    def refuse(self, fault: Fault) -> None:
        """Say what went wrong."""
        self.office = replace(self.office, fault=fault, busy=False)
        self.refresh()

    # --- the rows -------------------------------------------------------------------

    def read(self) -> None:
        """Every file of the folder, from the first on."""
        load = self.table.load
        if self.folder is None or load is None:
            return
        self.office = replace(
            self.office, opened=True, running=True, fault=None, moved=0, not_moved=()
        )
        self.table.forget()
        try:
            paths = caseload_folder.paths(self.folder)
        except CaseStoreError as refusal:
            self.office = replace(self.office, running=False)
            self.refuse(refusal)
            return
        self._count, self._done = len(paths), 0
        filed = caseload_folder.read(paths, self.key)
        rows = walked(filed, load, SharedChecking(paths, load, self.key))
        self._run = self._reading.begin(rows)
        self.refresh()
        self.stood.emit()

    def _came(self, run: object, found: list[tuple[int, Any]]) -> None:
        if run is self._run and self.table.load is not None:
            self.table.take(found)
            self._done += len(found)
            words = self.table.load.words
            self.tell(progress_line(self._done, self._count, words))

    def tell(self, sentence: str) -> None:
        """How far it is."""
        self.told = sentence
        self.progressed.emit(sentence)

    def _ended(self, run: Event) -> None:
        """Where it was stopped, the last sentence says how far it came."""
        if run is not self._run:
            return
        if not run.is_set():
            self.tell(self.sum_up())
        self.stand()

    def stand(self) -> None:
        """Nothing is read any more: the rows take their places."""
        self._run = None
        left = len(alone(self.table.rows)) if self.key is not None else 0
        self.office = replace(self.office, running=False, alone=left)
        self.table.arrange()
        if left:
            self.refresh()
        self.stood.emit()

    def _stop(self) -> None:
        self._reading.stop()
        self.moving.stop()

    def sum_up(self) -> str:
        """How many files there are, and how many of them are special."""
        rows, load = self.table.rows, self.table.load
        if load is None:
            return ""
        unread = sum(row.unread for row in rows)
        changed = sum(bool(row.changes) for row in rows)
        return sum_line(self._count, unread, changed, load.words)
