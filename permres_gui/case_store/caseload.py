"""The case files of a folder, one at a time: a file that cannot be read stops no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from permres_gui.case_store.age_header import read_header
from permres_gui.case_store.age_stanzas import is_for_a_key
from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import FileName, parsed
from permres_gui.case_store.office_key import OfficeKey
from permres_gui.case_store.reading import read_case, whole
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.interview.case_file import CaseFile
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class FiledCase:
    """A file of the folder: what it holds, or why that is not known."""

    path: Path
    name: FileName
    case_file: CaseFile | None = None
    refusal: CaseStoreError | None = None

    def __repr__(self) -> str:
        return "FiledCase(…)"

    @property
    def keep_until(self) -> date | None:
        """The last day of keeping, by the text where it could be read, else by the name."""
        if self.case_file is not None:
            return self.case_file.keep_until
        return self.name.keep_until


def paths_in(folder: Path, disk: Disk | None = None) -> tuple[Path, ...]:
    """The case files of a folder, by their names. Raises ``CaseStoreError``."""
    try:
        names = (disk or Disk()).names(folder)
    except OSError as error:
        detail = error.strerror or ""
        raise CaseStoreError(Reason.UNREADABLE, folder.name, detail) from None
    return tuple(folder / name for name in names if parsed(name) is not None)


def filed_cases(
    paths: Iterable[Path], key: OfficeKey | None, disk: Disk | None = None
) -> Iterator[FiledCase]:
    """Each file, read when it is asked for; nothing is written.

    Without a key every file is told as locked.
    """
    for path in paths:
        name = parsed(path.name) or FileName(path.name)
        try:
            yield FiledCase(path, name, _read(path, key, disk or Disk()))
        except CaseStoreError as refusal:
            yield FiledCase(path, name, refusal=refusal)


def _read(path: Path, key: OfficeKey | None, disk: Disk) -> CaseFile:
    if key is not None:
        return read_case(path, key, disk).case_file
    reason = Reason.NO_KEY
    try:
        data = whole(disk, path)
        if not is_for_a_key(data):
            read_header(data)
            reason = Reason.OWN_PASSPHRASE
    except CaseStoreError as refusal:
        raise refusal.in_file(path.name) from None
    raise CaseStoreError(reason, path.name)
