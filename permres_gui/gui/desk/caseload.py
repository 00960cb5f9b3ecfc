"""The caseload of a folder: its key, its rows, and what is asked of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.gui.desk import caseload_folder, filing
from permres_gui.gui.desk.caseload_reading import Reading
from permres_gui.gui.desk.caseload_table import CaseloadTable
from permres_gui.gui.desk.file_moving import FileMoving, alone
from permres_gui.gui.desk.work import Work
from permres_gui.presentation.caseload import Caseload, walked
from permres_gui.presentation.caseload_view import Office, caseload_view
from permres_gui.presentation.caseload_words import progress_line, sum_line
from permres_gui.presentation.errand_view import NOT_THE_SAME
from permres_gui.presentation.moving_words import moved_lines, moving_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from threading import Event

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.gui.desk.files import CaseFiles
    from permres_gui.presentation.errand_view import Fault
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
        self._folders, self._effort = folders, effort
        self._folder: Path | None = None
        self._key: OfficeKey | None = None
        self._count = self._done = 0
        self._opened: Path | None = None
        self._run: Event | None = None
        self._reading = Reading(self)
        self._reading.came.connect(self._came)
        self._reading.ended.connect(self._ended)
        self._moving = FileMoving(self)
        self._moving.progressed.connect(self._moved_so_far)
        self._moving.ended.connect(self._moved)
        self._work = Work(self)
        self._work.done.connect(self._unlocked)
        self._acts: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "choose": lambda _: self._choose(),
            "open": self._open,
            "make": self._make,
            "check": lambda _: self._read(),
            "stop": lambda _: self._stop(),
            "move": self._move,
            "apart": lambda _: self._leave_apart(),
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
            self.files.open_known(row.filed.path, self._key)

    def keep_answer(self, place: int) -> None:
        """The answer of today is the one to compare this client with from now on."""
        row = self.table.row(place)
        if row is None or row.filed.case_file is None or row.answer is None:
            return
        if self._key is None or not row.has_news:
            return
        path, case = row.filed.path, row.filed.case_file.case
        try:
            caseload_folder.keep_answer(path, self._key, case, row.answer)
        except CaseStoreError as refusal:
            self._refuse(refusal)
            return
        self.office = replace(self.office, fault=None)
        self._read_again(path)
        self._refresh()
        self.stood.emit()

    def leave(self) -> None:
        """Nothing of the folder is kept, not even its key."""
        self._reading.wait()
        self._moving.wait()
        self.files.keys = {}
        self._folder, self._key, self._run, self._opened = None, None, None, None
        self.office, self.told = Office(), ""
        self.table.forget()
        self.table.chosen = self.office.chosen
        self._refresh()

    def look_again(self) -> None:
        """The file that lay on the desk is read once more: it may have changed.

        Another day of keeping gave it another name, which comes last.
        """
        path, self._opened = self._opened, None
        stored = self.files.file.stored
        if path is not None:
            self._read_again(path)
        if path is not None and stored is not None:
            self._read_again(stored.path)

    def _read_again(self, path: Path) -> None:
        """In the row of its client, whatever its day of keeping."""
        load, name = self.table.load, caseload_folder.name_of(path)
        for number, row in enumerate(self.table.rows):
            own = row.filed.name
            if load is not None and (own.code, own.copy) == (name.code, name.copy):
                (filed,) = caseload_folder.read((path,), self._key)
                self.table.take([(number, load.checked(load.found(filed)))])

    # --- the folder and its key -----------------------------------------------------

    def _refresh(self) -> None:
        if self.model.aside == ASIDE:
            self.model.put(self.model.session, self.model.refusal)

    def _refuse(self, fault: Fault) -> None:
        self.office = replace(self.office, fault=fault, busy=False)
        self._refresh()

    def _choose(self) -> None:
        folder = self._folders.folder()
        if folder is None:
            return
        self.leave()
        self._folder = folder
        has_key = filing.has_key(folder)
        self.office = Office(folder.name, has_key)
        if has_key:
            self._refresh()
        else:
            self._read()

    def _open(self, told: Mapping[str, Any]) -> None:
        folder, passphrase = self._folder, told["secrets"][0].encode()
        if folder is not None:
            self._unlock(lambda: filing.key_of(folder, passphrase))

    def _make(self, told: Mapping[str, Any]) -> None:
        folder, (first, again) = self._folder, told["secrets"]
        if first != again:
            self._refuse(NOT_THE_SAME)
        elif folder is not None:
            made, effort = first.encode(), self._effort
            self._unlock(lambda: caseload_folder.made(folder, made, effort))

    def _unlock(self, task: Callable[[], OfficeKey]) -> None:
        self.office = replace(self.office, busy=True, fault=None)
        self._refresh()
        self._work.begin(self.office, task)

    def _unlocked(self, asked: Office, found: OfficeKey | CaseStoreError) -> None:
        """Nobody waits any more for what was left meanwhile."""
        if asked is not self.office:
            return
        if isinstance(found, CaseStoreError):
            self._refuse(found)
            return
        self._key = found
        if self._folder is not None:
            self.files.keys = {self._folder: found}
        self.office = replace(self.office, has_key=True, busy=False)
        self._read()

    # --- the rows -------------------------------------------------------------------

    def _read(self) -> None:
        load = self.table.load
        if self._folder is None or load is None:
            return
        self.office = replace(self.office, opened=True, running=True, fault=None)
        self.table.forget()
        try:
            paths = caseload_folder.paths(self._folder)
        except CaseStoreError as refusal:
            self.office = replace(self.office, running=False)
            self._refuse(refusal)
            return
        self._count, self._done = len(paths), 0
        rows = walked(caseload_folder.read(paths, self._key), load)
        self._run = self._reading.begin(rows)
        self._refresh()
        self.stood.emit()

    def _came(self, run: object, found: list[tuple[int, Any]]) -> None:
        if run is self._run and self.table.load is not None:
            self.table.take(found)
            self._done += len(found)
            words = self.table.load.words
            self._tell(progress_line(self._done, self._count, words))

    def _tell(self, sentence: str) -> None:
        self.told = sentence
        self.progressed.emit(sentence)

    def _ended(self, run: Event) -> None:
        """Where it was stopped, the last sentence says how far it came."""
        if run is not self._run:
            return
        if not run.is_set():
            self._tell(self._sum())
        self._stand()

    def _stand(self) -> None:
        """Nothing is read any more: the rows take their places."""
        self._run = None
        left = len(alone(self.table.rows)) if self._key is not None else 0
        self.office = replace(self.office, running=False, alone=left)
        self.table.arrange()
        if left:
            self._refresh()
        self.stood.emit()

    # --- files with a passphrase of their own -----------------------------------------

    def _move(self, told: Mapping[str, Any]) -> None:
        """Ask for the passphrase; once it is told, move what it opens."""
        if not self.office.asks:
            self.office = replace(
                self.office, asks=True, fault=None, moved=0, not_moved=()
            )
            self._refresh()
            return
        passphrase = told["secrets"][0].encode()
        if not passphrase or self._key is None:
            self._refuse(CaseStoreError(Reason.EMPTY_PASSPHRASE))
            return
        self.office = replace(
            self.office, busy=True, running=True, fault=None, moved=0, not_moved=()
        )
        self._refresh()
        self._moving.begin(alone(self.table.rows), passphrase, self._key)
        self.stood.emit()

    def _leave_apart(self) -> None:
        self.office = replace(self.office, asks=False, fault=None)
        self._refresh()

    def _moved_so_far(self, done: int, files: int) -> None:
        if self.table.load is not None:
            self._tell(moving_line(done, files, self.table.load.words))

    def _moved(
        self, moved: tuple[Path, ...], refusals: tuple[CaseStoreError, ...]
    ) -> None:
        """Asked once more only where a file has another passphrase."""
        for path in moved:
            self._read_again(path)
        wrong = any(each.reason is Reason.PASSPHRASE for each in refusals)
        self.office = replace(
            self.office,
            busy=False,
            asks=wrong,
            moved=len(moved),
            not_moved=refusals,
        )
        if self.table.load is not None:
            lines = moved_lines(len(moved), refusals, self.table.load.words)
            self._tell(" ".join(lines))
        self._stand()
        self._refresh()

    def _stop(self) -> None:
        self._reading.stop()
        self._moving.stop()

    def _sum(self) -> str:
        rows, load = self.table.rows, self.table.load
        if load is None:
            return ""
        unread = sum(row.unread for row in rows)
        changed = sum(bool(row.changes) for row in rows)
        return sum_line(self._count, unread, changed, load.words)
