"""The stored cases themselves: opened, made and exported; what takes time has no window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import need_cryptography
from permres_gui.interview.case_file import CaseFile, marked, write

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from permres_gui.case_store.stored_case import StoredCase
    from permres_gui.gui.desk.file_on_desk import FileOnDesk


def opened(path: Path, passphrase: bytes, *, take_over: bool) -> StoredCase:
    """Open a file, which takes about a second."""
    need_cryptography()
    from permres_gui.case_store.stored_case import open_case

    return open_case(path, passphrase, take_over=take_over)


def created(
    path: Path, passphrase: bytes, made: CaseFile, effort: int | None
) -> StoredCase:
    """Make a new file, which takes about a second; ``effort`` is for tests."""
    need_cryptography()
    from permres_gui.case_store.age_file import WORK_FACTOR
    from permres_gui.case_store.stored_case import create_case

    work_factor = WORK_FACTOR if effort is None else effort
    return create_case(path, passphrase, made, work_factor=work_factor)


def case_file(file: FileOnDesk, keep_until: date | None) -> CaseFile:
    """The answers in sight with what the open file says beside them."""
    old = file.stored.case_file if file.stored is not None else CaseFile(file.case)
    old = marked(old, file.marks)
    beside = {name: each for name, each in old.beside.items() if name != "keep_until"}
    if keep_until is not None:
        beside = {"keep_until": keep_until, **beside}
    return replace(old, case=file.case, beside=beside)


def exported(path: Path, file: FileOnDesk) -> None:
    """The answers as text that anybody can read; a person was warned."""
    from permres_gui.case_store.plain_export import export_plain

    made = case_file(file, file.keep_until)
    export_plain(path, write(made.case, made.beside).encode())
