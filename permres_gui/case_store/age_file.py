"""A file in the age format that a passphrase opens, so that the standard tool does too.

Only the framing is ours. scrypt, HKDF, HMAC and ChaCha20-Poly1305 are the
``cryptography`` library's.
"""

from __future__ import annotations

import hmac
from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from permres_gui.case_store.age_header import (
    SALT_BYTES,
    Header,
    read_header,
    unauthenticated,
)
from permres_gui.case_store.age_payload import opened, sealed
from permres_gui.case_store.age_stanzas import is_for_a_key
from permres_gui.case_store.refusals import CaseStoreError, Reason

WORK_FACTOR = 18
"""As the standard tool: 256 MiB and about a second for every guess."""
MOST_WORK = 20
"""A file that asks for more is refused before any of it is done: 1 GiB is the limit."""
FILE_KEY_BYTES = 16
NONCE_BYTES = 16
KEY_BYTES = 32
_NAME_BYTES = 8
_LABEL = b"age-encryption.org/v1/scrypt"
ONCE = bytes(12)
"""The nonce of a key that is used for one text."""


class Unlocked:
    """The header of an open file with its key: what lets it be saved without stretching.

    The passphrase itself is not kept. Every saving has a fresh nonce, and so a fresh
    key for its payload.
    """

    __slots__ = ("_file_key", "_header")

    def __init__(self, header: bytes, file_key: bytes) -> None:
        self._header, self._file_key = header, file_key

    @property
    def for_many(self) -> bool:
        """Whether it is for a key that opens many files: then they are read often."""
        return is_for_a_key(self._header)

    @property
    def name(self) -> str:
        """A name that this file keeps and no other has; it tells nothing of its key."""
        return derived(self._file_key, b"", b"permres-gui name")[:_NAME_BYTES].hex()

    def sealed(self, text: bytes) -> bytes:
        """The whole file that holds this text."""
        nonce = token_bytes(NONCE_BYTES)
        return self._header + nonce + sealed(self._payload_key(nonce), text)

    def opened(self, data: bytes) -> bytes:
        """The text of a file with this header."""
        rest = data[len(self._header) :]
        if not data.startswith(self._header) or len(rest) < NONCE_BYTES:
            raise CaseStoreError(Reason.DAMAGED)
        key = self._payload_key(rest[:NONCE_BYTES])
        return opened(key, rest[NONCE_BYTES:])

    def _payload_key(self, nonce: bytes) -> bytes:
        return derived(self._file_key, nonce, b"payload")


def new_lock(passphrase: bytes, work_factor: int = WORK_FACTOR) -> Unlocked:
    """A header for a new file, with a key that no other file has."""
    if not passphrase:
        raise CaseStoreError(Reason.EMPTY_PASSPHRASE)
    salt, file_key = token_bytes(SALT_BYTES), token_bytes(FILE_KEY_BYTES)
    wrapping = ChaCha20Poly1305(_stretched(passphrase, salt, work_factor))
    wrapped = wrapping.encrypt(ONCE, file_key, None)
    lines = unauthenticated(salt, work_factor, wrapped)
    header = Header(salt, work_factor, wrapped, lines, header_code(file_key, lines))
    return Unlocked(header.text, file_key)


def unlocked(data: bytes, passphrase: bytes) -> Unlocked:
    """The key of a file. This is the slow step, once for each open file."""
    header = read_header(data)
    if header.work_factor > MOST_WORK:
        raise CaseStoreError(Reason.TOO_MUCH_WORK)
    try:
        key = _stretched(passphrase, header.salt, header.work_factor)
        file_key = ChaCha20Poly1305(key).decrypt(ONCE, header.wrapped, None)
    except InvalidTag:
        raise CaseStoreError(Reason.PASSPHRASE) from None
    except MemoryError:
        raise CaseStoreError(Reason.TOO_MUCH_WORK) from None
    if not hmac.compare_digest(
        header_code(file_key, header.authenticated), header.code
    ):
        raise CaseStoreError(Reason.DAMAGED)
    return Unlocked(header.text, file_key)


def _stretched(passphrase: bytes, salt: bytes, work_factor: int) -> bytes:
    cost = 1 << work_factor
    return Scrypt(_LABEL + salt, KEY_BYTES, n=cost, r=8, p=1).derive(passphrase)


def header_code(file_key: bytes, lines: bytes) -> bytes:
    """The authentication code of a header: its lines cannot be changed without the key."""
    return hmac.digest(derived(file_key, b"", b"header"), lines, "sha256")


def derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """A key for one purpose."""
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=purpose).derive(secret)
