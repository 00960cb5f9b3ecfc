"""The folder of a caseload on the disk; what takes time has no window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import need_cryptography

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from permres_gui.case_store.caseload import FiledCase
    from permres_gui.case_store.file_names import FileName
    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.domain.case import Case
    from permres_gui.interview.saved_answer import SavedAnswer


def made(folder: Path, passphrase: bytes, effort: int | None) -> OfficeKey:
    """A new key, which takes about a second; ``effort`` is for tests."""
    need_cryptography()
    from permres_gui.case_store.age_file import WORK_FACTOR
    from permres_gui.case_store.key_file import create_key

    work_factor = WORK_FACTOR if effort is None else effort
    return create_key(folder, passphrase, work_factor=work_factor)


def paths(folder: Path) -> tuple[Path, ...]:
    """The case files of the folder."""
    need_cryptography()
    from permres_gui.case_store.caseload import paths_in

    return paths_in(folder)


def read(files: tuple[Path, ...], key: OfficeKey | None) -> Iterator[FiledCase]:
    """Each file when it is asked for."""
    from permres_gui.case_store.caseload import filed_cases

    return filed_cases(files, key)


def keep_answer(path: Path, key: OfficeKey, case: Case, answered: SavedAnswer) -> None:
    """Save this answer beside the facts it was given to."""
    from permres_gui.case_store import keeping_answers

    keeping_answers.keep_answer(path, key, case, answered)


def name_of(path: Path) -> FileName:
    """The parts of a file's name."""
    from permres_gui.case_store.file_names import FileName, parsed

    return parsed(path.name) or FileName(path.name)
