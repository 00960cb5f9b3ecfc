"""The key of an office: what is encrypted for it is opened without stretching again.

An X25519 identity of the age format. Only the framing is ours: X25519, HKDF and
ChaCha20-Poly1305 are the ``cryptography`` library's, which refuses points of low order.
"""

from __future__ import annotations

import hmac
from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from permres_gui.case_store.age_file import (
    FILE_KEY_BYTES,
    ONCE,
    Unlocked,
    derived,
    header_code,
)
from permres_gui.case_store.age_header import WRAPPED_BYTES, canonical, whole_header
from permres_gui.case_store.age_stanzas import (
    KIND,
    Stanza,
    key_lines,
    read_key_header,
)
from permres_gui.case_store.bech32 import bech32, bech32_data
from permres_gui.case_store.refusals import CaseStoreError, Reason

SECRET_KIND, PUBLIC_KIND = "age-secret-key-", "age"
POINT_BYTES = 32
_LABEL = b"age-encryption.org/v1/X25519"


class OfficeKey:
    """Opens and locks the case files of a folder. Nothing of it is shown or logged."""

    __slots__ = ("_public", "_secret")

    def __init__(self, secret: bytes) -> None:
        self._secret = X25519PrivateKey.from_private_bytes(secret)
        self._public = self._secret.public_key().public_bytes_raw()

    @classmethod
    def new(cls) -> OfficeKey:
        """A key that nobody else has."""
        return cls(X25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> OfficeKey:
        """The identity as the standard tool writes it. Raises ``ValueError``."""
        secret = bech32_data(text, SECRET_KIND)
        if not text.isupper():
            raise ValueError("small letters")
        return cls(secret)

    @property
    def identity(self) -> str:
        """What opens the files: ``AGE-SECRET-KEY-1…``."""
        return bech32(SECRET_KIND, self._secret.private_bytes_raw()).upper()

    @property
    def recipient(self) -> str:
        """What files can be locked for, and what opens nothing: ``age1…``."""
        return bech32(PUBLIC_KIND, self._public)

    def new_lock(self) -> Unlocked:
        """A header for a new file, with a key that no other file has."""
        file_key = token_bytes(FILE_KEY_BYTES)
        once = X25519PrivateKey.generate()
        share = once.public_key().public_bytes_raw()
        shared = once.exchange(X25519PublicKey.from_public_bytes(self._public))
        wrapping = ChaCha20Poly1305(self._wrapping_key(shared, share))
        lines = key_lines(share, wrapping.encrypt(ONCE, file_key, None))
        return Unlocked(whole_header(lines, header_code(file_key, lines)), file_key)

    def unlocked(self, data: bytes) -> Unlocked:
        """The key of a file, without any stretching. Raises ``CaseStoreError``."""
        header = read_key_header(data)
        ours = [each for each in header.stanzas if each.arguments[0] == KIND]
        keys = (self._file_key(each) for each in ours)
        file_key = next((each for each in keys if each is not None), None)
        if file_key is None:
            raise CaseStoreError(Reason.OTHER_KEY)
        code = header_code(file_key, header.authenticated)
        if not hmac.compare_digest(code, header.code):
            raise CaseStoreError(Reason.DAMAGED)
        return Unlocked(header.text, file_key)

    def _file_key(self, stanza: Stanza) -> bytes | None:
        """``None`` where it is wrapped for another key, or was changed: no one can tell."""
        share = _share(stanza)
        try:
            shared = self._secret.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError:  # a point of low order
            raise CaseStoreError(Reason.DAMAGED) from None
        wrapping = ChaCha20Poly1305(self._wrapping_key(shared, share))
        try:
            return wrapping.decrypt(ONCE, stanza.body, None)
        except InvalidTag:
            return None

    def _wrapping_key(self, shared: bytes, share: bytes) -> bytes:
        return derived(shared, share + self._public, _LABEL)


def _share(stanza: Stanza) -> bytes:
    match [canonical(each) for each in stanza.arguments[1:]]:
        case [share] if (len(share), len(stanza.body)) == (POINT_BYTES, WRAPPED_BYTES):
            return share
        case _:
            raise CaseStoreError(Reason.DAMAGED)
