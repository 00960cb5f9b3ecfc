"""Erasing a client: the case, its copies, marks and cut off savings.

What is removed was encrypted at every moment, so nothing is written over: on today's
disks that would not reach what lay there. Copies on other disks stay unreadable
without the passphrase, and are not known here.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from permres_gui.case_store.age_header import MAGIC
from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import client_of, parsed
from permres_gui.case_store.open_mark import (
    mark_at,
    new_mark,
    put_mark,
    take_mark_away,
)
from permres_gui.case_store.refusals import CaseStoreError, Reason, not_written
from permres_gui.case_store.whole_file import remove_parts


def erase_client(path: Path, disk: Disk | None = None) -> tuple[str, ...]:
    """Erase all that lies beside this file and is of the same client.

    Gives the names of the cases that were erased. Where one of them is open, or is no
    encrypted case, nothing is.
    """
    disk = disk or Disk()
    path = path.resolve()
    name = parsed(path.name)
    if name is None:
        raise CaseStoreError(Reason.FOREIGN, path.name)
    try:
        of_client = _of_client(disk, path.parent, name.code)
        cases = [each for each in of_client if not each.name.startswith(".")]
        if path not in cases:
            raise CaseStoreError(Reason.NO_FILE, path.name)
        for each in cases:
            _refuse_others(disk, each)
        for each in cases:
            _erase(disk, each)
        for each in _of_client(disk, path.parent, name.code):
            disk.remove(each)
        disk.sync_folder(path.parent)
    except OSError as error:
        raise not_written(path.name, error) from None
    return tuple(each.name for each in cases)


def erase_file(path: Path, disk: Disk | None = None) -> None:
    """Erase this file alone, with its mark and its cut off savings."""
    disk = disk or Disk()
    path = path.resolve()
    try:
        if not disk.exists(path):
            raise CaseStoreError(Reason.NO_FILE, path.name)
        _refuse_others(disk, path)
        _erase(disk, path)
        disk.sync_folder(path.parent)
    except OSError as error:
        raise not_written(path.name, error) from None


def _of_client(disk: Disk, folder: Path, code: str) -> list[Path]:
    return [folder / name for name in disk.names(folder) if client_of(name) == code]


def _refuse_others(disk: Disk, path: Path) -> None:
    """Neither what is open somewhere nor what this program did not write is erased."""
    if disk.read(path, len(MAGIC)) != MAGIC:
        raise CaseStoreError(Reason.FOREIGN, path.name)
    mark = mark_at(disk, path)
    if mark is not None and not mark.left_behind:
        raise CaseStoreError(Reason.OPEN_ELSEWHERE, path.name, mark.computer)


def _erase(disk: Disk, path: Path) -> None:
    """Marked as open meanwhile, so that no window opens it half erased."""
    mark = new_mark()
    put_mark(disk, path, mark)
    try:
        disk.remove(path)
        remove_parts(disk, path)
    finally:
        with suppress(OSError):
            take_mark_away(disk, path, mark)
