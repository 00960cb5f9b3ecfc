"""Several phrases or sentences one after the other, each with the sign that it needs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

_ENDS: Final = (".", "?", "!", ":", "…")
_CLOSING: Final = "”»’\N{NO-BREAK SPACE} "
"""What may follow the sign at the end of a sentence."""


def in_a_row(phrases: Iterable[str], words: Translator) -> str:
    """`one; two`, in French with a space before the sign that does not break."""

    def both(one: str, other: str) -> str:
        return words.text("%(one)s; %(other)s", one=one, other=other)

    told = list(phrases)
    return reduce(both, told) if told else ""


def ended(sentence: str) -> str:
    """With a full stop, unless a sign of its own ends it: never `Where?.`."""
    told = sentence.rstrip()
    return told if told.rstrip(_CLOSING).endswith(_ENDS) else f"{told}."


def sentences(told: Iterable[str]) -> str:
    """Whole sentences as one text; what is empty is left out."""
    return " ".join(ended(each) for each in told if each.strip())
