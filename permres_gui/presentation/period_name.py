"""A single period of a list, as it is named in a sentence about the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.case import Stay
from permres_gui.domain.fields import answer
from permres_gui.interview.marks import list_of, place_of
from permres_gui.presentation.answer_words import answer_words, label_of
from permres_gui.presentation.answers_view import stay_words

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context


def period_name(context: Context, path: str) -> str:
    """The ground of a stay, or the name of its list, with its days."""
    field, place, words = list_of(path), place_of(path), context.words
    listed = answer(context.case, field)
    if place is None or not isinstance(listed, tuple) or place >= len(listed):
        return label_of(field, words)
    period = listed[place]
    name = label_of(field, words)
    if isinstance(period, Stay):
        name = stay_words(context.titles, period.ground, period.country, words)
    days = answer_words(context.titles, field, period, words)
    return words.text("%(what)s: %(answer)s", what=name, answer=days)
