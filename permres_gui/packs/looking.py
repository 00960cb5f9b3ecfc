"""A pack is looked at before it is used: four checks, in the order of an installation.

Nothing of a pack is read before its signature is right, and nothing is kept: its rules
are laid out in a folder of their own, which goes with the block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from permres_gui.packs.files import Files
from permres_gui.packs.installing import Target, check_forward, check_understood
from permres_gui.packs.manifest import Manifest
from permres_gui.packs.minisign import PublicKey, Signature, verify
from permres_gui.packs.pack_error import PackError, not_written
from permres_gui.packs.pack_file import Pack, unpacked
from permres_gui.packs.signed_pack import SignedPack, key_for
from permres_gui.packs.trial import try_rules
from permres_gui.records import dataclass
from permres_gui.rules.compiled import Library


class Check(Enum):
    """What is asked of a pack, in this order; the first that fails ends it."""

    SIGNATURE = "signature"
    WHOLE = "whole"
    FORWARD = "forward"
    UNDERSTOOD = "understood"


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What was found: the key that signed, what the pack says of itself, what fails."""

    key: PublicKey | None = None
    manifest: Manifest | None = None
    failed: Check | None = None
    error: PackError | None = None


def look_at(
    signed: SignedPack,
    given: PublicKey | None,
    target: Target,
    use: Callable[[Library], None] = lambda _: None,
) -> LookedAt:
    """All four checks of a pack; an installation makes them once more.

    ``use`` gets the rules of a pack that passes them, while they are laid out.
    """
    key: PublicKey | None = None
    told: Manifest | None = None
    check = Check.SIGNATURE
    try:
        key = key_for(target.folder, given)
        verify(signed.data, Signature.parse(signed.signature), key)
        check = Check.WHOLE
        pack = unpacked(signed.data)
        told, check = pack.manifest, Check.FORWARD
        check_forward(told, target)
        check = Check.UNDERSTOOD
        check_understood(told, target)
        with laid_out(pack) as known:
            use(known)
        return LookedAt(key, told)
    except PackError as error:
        return LookedAt(key, told, check, error)
    except OSError as error:
        return LookedAt(key, told, check, not_written(error, target.folder))


@contextmanager
def laid_out(pack: Pack) -> Iterator[Library]:
    """The rules of a pack that is not installed; ``PackError`` where none can be read."""
    with TemporaryDirectory() as folder:
        for part, data in pack.parts.items():
            Files().write(Path(folder, part), data)
        try_rules(Path(folder), pack.manifest.rules_day)
        yield Library(Path(folder), pack.manifest.name)
