"""What is said beside an answer when the last day to apply has passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.procedure import Notice


def late_sentences(
    last: date | None, notices: Sequence[Notice], words: Translator
) -> Iterator[str]:
    """The day that has passed and what follows; nothing without notices about it."""
    if last is not None and notices:
        yield last_day_passed(last, words)
        yield from (words.text(each.text) for each in notices)


def last_day_passed(last: date, words: Translator) -> str:
    """The last day to apply, when it is over."""
    return words.text("The last day to apply was %(day)s. Apply now.", day=last)
