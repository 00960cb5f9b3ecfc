"""A pack as it came, and the key that it must be signed with."""

from __future__ import annotations

from pathlib import Path

from permres_gui.packs.installed import KEY, ORIGINAL, InstalledPack, installed
from permres_gui.packs.manifest import MANIFEST, Manifest
from permres_gui.packs.minisign import PublicKey, Signature, verify
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.packs.pack_file import MOST_BYTES, SIGNATURE_SUFFIX, Pack, unpacked
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class SignedPack:
    """The bytes of a pack with the text of its signature, not yet verified."""

    data: bytes
    signature: str

    @classmethod
    def read(cls, path: Path, signature: Path | None = None) -> SignedPack:
        """A file with its signature beside it, or in another place."""
        beside = signature or path.with_name(path.name + SIGNATURE_SUFFIX)
        text = read_file(beside).decode("utf-8", "replace")
        return cls(read_file(path), text)

    def verified(self, key: PublicKey) -> Pack:
        """The pack, where this key signed it; nothing of it is read before."""
        verify(self.data, Signature.parse(self.signature), key)
        return unpacked(self.data)


def read_file(path: Path) -> bytes:
    """A file of an ordinary size; else ``PackError``."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise PackError(Why.UNREADABLE_FILE, file=path.name or str(path)) from None
    if len(data) > MOST_BYTES:
        raise PackError(Why.TOO_LARGE)
    return data


def trusted_key(folder: Path) -> PublicKey | None:
    """The key that came with the highest pack; ``None`` before the first one."""
    for pack in installed(folder):
        try:
            return PublicKey.parse((pack.folder / KEY).read_text("ascii"))
        except (OSError, ValueError, PackError):
            continue
    return None


def key_for(folder: Path, given: PublicKey | None) -> PublicKey:
    """The key to verify with: the trusted one, or for the first pack the one given."""
    known = trusted_key(folder)
    if known is None and given is None:
        raise PackError(Why.KEY_WANTED)
    if known is not None and given is not None and known != given:
        raise PackError(Why.KEY_CHANGED, key=known.name, folder=str(folder))
    return known or given  # type: ignore[return-value]  # one of the two is there


def verified_again(pack: InstalledPack) -> Manifest | PackError:
    """A pack that is installed, with its signature verified as on the first day."""
    try:
        key = PublicKey.parse(read_file(pack.folder / KEY).decode("ascii", "replace"))
        found = SignedPack.read(pack.folder / ORIGINAL).verified(key).manifest
        there = pack.check()
    except PackError as error:
        return error
    return found if found == there else PackError(Why.PART_CHANGED, part=MANIFEST)
