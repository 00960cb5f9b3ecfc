"""The packs of this user: which are there, which is in use, and how one is added.

A pack is a folder named after its serial number and the hash of its manifest. The
signature is verified when it is installed. At the start the hashes of all parts are
compared: that finds damage and mixed parts, at a few milliseconds. Whoever may write
into this folder may also change the program, so a signature would protect no more.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final

from permres_gui.packs.manifest import MANIFEST, Manifest, check_parts
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.records import dataclass

KEY: Final = "trusted.pub"
ORIGINAL: Final = "pack.zip"
_FOLDER = re.compile(r"([1-9]\d{0,8})-([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class InstalledPack:
    """One pack in its folder; ``serial`` holds even where its files are damaged."""

    folder: Path
    serial: int
    digest: str

    @property
    def name(self) -> str:
        """The pack as a result names it."""
        return f"{self.serial}.{self.digest[:8]}"

    def manifest(self) -> Manifest:
        """Its manifest, which its folder's name vouches for."""
        try:
            data = (self.folder / MANIFEST).read_bytes()
        except OSError:
            raise PackError(Why.PART_MISSING, part=MANIFEST) from None
        found = Manifest.parse(data)
        if found.digest != self.digest or found.serial != self.serial:
            raise PackError(Why.PART_CHANGED, part=MANIFEST)
        return found

    def check(self) -> Manifest:
        """The manifest of a pack that is whole; else ``PackError``."""
        found, parts = self.manifest(), {}
        for name in found.parts:
            try:
                parts[name] = (self.folder / name).read_bytes()
            except OSError:
                raise PackError(Why.PART_MISSING, part=name) from None
        check_parts(found, parts)
        return found


def installed(folder: Path) -> list[InstalledPack]:
    """All packs of a folder, the highest serial number first."""
    try:
        names = [each.name for each in folder.iterdir() if each.is_dir()]
    except OSError:
        return []
    found = [
        InstalledPack(folder / name, int(match[1]), match[2])
        for name in names
        if (match := _FOLDER.fullmatch(name))
    ]
    return sorted(found, key=lambda each: each.serial, reverse=True)


@dataclass(frozen=True, slots=True)
class Damaged:
    """A pack that is not used, and what is wrong with it."""

    pack: InstalledPack
    error: PackError


@dataclass(frozen=True, slots=True)
class Choice:
    """The pack in use, if any, and those above it that are damaged."""

    pack: InstalledPack | None
    manifest: Manifest | None
    damaged: tuple[Damaged, ...]


def chosen(folder: Path, on: date, own_day: str, program: str) -> Choice:
    """The pack to use on a day: the highest that is whole, begun, and not outdated.

    Rules of the program itself that are newer (``own_day``) win from every pack.
    """
    damaged: list[Damaged] = []
    for pack in installed(folder):
        try:
            told = pack.manifest()
            if usable(told, on, own_day, program):
                return Choice(pack, pack.check(), tuple(damaged))
        except PackError as error:
            damaged.append(Damaged(pack, error))
    return Choice(None, None, tuple(damaged))


def usable(told: Manifest, on: date, own_day: str, program: str) -> bool:
    """Whether a whole pack may be used on this day by this program."""
    begun = told.valid_from <= on
    return begun and told.rules_day >= own_day and told.understood_by(program)
