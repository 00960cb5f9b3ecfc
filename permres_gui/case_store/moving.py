"""Case files with a passphrase of their own come under the key of their folder."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.office_key import OfficeKey
from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.case_store.stored_case import open_case


def move_under_key(
    path: Path, passphrase: bytes, key: OfficeKey, disk: Disk | None = None
) -> None:
    """Lock one file for the key instead of its passphrase, in one step.

    Raises ``CaseStoreError``, also where the file is open elsewhere: then it is as it was,
    unless the disk alone does not promise to keep what was written.
    """
    stored = open_case(path, passphrase, disk=disk)
    try:
        if stored.held_elsewhere is not None:
            raise stored.held_elsewhere
        stored.lock_with(key.new_lock())
    finally:
        stored.close()


def moved_under_key(
    paths: Iterable[Path], passphrase: bytes, key: OfficeKey
) -> Generator[tuple[int, CaseStoreError | None]]:
    """One file after the other, each with why it was not moved; about a second each."""
    for number, path in enumerate(paths):
        try:
            move_under_key(path, passphrase, key)
        except CaseStoreError as refusal:
            yield number, refusal
        else:
            yield number, None
