"""Opening an encrypted case: within bounds of time and memory, or one refusal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from permres_gui.case_store.age_file import Unlocked, unlocked
from permres_gui.case_store.age_header import MAGIC, read_header
from permres_gui.case_store.age_stanzas import is_for_a_key, need_key_header
from permres_gui.case_store.disk import Disk
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.interview.case_error import CaseFileError, Found
from permres_gui.interview.case_file import MOST_BYTES, CaseFile, read
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from typing import TypeAlias

    from permres_gui.case_store.office_key import OfficeKey

    Secret: TypeAlias = bytes | OfficeKey
    """A passphrase, or the key of the folder."""

MOST_FILE = MOST_BYTES + 8 * 1024
"""The largest case file with what the encryption adds to it."""


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case that was opened: its file as it lay there, its text, what that means."""

    data: bytes
    text: bytes
    case_file: CaseFile
    key: Unlocked

    def __repr__(self) -> str:
        return "ReadCase(…)"


def read_case(path: Path, secret: Secret, disk: Disk | None = None) -> ReadCase:
    """Open the file at ``path``. Nothing is written."""
    disk = disk or Disk()
    data = whole(disk, path)
    try:
        key = _unlocked(data, path, secret, disk)
        text = key.opened(data)
        return ReadCase(data, text, _case_in(text), key)
    except CaseStoreError as refusal:
        raise _one_refusal(refusal, secret).in_file(path.name) from None


def _one_refusal(refusal: CaseStoreError, secret: Secret) -> CaseStoreError:
    """With a passphrase nobody is told which of the two it was."""
    if refusal.reason is Reason.DAMAGED and isinstance(secret, bytes):
        return CaseStoreError(Reason.PASSPHRASE)
    return refusal


def _unlocked(data: bytes, path: Path, secret: Secret, disk: Disk) -> Unlocked:
    """The passphrase is that of the file, or of the key that lies beside it."""
    if not is_for_a_key(data):
        if isinstance(secret, bytes):
            return unlocked(data, secret)
        read_header(data)
        raise CaseStoreError(Reason.OWN_PASSPHRASE)
    if isinstance(secret, bytes):
        from permres_gui.case_store.key_file import open_key

        need_key_header(data)
        return open_key(path.parent, secret, disk).unlocked(data)
    return secret.unlocked(data)


def whole(disk: Disk, path: Path) -> bytes:
    """All bytes of a stored case."""
    try:
        data = disk.read(path, MOST_FILE + 1)
    except FileNotFoundError:
        raise CaseStoreError(Reason.NO_FILE, path.name) from None
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or ""
        raise CaseStoreError(Reason.UNREADABLE, path.name, detail) from None
    if len(data) > MOST_FILE:
        raise CaseStoreError(_too_large(data), path.name)
    return data


def _too_large(data: bytes) -> Reason:
    return Reason.TOO_LARGE if data.startswith(MAGIC) else Reason.FOREIGN


def _case_in(text: bytes) -> CaseFile:
    """The fault names a line and not what stands there: that is the client's."""
    try:
        return read(text, "")
    except CaseFileError as fault:
        reason = Reason.NEWER if _is_newer(fault) else Reason.NOT_A_CASE
        raise CaseStoreError(reason, detail=str(fault.line or "")) from None


def _is_newer(fault: CaseFileError) -> bool:
    found = fault.found
    return (
        fault.path == "case"
        and found.kind is Found.TEXT
        and found.text.isdecimal()
        and int(found.text) > 1
    )
