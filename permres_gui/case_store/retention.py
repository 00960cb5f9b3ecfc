"""Which stored cases have been kept long enough, by their names and without opening one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import parsed
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """The stored cases of a folder, each with its last day of keeping."""

    due: tuple[tuple[str, date], ...]
    """Those whose last day is over, the longest overdue first."""
    undated: tuple[str, ...]
    """Those without a day in their name: only opening them can tell."""


def kept_in(folder: Path, on: date, disk: Disk | None = None) -> Kept:
    """What is to be erased on this day. The last day of keeping itself is not late."""
    try:
        names = (disk or Disk()).names(folder)
    except OSError as error:
        detail = error.strerror or ""
        raise CaseStoreError(Reason.UNREADABLE, folder.name, detail) from None
    found = [(name, each) for name in names if (each := parsed(name))]
    days = [(name, each.keep_until) for name, each in found if each.keep_until]
    due = sorted((day, name) for name, day in days if day < on)
    undated = tuple(name for name, each in found if each.keep_until is None)
    return Kept(tuple((name, day) for day, name in due), undated)
