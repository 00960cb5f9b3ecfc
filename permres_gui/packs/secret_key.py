"""The secret half of a key, in minisign's own file encrypted with a passphrase.

The file names how much work a guess of the passphrase costs (scrypt, as libsodium
counts it); more than minisign itself asks is refused, for it would take all memory.
"""

from __future__ import annotations

import secrets
from hashlib import blake2b, scrypt

from permres_gui.packs.minisign import (
    KEY_ALGORITHM,
    UNTRUSTED,
    PublicKey,
    Signature,
    decoded,
    encoded,
    public_of,
    signed,
)
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.records import dataclass

HEAD = KEY_ALGORITHM + b"Sc" + b"B2"
SALT, SECRET = slice(6, 38), slice(54, 158)
FILE_BYTES, HIDDEN_BYTES = 158, 104
OPERATIONS, MEMORY = 33_554_432, 1_073_741_824
"""What minisign asks for a guess: libsodium's limits for sensitive data."""
BLOCK = 8
MOST_MEMORY = 2**31 - 1


@dataclass(frozen=True, slots=True)
class SecretKey:
    """Signs rule packs; kept by one person and never on the machine that uses them."""

    number: bytes
    seed: bytes

    @classmethod
    def new(cls) -> SecretKey:
        """A key that nobody else has."""
        return cls(secrets.token_bytes(8), secrets.token_bytes(32))

    @property
    def public(self) -> PublicKey:
        """The half that may be known."""
        return PublicKey(self.number, public_of(self.seed))

    def sign(self, data: bytes, comment: str) -> Signature:
        """The signature of a file, with a comment that is signed too."""
        return signed(data, self.seed, self.number, comment)

    def text(
        self, passphrase: bytes, operations: int = OPERATIONS, memory: int = MEMORY
    ) -> str:
        """The key as an encrypted file."""
        salt = secrets.token_bytes(32)
        plain = self.number + self.seed + self.public.key
        plain += _checksum(plain)
        stream = _stream(passphrase, salt, operations, memory)
        limits = operations.to_bytes(8, "little") + memory.to_bytes(8, "little")
        line = encoded(HEAD + salt + limits + _mixed(plain, stream))
        return f"{UNTRUSTED}minisign encrypted secret key\n{line}\n"

    @classmethod
    def parse(cls, text: str, passphrase: bytes) -> SecretKey:
        """The key of an encrypted file; ``PackError`` for a wrong passphrase."""
        lines = text.strip().splitlines()
        data = decoded(lines[1]) if len(lines) == 2 else b""  # noqa: PLR2004 - a comment and the key
        if len(data) != FILE_BYTES or data[:6] != HEAD:
            raise PackError(Why.NO_SECRET_KEY)
        operations = int.from_bytes(data[38:46], "little")
        memory = int.from_bytes(data[46:54], "little")
        if operations > OPERATIONS or memory > MEMORY:
            raise PackError(Why.NO_SECRET_KEY)
        stream = _stream(passphrase, data[SALT], operations, memory)
        plain = _mixed(data[SECRET], stream)
        key = cls(plain[:8], plain[8:40])
        if not secrets.compare_digest(_checksum(plain[:72]), plain[72:]):
            raise PackError(Why.WRONG_PASSPHRASE)
        if key.public.key != plain[40:72]:
            raise PackError(Why.NO_SECRET_KEY)
        return key


def _checksum(plain: bytes) -> bytes:
    return blake2b(KEY_ALGORITHM + plain, digest_size=32).digest()


def _mixed(data: bytes, stream: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(data, stream, strict=True))


def _stream(passphrase: bytes, salt: bytes, operations: int, memory: int) -> bytes:
    cost, parallel = _cost(operations, memory)
    return scrypt(
        passphrase,
        salt=salt,
        n=cost,
        r=BLOCK,
        p=parallel,
        maxmem=MOST_MEMORY,
        dklen=HIDDEN_BYTES,
    )


def _cost(operations: int, memory: int) -> tuple[int, int]:
    """The figures of scrypt that libsodium chooses for these limits."""
    operations = max(operations, 32_768)
    few = operations < memory // 32
    most = operations // (BLOCK * 4) if few else memory // (BLOCK * 128)
    power = next(each for each in range(1, 64) if 2**each > most // 2)
    parallel = 1 if few else operations // 4 // 2**power // BLOCK
    return 2**power, max(parallel, 1)
