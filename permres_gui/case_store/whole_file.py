"""Writing a file so that at every moment the old one or the new one is there, whole."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import ENOSPC
from pathlib import Path

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import is_part_of, new_part_of


def write_whole(disk: Disk, path: Path, data: bytes) -> None:
    """Write beside, make it last, and only then give it the name.

    After an ``OSError`` the file is as it was, and nothing lies beside it as far as the
    disk still allows that.
    """
    part = new_part_of(path)
    write_new(disk, part, data)
    try:
        disk.replace(part, path)
    except OSError:
        with suppress(OSError):
            disk.remove(part)
        raise


def write_new(disk: Disk, path: Path, data: bytes) -> None:
    """Write a file that is not there yet, for its owner alone."""
    file = disk.create(path)
    try:
        _fill(disk, file, data)
    except OSError:
        with suppress(OSError):
            disk.remove(path)
        raise


def write_once(disk: Disk, path: Path, part: Path, data: bytes) -> None:
    """Let a new file appear with its text in it; ``FileExistsError`` where there is one.

    Where the disk gives no file two names, a power cut in between leaves it cut off.
    ``part`` is the name that it has until it is whole.
    """
    write_new(disk, part, data)
    try:
        disk.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        write_new(disk, path, data)
    finally:
        with suppress(OSError):
            disk.remove(part)


def remove_parts(disk: Disk, path: Path) -> None:
    """What savings left that were cut off. Only for who holds the mark of the file."""
    for name in disk.names(path.parent):
        if is_part_of(name, path):
            disk.remove(path.with_name(name))


def _fill(disk: Disk, file: int, data: bytes) -> None:
    try:
        while data:
            data = data[_taken(disk, file, data) :]
        disk.sync(file)
    except OSError:
        with suppress(OSError):
            disk.close(file)
        raise
    # A share may say only now that there was no room.
    disk.close(file)


def _taken(disk: Disk, file: int, data: bytes) -> int:
    taken = disk.write(file, data)
    if not taken:
        raise OSError(ENOSPC, os.strerror(ENOSPC))
    return taken
