"""How long a decision takes: the term of the law, or what a place says is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator


def wait_words(words: Translator, months: int, term: int | None) -> str:
    """At most the ``term`` of the law; about so many months where a place says less."""
    if term is not None and months >= term:
        return words.plural(
            "at most %(number)s month", "at most %(number)s months", term
        )
    return words.plural("about %(number)s month", "about %(number)s months", months)
