"""The payload of an age file: ChaCha20-Poly1305 over pieces of 64 KiB, in order.

The nonce of a piece is its number and whether it is the last one; so pieces that are
left out, moved, repeated or added do not open.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from permres_gui.case_store.refusals import CaseStoreError, Reason

PIECE = 64 * 1024
TAG = 16


def sealed(key: bytes, text: bytes) -> bytes:
    """The payload; ``key`` may be used for one text only."""
    pieces = _pieces(text, PIECE)
    cipher = ChaCha20Poly1305(key)
    return b"".join(
        cipher.encrypt(_nonce(number, number == len(pieces) - 1), piece, None)
        for number, piece in enumerate(pieces)
    )


def opened(key: bytes, payload: bytes) -> bytes:
    """The text, or a refusal when a single bit is another one."""
    pieces = _pieces(payload, PIECE + TAG)
    cipher = ChaCha20Poly1305(key)
    try:
        texts = [
            cipher.decrypt(_nonce(number, number == len(pieces) - 1), piece, None)
            for number, piece in enumerate(pieces)
        ]
    except InvalidTag:
        raise CaseStoreError(Reason.DAMAGED) from None
    if len(texts) > 1 and not texts[-1]:
        raise CaseStoreError(Reason.DAMAGED)
    return b"".join(texts)


def _pieces(data: bytes, size: int) -> list[bytes]:
    """An empty text is one empty piece; otherwise no piece is empty."""
    return [data[at : at + size] for at in range(0, len(data) or 1, size)]


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
