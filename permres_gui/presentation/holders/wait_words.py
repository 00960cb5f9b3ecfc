"""How long a decision takes: the term of the law, or what a place says is usual."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.domain.day import PartialDay
    from permres_gui.presentation.translator import Translator


def wait_words(words: Translator, months: int, term: int | None) -> str:
    """At most the ``term`` of the law; about so many months where a place says less."""
    if term is not None and months >= term:
        return words.plural(
            "at most %(number)s month", "at most %(number)s months", term
        )
    return words.plural("about %(number)s month", "about %(number)s months", months)


def term_said(words: Translator, term: PartialDay, on: date) -> str:
    """The last day to decide; of an application known in part, between which days."""
    if not term.exact:
        return words.text(
            "The last day to decide is between %(first)s and %(last)s.",
            first=term.earliest,
            last=term.latest,
        )
    if term.latest < on:
        return words.text("The last day to decide was %(day)s.", day=term.latest)
    return words.text("The last day to decide is %(day)s.", day=term.latest)
