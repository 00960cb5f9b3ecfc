"""The file in a folder that holds the key of its case files, locked with a passphrase.

It is an age file too: ``age -d office.key`` gives a file for ``age -d -i``. Its name does
not end as that of a case, so it is neither listed nor erased as one.
"""

from __future__ import annotations

from pathlib import Path

from permres_gui.case_store.age_file import WORK_FACTOR, new_lock, unlocked
from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import new_part_of
from permres_gui.case_store.key_place import key_file_of
from permres_gui.case_store.office_key import OfficeKey
from permres_gui.case_store.reading import whole
from permres_gui.case_store.refusals import CaseStoreError, Reason, not_written
from permres_gui.case_store.whole_file import remove_parts, write_once


def create_key(
    folder: Path,
    passphrase: bytes,
    *,
    work_factor: int = WORK_FACTOR,
    disk: Disk | None = None,
) -> OfficeKey:
    """Make the key of a folder that has none; the one that is there is never replaced."""
    disk, path = disk or Disk(), key_file_of(folder.resolve())
    key = OfficeKey.new()
    text = f"# public key: {key.recipient}\n{key.identity}\n".encode("ascii")
    data = new_lock(passphrase, work_factor).sealed(text)
    try:
        write_once(disk, path, new_part_of(path), data)
        disk.sync_folder(path.parent)
        remove_parts(disk, path)
    except FileExistsError:
        raise CaseStoreError(Reason.ALREADY_THERE, path.name) from None
    except OSError as error:
        raise not_written(path.name, error) from None
    return key


def open_key(folder: Path, passphrase: bytes, disk: Disk | None = None) -> OfficeKey:
    """The key of a folder. This is the slow step, once for all its files."""
    path = key_file_of(folder)
    try:
        data = whole(disk or Disk(), path)
        return _identity(unlocked(data, passphrase).opened(data))
    except CaseStoreError as refusal:
        if refusal.reason is Reason.NO_FILE:
            raise CaseStoreError(Reason.NO_KEY, path.name) from None
        raise refusal.in_file(path.name) from None


def _identity(text: bytes) -> OfficeKey:
    """The one identity of the file; lines with ``#`` are remarks, as in the standard."""
    try:
        lines = text.decode("ascii").splitlines()
        (identity,) = [line for line in lines if line and not line.startswith("#")]
        return OfficeKey.parse(identity)
    except ValueError:
        raise CaseStoreError(Reason.DAMAGED) from None
