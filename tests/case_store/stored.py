"""What the tests of stored cases share: a client, a passphrase, a disk that fails."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.stored_case import StoredCase, create_case
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import CaseFile, read

PASSPHRASE = b"cow battery staple"
FEW = 2
"""A work factor for tests: 2^2 instead of 2^18."""
SECRET = "Zinnia Quillfeather"  # noqa: S105 - a person
"""A name that stands in every case here, and must not stand in any file."""
UNTIL = date(2027, 11, 22)
PLAIN = f"""case: 1
title: "{SECRET}"
person:
  nationality: ["SY"]
  born: 1990-04-02
stays:
  - {{ground: refugee, from: 2020-07-01}}
"""


def a_case(id_: str = "first", size: int = 0) -> Case:
    """A client's case; ``size`` makes its text longer by so many bytes."""
    return replace(read(PLAIN, "").case, id=id_, title=SECRET + "x" * size)


def stored_at(path: Path, case: Case | None = None, **how: object) -> StoredCase:
    return create_case(
        path, PASSPHRASE, CaseFile(case or a_case()), work_factor=FEW, **how
    )


def case_at(path: Path) -> Case:
    return read_case(path, PASSPHRASE).case_file.case


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def nothing_is_plain_in(folder: Path) -> bool:
    return not any(
        SECRET.encode() in data or b"refugee" in data
        for data in everything_in(folder).values()
    )


class PowerCut(BaseException):
    """The computer stops; nothing that follows is done."""


class FailingDisk(Disk):
    """A disk that refuses one call, or at which the computer stops before that call.

    ``takes`` is how many bytes it takes at once.
    """

    def __init__(
        self, fails_at: int = 0, *, cut: bool = False, takes: int = 1 << 20
    ) -> None:
        self.fails_at, self.cut, self.takes = fails_at, cut, takes
        self.calls = 0
        self.stopped = False

    def _call(self) -> None:
        self.calls += 1
        if self.stopped or (self.calls == self.fails_at and self.cut):
            self.stopped = True
            raise PowerCut
        if self.calls == self.fails_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def write(self, file: int, data: bytes) -> int:
        self._call()
        return super().write(file, data[: self.takes])


def _counted(name: str) -> None:
    original = getattr(Disk, name)

    def counted(self: FailingDisk, *arguments: object) -> object:
        self._call()
        return original(self, *arguments)

    setattr(FailingDisk, name, counted)


for _name in (
    "read", "create", "sync", "close", "replace", "link", "remove", "exists",
    "names", "sync_folder",
):  # fmt: skip
    _counted(_name)
