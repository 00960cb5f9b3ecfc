"""Why a rule pack, a key or a signature is refused; the sentence is made elsewhere."""

from __future__ import annotations

import errno
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeAlias

PackFigure: TypeAlias = "date | int | str"


class Why(Enum):
    """The one reason for which something is refused."""

    UNREADABLE_FILE = "unreadable file"
    TOO_LARGE = "too large"
    NO_PACK = "no rule pack"
    PART_MISSING = "part missing"
    PART_CHANGED = "part changed"
    RULES_UNREADABLE = "rules unreadable"
    NO_SIGNATURE = "no signature"
    NOT_SIGNED = "signature does not fit"
    OTHER_KEY = "signed with another key"
    NO_KEY = "no public key"
    KEY_WANTED = "no key is trusted yet"
    KEY_CHANGED = "another key is trusted"
    NO_SECRET_KEY = "no secret key"  # noqa: S105 - a reason, no secret
    WRONG_PASSPHRASE = "wrong passphrase"  # noqa: S105 - a reason, no secret
    TOO_OLD = "serial not higher"
    OWN_RULES_NEWER = "own rules newer"
    PROGRAM_TOO_OLD = "program too old"
    NOT_WRITTEN = "not written"
    DISK_FULL = "disk full"
    EXISTS = "exists already"
    NOT_INSTALLED = "not installed"
    NO_CASES = "no case files"
    NO_CRYPTOGRAPHY = "cryptography is not installed"


class PackError(Exception):
    """A refusal with its reason and the figures that its sentence names."""

    def __init__(self, why: Why, **figures: PackFigure) -> None:
        super().__init__(why.value, figures)
        self.why = why
        self.figures = figures


def not_written(error: OSError, path: Path) -> PackError:
    """The refusal for what the disk says while something is written."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return PackError(Why.DISK_FULL)
    exists = error.errno == errno.EEXIST
    return PackError(Why.EXISTS if exists else Why.NOT_WRITTEN, file=str(path))


class UnreadCasesError(Exception):
    """Some case files could not be read; each was told by its own sentence."""
