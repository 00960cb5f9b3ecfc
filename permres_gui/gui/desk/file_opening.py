"""From the name of a case file to the case on the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.gui.desk import filing
from permres_gui.interview.session import Session
from permres_gui.presentation.desk.errand import Errand

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.case_store.stored_case import StoredCase
    from permres_gui.gui.desk.errands import Errands
    from permres_gui.gui.desk.file_names import Names
    from permres_gui.gui.desk.file_on_desk import FileOnDesk
    from permres_gui.interview.case_file import CaseFile

DESK = "desk"


class FileOpening:
    """One file is opened at a time; whoever else has it open is told first."""

    def __init__(self, errands: Errands, file: FileOnDesk, names: Names) -> None:
        self._errands, self._file, self._names = errands, file, names
        self._path: Path | None = None
        self._held: StoredCase | None = None
        """The file that is open, and not on the desk yet."""

    def forget(self) -> None:
        """The visit ends."""
        self._path = self._held = None

    def ask(self) -> None:
        """Which file, and its passphrase."""
        path = self._names.to_open()
        if path is None:
            self._errands.cancel()
            return
        self._path = path
        self._errands.show(Errand("open", path.name))

    def open_known(self, path: Path, key: OfficeKey | None) -> None:
        """In a moment, so nothing is done beside the window."""
        self._path, self._errands.errand = path, Errand("open", path.name)
        errand = self._errands.errand
        if key is None:
            self._errands.show(errand)
            return
        try:
            found = filing.opened(path, key, take_over=False)
        except CaseStoreError as refusal:
            own = refusal.reason is Reason.OWN_PASSPHRASE
            self._errands.show(replace(errand, fault=None if own else refusal))
            return
        self._opened(found)

    def open_now(self, told: Mapping[str, Any]) -> None:
        """With the passphrase that was typed."""
        path, passphrase = self._path, told["secrets"][0].encode()
        if path is None:
            return
        take_over = self._errands.errand.kind == "take-over"
        self._errands.begin(
            lambda: filing.opened(path, passphrase, take_over=take_over), self._opened
        )

    def _opened(self, found: StoredCase) -> None:
        self._held = found
        why = found.held_elsewhere
        if why is None:
            self.begin()
            return
        elsewhere = why.reason is Reason.OPEN_ELSEWHERE
        held = Errand("held", found.path.name, why, can_take_over=elsewhere)
        self._errands.show(held)

    def begin(self, *, read_only: bool = False) -> None:
        """The case that was opened lies on the desk."""
        stored = self._held
        if stored is None:
            return
        self.visit(stored.case_file)
        self._file.put(stored, read_only=read_only)
        self._errands.model.open_aside(DESK)

    def visit(self, found: CaseFile) -> None:
        """A new visit with these answers, in the language of now."""
        model = self._errands.model
        language = model.session.language
        session = Session(model.today, language, found.case, marks=found.marks)
        model.restart(session)

    def beside(self) -> None:
        """Both stay: that of the other window, and this one in a copy."""
        held = self._held
        if held is None or self._file.stored is not None:
            if self._file.beside() and self._errands.errand.kind == "unsaved":
                self._errands.go_on()
            return
        try:
            self._held = held.save_beside(held.case_file.case, held.keep_until)
        except CaseStoreError as refusal:
            self._errands.refuse(refusal)
            return
        self.begin()
