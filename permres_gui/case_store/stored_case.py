"""An adviser's case that is open: saved whole, and never over the work of another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from permres_gui.case_store.age_file import WORK_FACTOR, Unlocked, new_lock
from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import beside, next_copy, with_day
from permres_gui.case_store.held_file import HeldFile
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.refusals import CaseStoreError, Reason, not_written
from permres_gui.case_store.stored_text import said_beside, text_of
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import CaseFile, marked
from permres_gui.interview.marks import Marks
from permres_gui.interview.saved_answer import SavedAnswer

if TYPE_CHECKING:
    from permres_gui.case_store.reading import Secret

_TRIES = 99
_NAME_TAKEN = {Reason.ALREADY_THERE, Reason.OPEN_ELSEWHERE}


class StoredCase(HeldFile):
    """A case file that was opened or made here, with the key that saves it again.

    ``held_elsewhere`` says why it cannot be saved in its place as it was opened: another
    window has it open, or the folder takes no files. The case can be read all the same.
    """

    def __init__(
        self, path: Path, key: Unlocked, case_file: CaseFile, disk: Disk
    ) -> None:
        super().__init__(path, disk)
        self.case_file = case_file
        self._key = key

    # -------------------------------------------------------- what it says

    @property
    def keep_until(self) -> date | None:
        """The last day of keeping, as the encrypted text says it, not the name."""
        return self.case_file.keep_until

    @property
    def name_for_calendars(self) -> str:
        """The same at every opening, and another one for another client."""
        return self._key.name

    # -------------------------------------------------------- saving

    def save(
        self,
        case: Case,
        keep_until: date | None,
        marks: Marks | None = None,
        answered: SavedAnswer | None = None,
    ) -> None:
        """Replace the file by one that holds this case; ``None`` leaves its marks.

        ``answered`` is what is answered to it.

        Raises ``CaseStoreError``: then the file is as it was. Where it is open
        elsewhere or has changed, ``save_beside`` keeps both.
        """
        said = self._said(keep_until, marks, answered)
        text = text_of(case, said, self._key)
        self._refuse_gone()
        self._hold(self.path)
        self._refuse_changed()
        self._write(self._key.sealed(text), keep_until)
        self.case_file = CaseFile(case, beside=said)

    def lock_with(self, key: Unlocked) -> None:
        """The same case, locked anew: from now on the file opens as this key does.

        Raises ``CaseStoreError``: then the file is as it was, as for ``save``.
        """
        text = text_of(self.case_file.case, self.case_file.beside, key)
        self._refuse_gone()
        self._hold(self.path)
        self._refuse_changed()
        before, self._key = self._key, key
        try:
            self._put(key.sealed(text))
        except CaseStoreError as refusal:
            if refusal.reason is not Reason.NOT_LASTING:
                self._key = before
            raise

    def save_beside(
        self,
        case: Case,
        keep_until: date | None,
        marks: Marks | None = None,
        answered: SavedAnswer | None = None,
    ) -> StoredCase:
        """A second file under another name; the one that was opened is left alone."""
        said = self._said(keep_until, marks, answered)
        text = text_of(case, said, self._key)
        first = self._next_copy()
        for number in range(first, first + _TRIES):
            path = with_day(beside(self.path, number), keep_until)
            case_file = CaseFile(case, beside=said)
            made = StoredCase(path, self._key, case_file, self._disk)
            try:
                return made._begin(text)
            except CaseStoreError as refusal:
                if refusal.reason not in _NAME_TAKEN:
                    raise
        raise CaseStoreError(Reason.ALREADY_THERE, self.path.name)

    def _said(
        self,
        keep_until: date | None,
        marks: Marks | None,
        answered: SavedAnswer | None,
    ) -> Mapping[str, object]:
        """What stands beside the case from now on."""
        said = marked(self.case_file, marks).beside
        return said_beside(said, keep_until, answered)

    def _next_copy(self) -> int:
        try:
            return next_copy(self.path, self._disk.names(self.path.parent))
        except OSError as error:
            raise not_written(self.path.name, error) from None

    def _begin(self, text: bytes) -> StoredCase:
        """Write a file that is not there yet."""
        self._hold(self.path)
        try:
            self._refuse_taken(self.path)
            self._put(self._key.sealed(text))
        except BaseException:
            self.close()
            raise
        return self


def open_case(
    path: Path, secret: Secret, *, take_over: bool = False, disk: Disk | None = None
) -> StoredCase:
    """Open a file. ``take_over`` is for a person who knows that nobody else has it."""
    path, disk = path.resolve(), disk or Disk()
    found = read_case(path, secret, disk)
    stored = StoredCase(path, found.key, found.case_file, disk)
    stored._begin_with(found.data, take_over=take_over)
    return stored


def create_case(
    path: Path,
    secret: Secret,
    case_file: CaseFile,
    *,
    work_factor: int = WORK_FACTOR,
    disk: Disk | None = None,
) -> StoredCase:
    """Make a new file, with its retention day in the name; refused where there is one.

    ``work_factor`` is for a passphrase; the key of a folder needs no work.
    """
    path = with_day(path.resolve(), case_file.keep_until)
    key = _lock_for(secret, work_factor)
    text = text_of(case_file.case, case_file.beside, key)
    return StoredCase(path, key, case_file, disk or Disk())._begin(text)


def _lock_for(secret: Secret, work_factor: int) -> Unlocked:
    if isinstance(secret, bytes):
        return new_lock(secret, work_factor)
    return secret.new_lock()
