"""An adviser's case that is open: saved whole, and never over the work of another."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from permres_gui.case_store.age_file import WORK_FACTOR, Unlocked, new_lock
from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import beside, next_copy, with_day
from permres_gui.case_store.open_mark import (
    mark_at,
    new_mark,
    put_mark,
    take_mark_away,
)
from permres_gui.case_store.reading import read_case, whole
from permres_gui.case_store.refusals import CaseStoreError, Reason, not_written
from permres_gui.case_store.whole_file import remove_parts, write_whole
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import MOST_BYTES, CaseFile, marked, write
from permres_gui.interview.case_kinds import WholeDay
from permres_gui.interview.case_periods import impossible
from permres_gui.interview.case_writer import write_json
from permres_gui.interview.marks import Marks
from permres_gui.interview.saved_answer import SavedAnswer

if TYPE_CHECKING:
    from permres_gui.case_store.reading import Secret

_TRIES = 99
_NAME_TAKEN = {Reason.ALREADY_THERE, Reason.OPEN_ELSEWHERE}


class StoredCase:
    """A case file that was opened or made here, with the key that saves it again.

    ``held_elsewhere`` says why it cannot be saved in its place as it was opened: another
    window has it open, or the folder takes no files. The case can be read all the same.
    """

    def __init__(
        self, path: Path, key: Unlocked, case_file: CaseFile, disk: Disk
    ) -> None:
        self.path, self.case_file = path, case_file
        self.held_elsewhere: CaseStoreError | None = None
        self._key, self._disk, self._mark = key, disk, new_mark()
        self._marked: set[Path] = set()
        """Where the mark may lie: two places while the file gets another name."""
        self._seen = b""
        self._stamp: tuple[int, int] | None = None

    # -------------------------------------------------------- what it says

    @property
    def keep_until(self) -> date | None:
        """The last day of keeping, as the encrypted text says it, not the name."""
        return self.case_file.keep_until

    def changed_on_disk(self) -> bool:
        """Whether the file is another one than was opened or saved here, or gone."""
        try:
            if self._disk.stamp(self.path) == self._stamp:
                return False
            return sha256(whole(self._disk, self.path)).digest() != self._seen
        except (OSError, CaseStoreError):
            return True

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
        text = _text(case, said, self._key)
        self._hold(self.path)
        self._refuse_changed()
        self._write(text, keep_until)
        self.case_file = CaseFile(case, beside=said)

    def lock_with(self, key: Unlocked) -> None:
        """The same case, locked anew: from now on the file opens as this key does.

        Raises ``CaseStoreError``: then the file is as it was, as for ``save``.
        """
        text = _text(self.case_file.case, self.case_file.beside, key)
        self._hold(self.path)
        self._refuse_changed()
        before, self._key = self._key, key
        try:
            self._put(text)
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
        text = _text(case, said, self._key)
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
        return _said_beside(said, keep_until, answered)

    def _next_copy(self) -> int:
        try:
            return next_copy(self.path, self._disk.names(self.path.parent))
        except OSError as error:
            raise not_written(self.path.name, error) from None

    def close(self) -> None:
        """Let others open it: the mark goes, and what the disk did not let go before."""
        for path in tuple(self._marked):
            with suppress(OSError):
                if mark_at(self._disk, path) == self._mark:
                    remove_parts(self._disk, path)
            self._unmark(path)

    # -------------------------------------------------------- opening

    def _opened(self, data: bytes, *, take_over: bool) -> StoredCase:
        """Mark it as open here, if that can be."""
        try:
            self._marked.add(self.path)
            put_mark(self._disk, self.path, self._mark, take_over=take_over)
            remove_parts(self._disk, self.path)
        except CaseStoreError as refusal:
            self.held_elsewhere = refusal
        except OSError as error:
            self.held_elsewhere = not_written(self.path.name, error)
        self._remember(data)
        return self

    def _begin(self, text: bytes) -> StoredCase:
        """Write a file that is not there yet."""
        self._hold(self.path)
        try:
            self._refuse_taken(self.path)
            self._put(text)
        except BaseException:
            self.close()
            raise
        return self

    # -------------------------------------------------------- the steps of saving

    def _hold(self, path: Path) -> None:
        """Have the file marked as open here, and by nobody else."""
        try:
            self._marked.add(path)
            if mark_at(self._disk, path) != self._mark:
                put_mark(self._disk, path, self._mark)
        except OSError as error:
            raise not_written(path.name, error) from None
        self.held_elsewhere = None

    def _refuse_taken(self, path: Path) -> None:
        try:
            taken = self._disk.exists(path)
        except OSError as error:
            raise not_written(path.name, error) from None
        if taken:
            raise CaseStoreError(Reason.ALREADY_THERE, path.name)

    def _refuse_changed(self) -> None:
        try:
            data = whole(self._disk, self.path)
        except CaseStoreError as refusal:
            if refusal.reason is Reason.UNREADABLE:
                raise
            raise CaseStoreError(Reason.CHANGED, self.path.name) from None
        if sha256(data).digest() != self._seen:
            raise CaseStoreError(Reason.CHANGED, self.path.name)

    def _write(self, text: bytes, keep_until: date | None) -> None:
        """The name first: two names for one case would be one too many to erase."""
        path = with_day(self.path, keep_until)
        if path != self.path:
            self._move(path)
        self._put(text)

    def _move(self, path: Path) -> None:
        self._hold(path)
        old = self.path
        try:
            self._refuse_taken(path)
            self._disk.replace(old, path)
        except CaseStoreError:
            self._unmark(path)
            raise
        except OSError as error:
            self._unmark(path)
            raise not_written(path.name, error) from None
        self.path = path
        self._unmark(old)

    def _unmark(self, path: Path) -> None:
        with suppress(OSError):
            take_mark_away(self._disk, path, self._mark)
            self._marked.discard(path)

    def _put(self, text: bytes) -> None:
        data = self._key.sealed(text)
        try:
            write_whole(self._disk, self.path, data)
        except OSError as error:
            raise not_written(self.path.name, error) from None
        self._remember(data)
        try:
            self._disk.sync_folder(self.path.parent)
        except OSError:
            raise CaseStoreError(Reason.NOT_LASTING, self.path.name) from None

    def _remember(self, data: bytes) -> None:
        self._seen, self._stamp = sha256(data).digest(), None
        with suppress(OSError):
            self._stamp = self._disk.stamp(self.path)


def open_case(
    path: Path, secret: Secret, *, take_over: bool = False, disk: Disk | None = None
) -> StoredCase:
    """Open a file. ``take_over`` is for a person who knows that nobody else has it."""
    path, disk = path.resolve(), disk or Disk()
    found = read_case(path, secret, disk)
    stored = StoredCase(path, found.key, found.case_file, disk)
    return stored._opened(found.data, take_over=take_over)


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
    text = _text(case_file.case, case_file.beside, key)
    return StoredCase(path, key, case_file, disk or Disk())._begin(text)


def _lock_for(secret: Secret, work_factor: int) -> Unlocked:
    if isinstance(secret, bytes):
        return new_lock(secret, work_factor)
    return secret.new_lock()


def kept_until(case_file: CaseFile, day: date | None) -> CaseFile:
    """The same file with this last day of keeping; ``None`` leaves the day it has."""
    if day is None:
        return case_file
    return replace(
        case_file, beside=_said_beside(case_file.beside, day, case_file.answered)
    )


def _said_beside(
    beside: Mapping[str, object],
    keep_until: date | None,
    answered: SavedAnswer | None = None,
) -> Mapping[str, object]:
    """Raises ``ValueError`` for a day that no case file may hold.

    An earlier answer is left out: it was given to other facts.
    """
    own = {"keep_until", "answered"}
    others = {name: value for name, value in beside.items() if name not in own}
    if answered is not None:
        others = {"answered": answered, **others}
    if keep_until is None:
        return others
    return {"keep_until": WholeDay().parse(keep_until.isoformat()), **others}


def _text(case: Case, said: Mapping[str, object], key: Unlocked) -> bytes:
    """The text to encrypt; refused where it could not be opened again."""
    if next(iter(impossible(case)), None) is not None:
        raise CaseStoreError(Reason.CONTRADICTION)
    text = (write_json if key.for_many else write)(case, said).encode()
    if len(text) > MOST_BYTES:
        raise CaseStoreError(Reason.TOO_LARGE)
    return text
