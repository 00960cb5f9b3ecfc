"""Why a stored case is refused: one reason, which `presentation` puts into a sentence."""

from __future__ import annotations

from enum import Enum
from errno import EDQUOT, EFBIG, ENOSPC
from importlib.util import find_spec

_NO_ROOM = {ENOSPC, EDQUOT, EFBIG}


class Reason(Enum):
    """What is wrong. But for ``NOT_LASTING``, what is on the disk is as it was."""

    NO_FILE = "no_file"
    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    """Not a case file that is encrypted in the age format."""
    TOO_LARGE = "too_large"
    TOO_MUCH_WORK = "too_much_work"
    """The file asks for so much time and memory that no case file of ours can."""
    PASSPHRASE = "passphrase"  # noqa: S105 - the reason, not a secret
    """Wrong passphrase, or the first lines of the file are damaged: no one can tell."""
    DAMAGED = "damaged"
    NEWER = "newer"
    """Written by a later version of the case file."""
    NOT_A_CASE = "not_a_case"
    EMPTY_PASSPHRASE = "empty_passphrase"  # noqa: S105 - the reason, not a secret
    CONTRADICTION = "contradiction"
    """Answers that no case file may hold together, so that it could not be opened again."""
    OPEN_ELSEWHERE = "open_elsewhere"
    CHANGED = "changed"
    """Somebody else saved the file since it was opened."""
    GONE = "gone"
    """The file, or its folder, is not there any more: moved, erased, a stick taken out."""
    ALREADY_THERE = "already_there"
    NO_ROOM = "no_room"
    NOT_WRITTEN = "not_written"
    """The disk refuses for another reason, which it names."""
    NOT_LASTING = "not_lasting"
    """Written whole, but the disk does not promise to keep it through a power cut."""
    OWN_PASSPHRASE = "own_passphrase"  # noqa: S105 - the reason, not a secret
    """Not for the key of the folder: it opens alone, with its own passphrase."""
    OTHER_KEY = "other_key"
    """For another key, or the first lines of the file are damaged: no one can tell."""
    NO_KEY = "no_key"
    """For a key, and in the folder of the file is none."""
    NO_CRYPTOGRAPHY = "no_cryptography"


class CaseStoreError(Exception):
    """A stored case that cannot be opened, saved or erased.

    ``file`` is its name without folder; ``detail`` is the number of a line, the name of
    a computer or the word of the operating system, and never an answer of the client.
    """

    def __init__(self, reason: Reason, file: str = "", detail: str = "") -> None:
        super().__init__(reason, file, detail)
        self.reason, self.file, self.detail = reason, file, detail

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.reason.value) if part)

    def in_file(self, name: str) -> CaseStoreError:
        """The same refusal, with the name of the file that it is about."""
        return CaseStoreError(self.reason, name, self.detail)


def not_written(name: str, error: OSError) -> CaseStoreError:
    """The refusal where the disk did not take, rename or remove a file."""
    reason = Reason.NO_ROOM if error.errno in _NO_ROOM else Reason.NOT_WRITTEN
    return CaseStoreError(reason, name, error.strerror or "")


def need_cryptography() -> None:
    """Refuse where the extra `adviser` is not installed."""
    if find_spec("cryptography") is None:
        raise CaseStoreError(Reason.NO_CRYPTOGRAPHY)
