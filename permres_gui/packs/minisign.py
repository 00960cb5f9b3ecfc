"""Signatures in the format of minisign: the framing is ours, the cryptography is not.

Only signatures of the BLAKE2b hash of a file ("ED") are taken. A text that says the
same in another way (spaces, unused bits of base64) is refused, so that no byte of a
signature can change but those of its untrusted comment, which nobody reads.
"""

from __future__ import annotations

import base64
import binascii
from hashlib import blake2b
from types import ModuleType

from permres_gui.packs.pack_error import PackError, Why
from permres_gui.records import dataclass

KEY_ALGORITHM, HASHED = b"Ed", b"ED"
ID_BYTES, KEY_BYTES, SIGNATURE_BYTES = 8, 32, 64
UNTRUSTED, TRUSTED = "untrusted comment: ", "trusted comment: "
LONGEST_COMMENT = 1000


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The key that tells whether a signature is true, and its number."""

    number: bytes
    key: bytes

    @property
    def name(self) -> str:
        """The number as minisign writes it."""
        return self.number[::-1].hex().upper()

    @property
    def line(self) -> str:
        """The key as one line of base64."""
        return encoded(KEY_ALGORITHM + self.number + self.key)

    @property
    def text(self) -> str:
        """The key as a file."""
        return f"{UNTRUSTED}minisign public key {self.name}\n{self.line}\n"

    @classmethod
    def parse(cls, text: str) -> PublicKey:
        """The key of a file, or of its line of base64 alone."""
        lines = text.strip().splitlines()
        if len(lines) > 1 and lines[0].startswith(UNTRUSTED):
            lines = lines[1:]
        data = decoded(lines[0].strip()) if len(lines) == 1 else b""
        if (
            len(data) != len(KEY_ALGORITHM) + ID_BYTES + KEY_BYTES
            or data[:2] != KEY_ALGORITHM
        ):
            raise PackError(Why.NO_KEY)
        return cls(data[2:10], data[10:])


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands beside a signed file.

    ``whole`` signs ``signature`` and the trusted comment together.
    """

    number: bytes
    signature: bytes
    comment: str
    whole: bytes

    @property
    def text(self) -> str:
        """The signature as a file."""
        return "\n".join((f"{UNTRUSTED}permres-gui rule pack", *self._lines, ""))

    @property
    def _lines(self) -> tuple[str, str, str]:
        return (
            encoded(HASHED + self.number + self.signature),
            f"{TRUSTED}{self.comment}",
            encoded(self.whole),
        )

    @classmethod
    def parse(cls, text: str) -> Signature:
        """The signature of a file of four lines."""
        untrusted, *lines = text.split("\n")
        first = decoded(lines[0]) if lines else b""
        if (
            not untrusted.startswith(UNTRUSTED)
            or len(first) != len(HASHED) + ID_BYTES + SIGNATURE_BYTES
            or first[:2] != HASHED
            or len(lines) < 3  # noqa: PLR2004 - signature, comment, both
        ):
            raise PackError(Why.NO_SIGNATURE)
        comment = lines[1].removeprefix(TRUSTED)
        found = cls(first[2:10], first[10:], comment, decoded(lines[2]))
        same = tuple(lines) in {found._lines, (*found._lines, "")}
        if not same or len(found.whole) != SIGNATURE_BYTES:
            raise PackError(Why.NO_SIGNATURE)
        return found


def verify(data: bytes, signature: Signature, key: PublicKey) -> None:
    """Nothing where the key signed this file and this comment; else ``PackError``."""
    if signature.number != key.number:
        raise PackError(
            Why.OTHER_KEY, key=key.name, other=signature.number[::-1].hex().upper()
        )
    comment = signature.comment.encode()
    for signed, by in (
        (hashed(data), signature.signature),
        (signature.signature + comment, signature.whole),
    ):
        if not _signed(signed, by, key.key):
            raise PackError(Why.NOT_SIGNED)


def _signed(data: bytes, by: bytes, key: bytes) -> bool:
    known = _ed25519()
    from cryptography.exceptions import InvalidSignature

    try:
        known.Ed25519PublicKey.from_public_bytes(key).verify(by, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def signed(data: bytes, seed: bytes, number: bytes, comment: str) -> Signature:
    """The signature of a file and a comment by the secret half of a key."""
    if "\n" in comment or "\r" in comment or len(comment) > LONGEST_COMMENT:
        raise ValueError(comment)
    key = _ed25519().Ed25519PrivateKey.from_private_bytes(seed)
    signature = key.sign(hashed(data))
    return Signature(number, signature, comment, key.sign(signature + comment.encode()))


def public_of(seed: bytes) -> bytes:
    """The public half of a secret key."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = _ed25519().Ed25519PrivateKey.from_private_bytes(seed).public_key()
    return bytes(key.public_bytes(Encoding.Raw, PublicFormat.Raw))


def _ed25519() -> ModuleType:
    """The optional package, where it is installed."""
    try:
        from cryptography.hazmat.primitives.asymmetric import ed25519
    except ImportError:
        raise PackError(Why.NO_CRYPTOGRAPHY) from None
    return ed25519


def hashed(data: bytes) -> bytes:
    """What is signed in place of a file."""
    return blake2b(data).digest()


def encoded(data: bytes) -> str:
    """Base64."""
    return base64.b64encode(data).decode("ascii")


def decoded(text: str) -> bytes:
    """The bytes of base64 written in the one way there is; nothing for any other text."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return data if encoded(data) == text else b""
