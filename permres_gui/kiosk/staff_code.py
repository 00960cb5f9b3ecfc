"""The code by which staff leave the kiosk: only its hash is kept in the settings."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

DIGITS = re.compile(r"[0-9]{6,12}")
"""What the pad on the screen can take: six digits at least, twelve at most."""
HASHED = re.compile(r"scrypt:([0-9a-f]{32}):([0-9a-f]{64})")
COST, BLOCK, SALT = 2**14, 8, 16
"""One guess takes some 50 ms and 16 MB."""


def hashed(code: str) -> str:
    """The line for the settings. Raises ``ValueError`` for anything but 6 to 12 digits."""
    if not DIGITS.fullmatch(code):
        raise ValueError("expected 6 to 12 digits")
    salt = secrets.token_bytes(SALT)
    return f"scrypt:{salt.hex()}:{_digest(code, salt).hex()}"


def is_hashed(text: str) -> bool:
    """Whether this is such a line."""
    return HASHED.fullmatch(text) is not None


def opens(code: str, line: str) -> bool:
    """Whether the code is the one that the line was made from; without a line never."""
    found = HASHED.fullmatch(line)
    if found is None or not DIGITS.fullmatch(code):
        return False
    salt, kept = (bytes.fromhex(part) for part in found.groups())
    return hmac.compare_digest(_digest(code, salt), kept)


def _digest(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, n=COST, r=BLOCK, p=1, dklen=32)
