"""What a rule pack says of itself: its number, its days, and the hash of each part."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from hashlib import blake2b
from typing import Any, Final

from permres_gui.packs.pack_error import PackError, Why
from permres_gui.records import dataclass

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
HASH_BYTES: Final = 32
HIGHEST_SERIAL: Final = 10**9
_PART = re.compile(
    r"compiled/[a-z_]+\.json|compiled/places/\d{5}\.json"
    r"|rulebook/[a-z_]+\.csv|texts/[a-z]{2}\.json"
)
_HASH = re.compile(rf"[0-9a-f]{{{2 * HASH_BYTES}}}")
_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")
NEEDED: Final = (
    "compiled/law.json",
    "compiled/practice.json",
    "compiled/questions.json",
    "compiled/rules_day.json",
    "compiled/sources.json",
    "rulebook/municipalities.csv",
    "rulebook/municipality_names.csv",
    "rulebook/short_words.csv",
)
"""The parts without which there are no rules."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The head of a rule pack.

    ``serial`` grows with every pack; ``valid_from`` is the first day on which the rules
    are used; ``least_program`` the oldest program that understands them; ``rules_day``
    the latest day on which a source was consulted; ``parts`` the BLAKE2b-256 of each.
    """

    serial: int
    valid_from: date
    least_program: str
    rules_day: str
    parts: Mapping[str, str]

    @property
    def data(self) -> bytes:
        """The manifest as it stands in the pack: one way of writing it and no other."""
        head = {
            "format": FORMAT,
            "serial": self.serial,
            "valid_from": self.valid_from.isoformat(),
            "least_program": self.least_program,
            "rules_day": self.rules_day,
            "parts": dict(sorted(self.parts.items())),
        }
        return json.dumps(head).encode("ascii") + b"\n"

    @property
    def digest(self) -> str:
        """The hash of the manifest, and through it of every part."""
        return hash_of(self.data)

    @property
    def name(self) -> str:
        """The pack as a result names it: `7.1f3a9c2e`."""
        return f"{self.serial}.{self.digest[:8]}"

    @classmethod
    def checked(
        cls,
        serial: int,
        valid_from: date,
        least_program: str,
        rules_day: str,
        parts: Mapping[str, str],
    ) -> Manifest:
        """A new manifest; ``PackError`` where it could not be read back."""
        made = cls(serial, valid_from, least_program, rules_day, parts)
        return cls.parse(made.data)

    @classmethod
    def parse(cls, data: bytes) -> Manifest:
        """The manifest of a pack; ``PackError`` for anything else."""
        try:
            found = _manifest(json.loads(data))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise PackError(Why.NO_PACK) from None
        if found.data != data:
            raise PackError(Why.NO_PACK)
        return found

    def understood_by(self, program: str) -> bool:
        """Whether this version of the program is new enough."""
        return version_of(program) >= version_of(self.least_program)


def _manifest(told: Mapping[str, Any]) -> Manifest:
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    found = Manifest(
        told["serial"],
        date.fromisoformat(told["valid_from"]),
        told["least_program"],
        date.fromisoformat(told["rules_day"]).isoformat(),
        told["parts"],
    )
    whole = type(found.serial) is int and 0 < found.serial < HIGHEST_SERIAL
    known = all(_PART.fullmatch(name) for name in found.parts)
    hashes = all(_HASH.fullmatch(each) for each in found.parts.values())
    if not (whole and known and hashes and _VERSION.fullmatch(found.least_program)):
        raise ValueError(told)
    return found


def version_of(text: str) -> tuple[int, ...]:
    """`0.10.1` as numbers that can be compared."""
    return tuple(map(int, text.split(".")))


def hash_of(data: bytes) -> str:
    """The BLAKE2b-256 of a part."""
    return blake2b(data, digest_size=HASH_BYTES).hexdigest()


def hashes_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The hash of each part."""
    return {name: hash_of(data) for name, data in parts.items()}


def hash_of_rules(hashes: Mapping[str, str]) -> str:
    """One hash for a whole rule base, whatever pack it comes in."""
    lines = (f"{each}  {name}\n" for name, each in sorted(hashes.items()))
    return hash_of("".join(lines).encode("ascii"))


def check_parts(manifest: Manifest, parts: Mapping[str, bytes]) -> None:
    """Nothing where the parts are exactly those of the manifest; else ``PackError``."""
    for name in (*NEEDED, *manifest.parts):
        if name not in parts or name not in manifest.parts:
            raise PackError(Why.PART_MISSING, part=name)
    for name, data in parts.items():
        if hash_of(data) != manifest.parts.get(name):
            raise PackError(Why.PART_CHANGED, part=name)
    if parts["compiled/rules_day.json"] != json.dumps(manifest.rules_day).encode():
        raise PackError(Why.PART_CHANGED, part="compiled/rules_day.json")
