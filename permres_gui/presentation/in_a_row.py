"""Several phrases one after the other, apart as the language sets its signs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator


def in_a_row(phrases: Iterable[str], words: Translator) -> str:
    """`one; two`, in French with a space before the sign that does not break."""

    def both(one: str, other: str) -> str:
        return words.text("%(one)s; %(other)s", one=one, other=other)

    told = list(phrases)
    return reduce(both, told) if told else ""
