"""Texts as a case file writes them, so that every YAML parser reads them back."""

from __future__ import annotations

import json
import re

from permres_gui.interview.case_yaml import CONTROL

_NOT_RAW = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BARE = re.compile(r"[A-Za-z][A-Za-z0-9+_-]+\Z")


def word(text: str) -> str:
    """A word of a closed list; one letter alone is quoted (``N`` is a no to some)."""
    return text if _BARE.match(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes that every YAML parser reads back as it was.

    Characters that a case file may not hold become the replacement character.
    """
    safe = json.dumps(CONTROL.sub("\ufffd", text), ensure_ascii=False)
    return _NOT_RAW.sub(lambda sign: f"\\u{ord(sign[0]):04x}", safe)
