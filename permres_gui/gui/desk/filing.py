"""The stored cases themselves: opened, made and exported; what takes time has no window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import need_cryptography
from permres_gui.interview.case_file import CaseFile, marked, write

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.case_store.reading import Secret
    from permres_gui.case_store.stored_case import StoredCase
    from permres_gui.gui.desk.file_on_desk import FileOnDesk


def opened(path: Path, secret: Secret, *, take_over: bool) -> StoredCase:
    """Open a file, which takes about a second with a passphrase."""
    need_cryptography()
    from permres_gui.case_store.stored_case import open_case

    return open_case(path, secret, take_over=take_over)


def day_in(path: Path) -> date | None:
    """The last day of keeping in the name that a person gave."""
    from permres_gui.case_store.file_names import parsed

    name = parsed(path.name)
    return name.keep_until if name is not None else None


def has_key(folder: Path) -> bool:
    """Whether the folder has a key, which then protects its new files."""
    from permres_gui.case_store import key_place

    return key_place.has_key(folder)


def key_of(folder: Path, passphrase: bytes) -> OfficeKey:
    """The key of the folder, which takes about a second."""
    need_cryptography()
    from permres_gui.case_store.key_file import open_key

    return open_key(folder, passphrase)


def created(
    path: Path, secret: Secret, made: CaseFile, effort: int | None
) -> StoredCase:
    """Make a new file, which takes about a second with a passphrase of its own.

    ``effort`` is for tests.
    """
    need_cryptography()
    from permres_gui.case_store.age_file import WORK_FACTOR
    from permres_gui.case_store.stored_case import create_case

    work_factor = WORK_FACTOR if effort is None else effort
    return create_case(path, secret, made, work_factor=work_factor)


def case_file(file: FileOnDesk, keep_until: date | None) -> CaseFile:
    """The answers in sight with what the open file says beside them."""
    old = file.stored.case_file if file.stored is not None else CaseFile(file.case)
    old = marked(old, file.marks)
    own = {"keep_until", "answered"}
    others = {name: each for name, each in old.beside.items() if name not in own}
    beside = {"answered": file.answered(), **others}
    if keep_until is not None:
        beside = {"keep_until": keep_until, **beside}
    return replace(old, case=file.case, beside=beside)


def erased(path: Path) -> None:
    """Erase a client with all copies beside the file."""
    need_cryptography()
    from permres_gui.case_store.erasing import erase_client

    erase_client(path)


def same_client(one: Path, other: Path) -> bool:
    """Whether two files are the case of one client, or a copy of it."""
    from permres_gui.case_store.file_names import client_of

    beside = one.resolve().parent == other.resolve().parent
    return beside and client_of(one.name) == client_of(other.name)


def exported(path: Path, file: FileOnDesk) -> None:
    """The answers as text that anybody can read; a person was warned."""
    from permres_gui.case_store.plain_export import export_plain

    made = case_file(file, file.keep_until)
    export_plain(path, write(made.case, made.beside).encode())
