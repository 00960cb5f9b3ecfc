"""The caseload of a folder: its key, its rows, and what is asked of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.desk import caseload_folder
from permres_gui.gui.desk.caseload_table import CaseloadTable
from permres_gui.gui.desk.client_rows import ClientRows
from permres_gui.gui.desk.file_moving import FileMoving, alone
from permres_gui.gui.desk.folder_key import (
    choose_folder,
    make_key,
    open_folder,
    unlocked,
)
from permres_gui.gui.desk.folder_reading import FolderReading
from permres_gui.gui.desk.moving import leave_apart, move, moved, moved_so_far
from permres_gui.gui.desk.work import Work
from permres_gui.presentation.caseloads.caseload import Caseload
from permres_gui.presentation.caseloads.caseload_view import Office, caseload_view
from permres_gui.presentation.desk.voice import of_client

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

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

    stood = Signal()
    """Another reading began or ended, or other rows are shown."""

    def __init__(
        self, files: CaseFiles, folders: Folders, *, effort: int | None = None
    ) -> None:
        super().__init__(files)
        self.files, self.model = files, files.model
        self.office = Office()
        self.table = CaseloadTable()
        self.folders, self.effort = folders, effort
        self.folder: Path | None = None
        self.key: OfficeKey | None = None
        self.clients = ClientRows(self)
        self.reading = FolderReading(self.table, self)
        self.reading.ended.connect(self.stand)
        self.moving = FileMoving(self)
        self.moving.progressed.connect(partial(moved_so_far, self))
        self.moving.ended.connect(partial(moved, self))
        self.work = Work(self)
        self.work.done.connect(partial(unlocked, self))
        self.waits_for: object = None
        """What a key is made or opened for; nobody waits for an older one."""
        self._acts = self._actions()

    def _actions(self) -> dict[str, Callable[[Mapping[str, Any]], None]]:
        return {
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

    def leave(self) -> None:
        """Nothing of the folder is kept, not even its key."""
        self.reading.leave()
        self.moving.wait()
        self.files.saving.keys = {}
        self.folder, self.key, self.waits_for = None, None, None
        self.office = Office()
        self.clients.forget()
        self.table.forget()
        self.table.chosen, self.table.search = self.office.chosen, ""
        self.refresh()

    # --- what is shown --------------------------------------------------------------

    @property
    def folder_is_empty(self) -> bool:
        """Whether it was read to its end and holds no case file."""
        office = self.office
        return office.opened and not office.running and self.reading.found_none

    def view(self, words: Translator) -> CaseloadView:
        """The page as it is now; the rows follow its language, and speak of clients."""
        words = of_client(words)
        view = caseload_view(self.office, words)
        model = self.model
        load = Caseload(model.library, model.interview, model.today, words)
        self.table.tell_by(load, view.columns)
        return view

    def filter(self, chosen: str) -> None:
        """Show all rows, or some."""
        self.office = replace(self.office, chosen=chosen)
        self.table.chosen = chosen
        self.table.arrange()
        self.stood.emit()

    def find(self, part: str) -> None:
        """Show those whose code holds this part."""
        self.table.search = part.strip()
        self.table.arrange()
        self.stood.emit()

    def refresh(self) -> None:
        """The page as it is now, where it is in sight."""
        if self.model.aside == ASIDE:
            self.model.put(self.model.session, self.model.refusal)

    def refuse(self, fault: Fault) -> None:
        """Say what went wrong."""
        self.office = replace(self.office, fault=fault, busy=False)
        self.refresh()

    # --- its files are read ---------------------------------------------------------

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
        self.reading.begin(paths, self.key, load)
        self.refresh()
        self.stood.emit()

    def stand(self) -> None:
        """Nothing is read any more: the rows take their places."""
        left = len(alone(self.table.rows)) if self.key is not None else 0
        self.office = replace(self.office, running=False, alone=left)
        self.table.arrange()
        if left:
            self.refresh()
        self.stood.emit()

    def _stop(self) -> None:
        self.reading.stop()
        self.moving.stop()
