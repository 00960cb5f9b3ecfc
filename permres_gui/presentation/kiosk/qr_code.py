"""A text as the black and white fields of a QR code, by the library segno."""

from __future__ import annotations

from typing import Final

from permres_gui.records import dataclass

QUIET: Final = 4
"""Fields of white around the code: without them a camera does not find it."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """Rows of fields, true for black, without the quiet zone around them."""

    text: str
    rows: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> int:
        """How many fields a side has, the quiet zone on both ends included."""
        return len(self.rows) + 2 * QUIET


def qr_code(text: str) -> QrCode:
    """The smallest code for the text, with the most redundancy that it has room for.

    Letters beyond ASCII are written in UTF-8, which every camera recognises.
    """
    import segno

    code = segno.make(text, error="l", encoding="utf-8", micro=False)
    rows = tuple(tuple(bool(field) for field in row) for row in code.matrix)
    return QrCode(text, rows)
