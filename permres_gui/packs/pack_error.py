"""Why a rule pack, a key or a signature is refused; the sentence is made elsewhere."""

from __future__ import annotations

from datetime import date
from enum import Enum
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
    NOT_INSTALLED = "not installed"
    NO_CASES = "no case files"
    NO_CRYPTOGRAPHY = "cryptography is not installed"


class PackError(Exception):
    """A refusal with its reason and the figures that its sentence names."""

    def __init__(self, why: Why, **figures: PackFigure) -> None:
        super().__init__(why.value, figures)
        self.why = why
        self.figures = figures


class UnreadCasesError(Exception):
    """Some case files could not be read; each was told by its own sentence."""
