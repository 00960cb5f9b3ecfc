"""The file of a stored case on the disk: held by one window, and replaced whole."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import with_day
from permres_gui.case_store.open_mark import (
    mark_at,
    new_mark,
    put_mark,
    take_mark_away,
)
from permres_gui.case_store.reading import whole
from permres_gui.case_store.refusals import CaseStoreError, Reason, not_written
from permres_gui.case_store.whole_file import remove_parts, write_whole


class HeldFile:
    """Marked as open here, and never written over what somebody else wrote.

    ``held_elsewhere`` says why it cannot be replaced in its place as it was opened.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        self.path = path
        self.held_elsewhere: CaseStoreError | None = None
        self._disk, self._mark = disk, new_mark()
        self._marked: set[Path] = set()
        """Where the mark may lie: two places while the file gets another name."""
        self._seen = b""

    def close(self) -> None:
        """Let others open it: the mark goes, and what the disk did not let go before."""
        for path in tuple(self._marked):
            with suppress(OSError):
                if mark_at(self._disk, path) == self._mark:
                    remove_parts(self._disk, path)
            self._unmark(path)

    def _begin_with(self, data: bytes, *, take_over: bool) -> None:
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

    def _refuse_gone(self) -> None:
        """Before anything is written where a stick was that is taken out."""
        try:
            there = self._disk.exists(self.path)
        except OSError as error:
            raise not_written(self.path.name, error) from None
        if not there:
            raise CaseStoreError(Reason.GONE, self.path.name)

    def _refuse_changed(self) -> None:
        try:
            data = whole(self._disk, self.path)
        except CaseStoreError as refusal:
            if refusal.reason is Reason.UNREADABLE:
                raise
            raise CaseStoreError(Reason.CHANGED, self.path.name) from None
        if sha256(data).digest() != self._seen:
            raise CaseStoreError(Reason.CHANGED, self.path.name)

    def _write(self, data: bytes, keep_until: date | None) -> None:
        """The name first: two names for one case would be one too many to erase."""
        path = with_day(self.path, keep_until)
        if path != self.path:
            self._move(path)
        self._put(data)

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

    def _put(self, data: bytes) -> None:
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
        self._seen = sha256(data).digest()
