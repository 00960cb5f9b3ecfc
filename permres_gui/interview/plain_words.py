"""Words as they are compared: without accents, capitals and signs."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """The text as a search compares it: `Égypte` and `egypte` are the same."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()


def plain(text: str) -> str:
    """What a search compares: no accents, capitals, hyphens or apostrophes."""
    if text.isalnum() and text.isascii():  # most names and all codes
        return text.lower()
    return _SIGNS.sub(" ", folded(text)).strip()
