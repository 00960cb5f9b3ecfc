"""What stands beside a day that is told in short: a dash, a word, and no house number."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from .plain_words import plain

MONTHS = 12
TO = (
    r"(?:\s*(?:-+>?|>|→)\s*"
    r"|\s+(?:tot en met|tot|t/m|t\.?e\.?m\.?|au|jusqu'? ?au|to|until|till)\s+)"
)
"""Between a first day and a last one."""
AFTER = re.compile(TO)
BEFORE = re.compile(rf"{TO}\Z")
SINCE = re.compile(r"\b(?:sinds|sedert|vanaf|since|depuis(?: le)?|a partir d[eu])\s+\Z")
_BEGINS = re.compile(
    r"(?:\A|[\t,;:|(])\s*\Z|\b(?:du|le|van|from|between|tussen|entre)\s+\Z"
)
"""What stands before a first day: nothing in its cell, or a word for it."""
_LAST_WORD = re.compile(r"([a-z]+)[\s.:]*\Z")


class Around(NamedTuple):
    """The words that may stand beside a day: names of months, phrases, what goes on."""

    months: Mapping[str, int]
    phrases: Collection[str]
    still: Sequence[str]


def begins(text: str, around: Around) -> bool:
    """Whether a first day may stand after this text, and no number of a house."""
    if _BEGINS.search(text):
        return True
    word = _LAST_WORD.search(text)
    return word is not None and word[1] in around.phrases


def goes_on(text: str, end: int, around: Around) -> bool:
    """Whether the dash after a day has no day behind it: what began then still runs."""
    dash = AFTER.match(text, end)
    if dash is None:
        return False
    rest = text[dash.end() :].strip()
    words = f"{plain(rest)} "
    still = any(words.startswith(f"{each} ") for each in around.still)
    return not rest or rest[0] in "?." or still
