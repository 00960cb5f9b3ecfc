"""Answers that come in as a code, and go out as a case file only on purpose."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from permres_gui.interview.answer_numbers import answer_numbers
from permres_gui.interview.case_file import write

if TYPE_CHECKING:
    from typing import BinaryIO

    from permres_gui.domain.case import Case

ONLY_ITS_OWNER = 0o600
MOST_BREAKS = 4
"""Spaces and broken lines may make a text this many times as long."""


def typed_in(stream: BinaryIO | None = None) -> str:
    """The text of a scanner or of the clipboard, never more than a code can hold.

    At a terminal one line is waited for, since a scanner ends with Enter.
    """
    source = stream or sys.stdin.buffer
    most = answer_numbers().most_signs * MOST_BREAKS
    given = source.readline(most) if source.isatty() else source.read(most)
    return given.decode("ascii", "replace")


def save_case(case: Case, path: Path) -> None:
    """Write a new case file that only its owner can read; ``OSError`` where it cannot be.

    A file that is there stays as it is, and nothing half-written is left behind.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ONLY_ITS_OWNER)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(write(case))
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise
