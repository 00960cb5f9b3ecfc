"""The answers on the desk go into a file: one of before, a new one, or plain text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.desk import filing
from permres_gui.presentation.desk.errand import Errand
from permres_gui.presentation.desk.file_faults import NO_DAY, NOT_THE_SAME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.case_store.reading import Secret
    from permres_gui.case_store.stored_case import StoredCase
    from permres_gui.gui.desk.errands import Errands
    from permres_gui.gui.desk.file_names import Names
    from permres_gui.gui.desk.file_on_desk import FileOnDesk


class FileSaving:
    """A new file gets its last day of keeping, and what protects it."""

    def __init__(
        self, errands: Errands, file: FileOnDesk, names: Names, effort: int | None
    ) -> None:
        self._errands, self._file, self._names = errands, file, names
        self._effort = effort
        self.keys: dict[Path, OfficeKey] = {}
        """The keys of folders that are open in the caseload."""
        self._path: Path | None = None

    def forget(self) -> None:
        """The visit ends."""
        self._path = None

    def save(self) -> None:
        """Now, or in a new file where none takes it."""
        if self._file.writable:
            self._file.save()
        else:
            self.ask()

    def save_first(self) -> None:
        """Before these answers are left."""
        if not self._file.writable:
            self.ask()
        elif self._file.save():
            self._errands.go_on()
        elif self._file.fault is not None:
            self._errands.refuse(self._file.fault)

    # --- a new file --------------------------------------------------------------------

    def ask(self) -> None:
        """Where the new file goes, until when it is kept, and its passphrase."""
        path = self._names.to_save()
        if path is None:
            self._errands.cancel()
            return
        self._path = path if path.suffix == ".age" else Path(f"{path}.age")
        folder = self._path.parent
        errand = Errand(
            "save-as",
            self._path.name,
            keep_until=self._file.keep_until or filing.day_in(self._path),
            office_key=filing.has_key(folder),
            key_at_hand=folder in self.keys,
        )
        self._errands.show(errand)

    def save_now(self, told: Mapping[str, Any]) -> None:
        """With what was filled in."""
        first, *again = told["secrets"] or ("",)
        if any(other != first for other in again):
            self._errands.refuse(NOT_THE_SAME)
            return
        try:
            day = _whole_day(told["day"])
        except ValueError:
            self._errands.refuse(NO_DAY)
            return
        if self._path is not None:
            self._make(self._path, first.encode(), day)

    def _make(self, path: Path, passphrase: bytes, day: date | None) -> None:
        self._errands.errand = replace(self._errands.errand, keep_until=day)
        made = filing.case_file(self._file, day)
        secret, effort = self._secret(path, passphrase), self._effort
        self._errands.begin(
            lambda: filing.created(path, secret(), made, effort), self._made
        )

    def _secret(self, path: Path, passphrase: bytes) -> Callable[[], Secret]:
        """What protects a new file: the key of its folder, else its own passphrase."""
        if not self._errands.errand.office_key:
            return lambda: passphrase
        if self._errands.errand.key_at_hand:
            key = self.keys[path.parent]
            return lambda: key
        return lambda: filing.key_of(path.parent, passphrase)

    def _made(self, made: StoredCase) -> None:
        self._file.put(made)
        self._errands.back()
        self._errands.go_on()

    # --- the file of before, and plain text ----------------------------------------------

    def ask_until_when(self) -> None:
        """Another last day of keeping."""
        stored = self._file.stored
        name = stored.path.name if stored is not None else ""
        self._errands.show(Errand("keep", name, keep_until=self._file.keep_until))

    def keep_now(self, told: Mapping[str, Any]) -> None:
        """The last day of keeping that was typed."""
        try:
            day = _whole_day(told["day"])
        except ValueError:
            self._errands.refuse(NO_DAY)
            return
        if self._file.keep(day):
            self._errands.back()
        elif self._file.fault is not None:
            self._errands.refuse(self._file.fault)

    def export(self) -> None:
        """As text that anybody can read."""
        path = self._names.to_save(plain=True)
        if path is None:
            self._errands.cancel()
            return
        try:
            filing.exported(path, self._file)
        except CaseStoreError as refusal:
            self._errands.refuse(refusal)
            return
        self._errands.back()


def _whole_day(text: str) -> date | None:
    """A whole day, or none. Raises ``ValueError`` for a month or a year alone."""
    return date.fromisoformat(text) if text else None
