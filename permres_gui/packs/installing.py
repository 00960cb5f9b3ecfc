"""Adding a pack: verify first, then all of it in one step, or nothing."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from permres_gui.packs.files import Files
from permres_gui.packs.installed import (
    KEY,
    ORIGINAL,
    InstalledPack,
    installed,
)
from permres_gui.packs.manifest import MANIFEST, Manifest
from permres_gui.packs.minisign import PublicKey
from permres_gui.packs.pack_error import PackError, Why, not_written
from permres_gui.packs.pack_file import SIGNATURE_SUFFIX, Pack
from permres_gui.packs.signed_pack import SignedPack, key_for
from permres_gui.packs.trial import try_rules
from permres_gui.records import dataclass

UNFINISHED: Final = ".new-"


@dataclass(frozen=True, slots=True)
class Target:
    """Where packs are kept, and what is there already."""

    folder: Path
    own_day: str
    program: str


def install(
    signed: SignedPack, given: PublicKey | None, target: Target, files: Files
) -> Manifest:
    """Verify a pack and add it; ``PackError`` leaves everything as it was."""
    key = key_for(target.folder, given)
    pack = signed.verified(key)
    check_forward(pack.manifest, target)
    check_understood(pack.manifest, target)
    try:
        _write(pack, signed, key, target.folder, files)
    except OSError as error:
        raise not_written(error, target.folder) from None
    return pack.manifest


def check_forward(told: Manifest, target: Target) -> None:
    """A pack goes forward: newer than every other one, and than the program's own rules."""
    for other in installed(target.folder):
        if told.serial > other.serial:
            break
        if told.digest != other.digest or not _damaged(other):
            raise PackError(Why.TOO_OLD, serial=told.serial, known=other.serial)
    if told.rules_day < target.own_day:
        day, own = map(date.fromisoformat, (told.rules_day, target.own_day))
        raise PackError(Why.OWN_RULES_NEWER, day=day, own=own)


def check_understood(told: Manifest, target: Target) -> None:
    """Only for a program that is new enough."""
    if not told.understood_by(target.program):
        raise PackError(
            Why.PROGRAM_TOO_OLD, least=told.least_program, program=target.program
        )


def _damaged(pack: InstalledPack) -> bool:
    """Whether the very same pack has to be installed again."""
    try:
        pack.check()
    except PackError:
        return True
    return False


def _write(
    pack: Pack, signed: SignedPack, key: PublicKey, folder: Path, files: Files
) -> None:
    _remove_leftovers(folder, files)
    new = files.new_folder(folder, UNFINISHED)
    contents = {
        **pack.parts,
        KEY: key.text.encode("ascii"),
        ORIGINAL: signed.data,
        f"{ORIGINAL}{SIGNATURE_SUFFIX}": signed.signature.encode(),
        MANIFEST: pack.manifest.data,
    }
    try:
        for name, data in contents.items():
            files.write(new / name, data)
        for each in sorted({(new / name).parent for name in contents}):
            files.keep(each)
        try_rules(new, pack.manifest.rules_day)
        _put(new, folder / f"{pack.manifest.serial}-{pack.manifest.digest}", files)
    except BaseException:
        files.remove(new)
        raise


def _put(new: Path, home: Path, files: Files) -> None:
    """Give the new folder its name; a damaged one of that name goes."""
    aside = new.with_name(f"{new.name}-damaged")
    if home.is_dir():
        files.rename(home, aside)
    try:
        files.rename(new, home)
    except BaseException:
        if aside.is_dir():
            files.rename(aside, home)
        raise
    files.remove(aside)
    # The pack is in use from the rename on; without this the old one may be again
    # after a power cut, and that one is whole too.
    with suppress(OSError):
        files.keep(home.parent)


def _remove_leftovers(folder: Path, files: Files) -> None:
    """Take away what an installation that was cut off left behind."""
    for each in folder.glob(f"{UNFINISHED}*"):
        files.remove(each)
