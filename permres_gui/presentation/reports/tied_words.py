"""What no line of paper may part: a card and its letter, an article and its number."""

from __future__ import annotations

import re

from permres_gui.presentation.formats import NO_BREAK

JOINER = "\u2060"
"""No break here, where no space stands."""
_LETTER = r"(?:EU|F)\+|EU|[A-HK-M]"
_BEFORE = re.compile(rf"\b([Cc]artes?|[Cc]ards?) (?=(?:{_LETTER})(?![\w+]))")
_AFTER = re.compile(rf"(?<![\w+])({_LETTER}) (?=(?:cards?|citizens?)\b)")
_JOINED = re.compile(rf"(?<![\w+/%=-])({_LETTER})-(?=[a-z])")
_NUMBERED = re.compile(
    r"(?<!\w)(arts?\.?|pars?\.?|§§?|n°|nr\.?|[Aa]rt(?:icles?|ikel(?:en)?)|[Aa]nnexe?s?"
    r"|[Bb]ijlagen?) (?=\d)"
)


def tied(text: str) -> str:
    """The text as a line of paper ends it: a card with its letter, an article with its number.

    It holds in every language, so that words that were put together are tied too.
    """
    for pairs in (_BEFORE, _AFTER, _NUMBERED):
        text = pairs.sub(rf"\1{NO_BREAK}", text)
    return _JOINED.sub(rf"\1-{JOINER}", text)
