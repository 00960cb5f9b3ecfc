"""The small file that says that a case is open, in which window and on which computer.

Creating a file that is not there yet is one step on a disk and on the usual network
shares; the locks of the operating system are not. The mark spares people trouble; what
keeps their work safe is that every saving looks first whether the file is still the same.
"""

from __future__ import annotations

import json
import os
import platform
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import lock_of, new_part_of
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.whole_file import write_once
from permres_gui.records import dataclass

_MOST = 1024


@dataclass(frozen=True, slots=True)
class OpenMark:
    """Who has a case open. It names no client and no person."""

    computer: str
    process: int
    window: str

    @property
    def left_behind(self) -> bool:
        """Whether the program that made it has ended, as far as this computer can know."""
        return self.computer == platform.node() and not _runs(self.process)

    def text(self) -> bytes:
        parts = {
            "computer": self.computer,
            "process": self.process,
            "window": self.window,
        }
        return json.dumps(parts).encode()


UNREADABLE = OpenMark("", 0, "")
"""A mark that was cut off while it was made, or that another program wrote."""


def new_mark() -> OpenMark:
    return OpenMark(platform.node(), os.getpid(), token_hex(8))


def mark_at(disk: Disk, path: Path) -> OpenMark | None:
    """The mark of the file at ``path``, if there is one."""
    try:
        data = disk.read(lock_of(path), _MOST)
    except FileNotFoundError:
        return None
    try:
        parts = json.loads(data)
        return OpenMark(
            str(parts["computer"]), int(parts["process"]), str(parts["window"])
        )
    except (ValueError, KeyError, TypeError):
        return UNREADABLE


def put_mark(
    disk: Disk, path: Path, mark: OpenMark, *, take_over: bool = False
) -> None:
    """Mark the file as open here, or refuse because it is open elsewhere.

    A mark that was left behind is replaced; any other only with ``take_over``, which a
    person decides.
    """
    there = mark_at(disk, path)
    if there is not None:
        if not (take_over or there.left_behind):
            raise CaseStoreError(Reason.OPEN_ELSEWHERE, path.name, there.computer)
        _take_away(disk, path, there)
    try:
        _put(disk, path, mark.text())
    except FileExistsError:
        raise CaseStoreError(Reason.OPEN_ELSEWHERE, path.name) from None


def take_mark_away(disk: Disk, path: Path, mark: OpenMark) -> None:
    """Nothing happens where another window has taken the file over."""
    if mark_at(disk, path) == mark:
        disk.remove(lock_of(path))


def _put(disk: Disk, path: Path, text: bytes) -> None:
    """The mark appears with its text in it, wherever a file can have two names.

    Elsewhere a power cut in between leaves an empty mark, which a person takes over.
    """
    write_once(disk, lock_of(path), new_part_of(path), text)


def _take_away(disk: Disk, path: Path, there: OpenMark) -> None:
    """Remove the mark that was read, but not one that another window put since."""
    lock = lock_of(path)
    aside = new_part_of(path)
    with suppress(FileNotFoundError):
        disk.replace(lock, aside)
        if there is not UNREADABLE and disk.read(aside, _MOST) != there.text():
            disk.replace(aside, lock)
            raise CaseStoreError(Reason.OPEN_ELSEWHERE, path.name)
        disk.remove(aside)


def _runs(process: int) -> bool:
    if os.name == "nt" or process < 1:
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
