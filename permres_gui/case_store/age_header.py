"""The first lines of an age file for one passphrase (https://age-encryption.org/v1).

    age-encryption.org/v1
    -> scrypt <salt> <work factor>
    <the file key, wrapped>
    --- <authentication code of all of the above>

Binary standard base64 without padding, and only in its one canonical writing.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.records import dataclass

MAGIC = b"age-encryption.org/v1\n"
SALT_BYTES = 16
WRAPPED_BYTES = 32
LONGEST = 256
"""A header for one passphrase is about 170 bytes; nothing is searched beyond this."""
_FORM = re.compile(
    rb"age-encryption\.org/v1\n"
    rb"-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]{0,2})\n"
    rb"([A-Za-z0-9+/]{43})\n"
    rb"---( ([A-Za-z0-9+/]{43})\n)"
)


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says; ``authenticated`` are its bytes up to and with ``---``.

    ``work_factor`` is the binary logarithm of scrypt's cost N, with r = 8 and p = 1.
    """

    salt: bytes
    work_factor: int
    wrapped: bytes
    authenticated: bytes
    code: bytes

    @property
    def text(self) -> bytes:
        """The whole header as it stands in the file."""
        return whole_header(self.authenticated, self.code)


def read_header(data: bytes) -> Header:
    """The header that a file begins with; refuses every other form of age file."""
    found = _FORM.match(data[:LONGEST])
    if found is None:
        raise CaseStoreError(_why_not(data))
    return Header(
        salt=canonical(found[1]),
        work_factor=int(found[2]),
        wrapped=canonical(found[3]),
        authenticated=data[: found.start(4)],
        code=canonical(found[5]),
    )


def unauthenticated(salt: bytes, work_factor: int, wrapped: bytes) -> bytes:
    """The lines of a new header that its authentication code is made of."""
    stanza = b"-> scrypt %b %d\n%b\n---" % (base64(salt), work_factor, base64(wrapped))
    return MAGIC + stanza


def whole_header(lines: bytes, code: bytes) -> bytes:
    """The lines with their authentication code behind them."""
    return lines + b" " + base64(code) + b"\n"


def base64(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")


def canonical(text: bytes) -> bytes:
    """What a text in base64 means; refused where it is not written in its one way."""
    try:
        data = b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except ValueError:
        data = b""
    if base64(data) != text:
        raise CaseStoreError(Reason.DAMAGED)
    return data


def _why_not(data: bytes) -> Reason:
    """A file that begins as one of ours was one, whatever happened to the rest."""
    begins = MAGIC + b"-> scrypt "
    cut = bool(data) and begins.startswith(data)
    return Reason.DAMAGED if cut or data.startswith(begins) else Reason.FOREIGN
