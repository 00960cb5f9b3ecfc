"""The articles that a source cites, as people type them: `art 14`, `artikel 14`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

NAMES: Final = ("art", "artikel", "article")
_CITED = re.compile(r"\b(?:arts?|articles?|artikelen|artikel)\b\.?(.*)", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:of|law|act|royal|directive|van|wet|kb|richtlijn|du|de|la|loi|ar)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<part>§+|\b(?:par|paragraph|sub|lid|al|alinea|punt|point|no|nr)\b\.?)?\s*"
    r"\b(?P<number>\d[\w/.:-]*\w|\d)",
    re.IGNORECASE,
)


def article_words(basis: str) -> Iterator[str]:
    """Each article that is cited, with each of its names before the number."""
    cited = _CITED.search(basis)
    if cited is None:
        return
    told = _OTHER.split(cited[1])[0]
    for found in _NUMBER.finditer(told):
        if not found["part"]:
            yield from (f"{name} {found['number']}" for name in NAMES)
