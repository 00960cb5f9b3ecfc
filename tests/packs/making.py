"""Small rule packs made of the rules of this checkout, and a disk that breaks."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from permres_gui.packs.files import Files
from permres_gui.packs.installing import Target
from permres_gui.packs.manifest import Manifest, hashes_of
from permres_gui.packs.pack_file import compiled_parts, packed
from permres_gui.packs.secret_key import SecretKey
from permres_gui.packs.signed_pack import SignedPack
from permres_gui.rules.compiled import Library

RESOURCES = Path(__file__).parents[2] / "resources"
KEY = SecretKey(b"trusted!", b"t" * 32)
OTHER = SecretKey(b"stranger", b"o" * 32)
PROGRAM = "0.1.0"
TODAY = date(2026, 11, 22)
LAW = "compiled/law.json"
Edit = Callable[[Any], None]
PLACES = ("44021", "41002")


@cache
def own_day() -> str:
    path = RESOURCES / "compiled" / "rules_day.json"
    return str(json.loads(path.read_bytes()))


@cache
def few_parts() -> Mapping[str, bytes]:
    """The rules with two municipalities, so that a test has few files to write."""
    kept = {f"compiled/places/{nis}.json" for nis in PLACES}
    found = compiled_parts(RESOURCES)
    return {
        name: data
        for name, data in found.items()
        if name in kept or not name.startswith("compiled/places/")
    }


def manifest(
    serial: int = 7,
    valid_from: date = TODAY,
    least: str = PROGRAM,
    parts: Mapping[str, bytes] | None = None,
) -> Manifest:
    hashes = hashes_of(parts or few_parts())
    return Manifest(serial, valid_from, least, own_day(), hashes)


def pack(
    serial: int = 7,
    valid_from: date = TODAY,
    least: str = PROGRAM,
    parts: Mapping[str, bytes] | None = None,
) -> bytes:
    if parts is None:
        return _few(serial, valid_from, least)
    return packed(manifest(serial, valid_from, least, parts), parts)


@cache
def _few(serial: int, valid_from: date, least: str) -> bytes:
    return packed(manifest(serial, valid_from, least), few_parts())


def signed(data: bytes, key: SecretKey = KEY) -> SignedPack:
    return SignedPack(data, key.sign(data, "of a test").text)


def target(folder: Path, day: str = "", program: str = PROGRAM) -> Target:
    return Target(folder, day or own_day(), program)


def refugee(law: Any) -> Any:
    """The five years of recognised refugees, for the B card."""
    return law["cards"][0]["routes"][0]["requirements"][0]


def edited(part: str, edit: Edit) -> dict[str, bytes]:
    data = json.loads(few_parts()[part])
    edit(data)
    return {**few_parts(), part: json.dumps(data).encode()}


def laid(folder: Path, parts: dict[str, bytes]) -> Library:
    for name, data in parts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return Library(folder)


class Breaking(Files):
    """A disk that is full from one step on; half of what is written gets there."""

    def __init__(self, at: int, *, for_good: bool) -> None:
        self.left = at
        self.for_good = for_good
        self.broken = False

    def step(self) -> None:
        self.left -= 1
        if self.left == 0 or (self.left < 0 and self.for_good):
            self.broken = True
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def new_folder(self, parent, prefix):
        self.step()
        return super().new_folder(parent, prefix)

    def write(self, path, data):
        try:
            self.step()
        except OSError:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data[: len(data) // 2])
            raise
        super().write(path, data)

    def keep(self, folder):
        self.step()
        super().keep(folder)

    def rename(self, old, new):
        self.step()
        super().rename(old, new)
