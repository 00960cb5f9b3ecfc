"""What the files of one client are called.

    K7.2027-11-22.age             the case of client K7, kept until 22 November 2027
    K7~2.2027-11-22.age           a second copy, saved beside the first one
    .K7.2027-11-22.age.lock       somebody has it open
    .K7.2027-11-22.age.1f0c.part  a saving that was cut off; encrypted, like the others

The retention day stands in the name, so that what is due is known without a passphrase.
It tells whoever can list the folder no more than that day and the client's code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from secrets import token_hex

from permres_gui.records import dataclass

SUFFIX = ".age"
_LOCK, _PART = ".lock", ".part"
_FORM = re.compile(
    r"(?P<code>.+?)(~(?P<copy>[2-9]|[1-9][0-9]+))?(\.(?P<day>\d{4}-\d\d-\d\d))?\.age",
    re.DOTALL | re.ASCII,
)
_HIDDEN = re.compile(r"\.(.+\.age)(\.lock|\.[0-9a-f]{16}\.part)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FileName:
    """A name in its parts; ``keep_until`` is the last day of keeping, included."""

    code: str
    keep_until: date | None = None
    copy: int = 1

    def __str__(self) -> str:
        copy = f"~{self.copy}" if self.copy > 1 else ""
        day = f".{self.keep_until}" if self.keep_until else ""
        return f"{self.code}{copy}{day}{SUFFIX}"


def parsed(name: str) -> FileName | None:
    """The parts of a name; ``None`` where it is not the name of a stored case."""
    found = _FORM.fullmatch(name)
    if found is None or name.startswith("."):
        return None
    day = _day(found["day"])
    if found["day"] and day is None:
        return FileName(name.removesuffix(SUFFIX))
    return FileName(found["code"], day, int(found["copy"] or 1))


def with_day(path: Path, keep_until: date | None) -> Path:
    """The path of the same case when it is kept until another day."""
    name = parsed(path.name)
    if name is None:
        return path
    return path.with_name(str(FileName(name.code, keep_until, name.copy)))


def next_copy(path: Path, names: Iterable[str]) -> int:
    """A number that no copy of this case has, whatever its day; the case itself is 1."""
    own = parsed(path.name)
    found = (parsed(name) for name in names)
    taken = (each.copy for each in found if own and each and each.code == own.code)
    return max(taken, default=1) + 1


def beside(path: Path, number: int) -> Path:
    """The path of the copy with this number."""
    name = parsed(path.name)
    if name is None:
        return path.with_name(f"{path.name}~{number}")
    return path.with_name(str(FileName(name.code, name.keep_until, number)))


def lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}{_LOCK}")


def new_part_of(path: Path) -> Path:
    """A name that no other saving of this file has."""
    return path.with_name(f".{path.name}.{token_hex(8)}{_PART}")


def client_of(name: str) -> str | None:
    """The code of the client whose case, mark or cut off saving has this name."""
    hidden = _HIDDEN.fullmatch(name)
    found = parsed(hidden[1] if hidden else name)
    return found.code if found else None


def is_part_of(name: str, path: Path) -> bool:
    """Whether this is a saving of the file at ``path`` that was cut off."""
    return name.startswith(f".{path.name}.") and name.endswith(_PART)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
