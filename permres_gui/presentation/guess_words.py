"""How sure an answer is and what rests on a guess, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.interview.guesses import guessed
from permres_gui.interview.marks import Mark, still_given, weakest
from permres_gui.presentation.answer_words import LABELS, label_of
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator

SHORT: Final[Mapping[Mark, str]] = MappingProxyType(
    {Mark.SEEN: N_("seen"), Mark.TOLD: N_("told"), Mark.GUESSED: N_("guessed")}
)
LONG: Final[Mapping[Mark, str]] = MappingProxyType(
    {
        Mark.SEEN: N_("Seen on a document"),
        Mark.TOLD: N_("Told by the client"),
        Mark.GUESSED: N_("A guess"),
    }
)


def mark_word(context: Context, row: str) -> str:
    """How sure the answers of one row of answers are; empty where nobody said that."""
    if not context.marks:
        return ""
    path = row.partition("[")[0]
    told = still_given(context.marks, context.case).items()
    mark = weakest(mark for each, mark in told if f"{each}.".startswith(f"{path}."))
    return context.words.text(SHORT[mark]) if mark else ""


def guess_sentence(context: Context, cards: Iterable[str]) -> str:
    """The answers that are guesses and on which these cards rest; empty without any."""
    rests = {path for card in cards for path in context.guesses.get(card, ())}
    return guess_text(rests, context.words)


def guess_text(paths: Iterable[str], words: Translator) -> str:
    """The same for the paths of these answers. It names answers and never tells them."""
    found = {each if each in LABELS else each.rpartition(".")[0] for each in paths}
    if not found:
        return ""
    named = ", ".join(label_of(path, words) for path in LABELS if path in found)
    return words.text("Rests on a guess: %(answers)s.", answers=named)


def no_card_rests(context: Context) -> str:
    """Where there are guesses, but no card rests on them."""
    number = len(guessed(context.case, context.marks))
    if not number or context.guesses:
        return ""
    return context.words.plural(
        "%(number)s answer is a guess. No card rests on it.",
        "%(number)s answers are guesses. No card rests on them.",
        number,
    )
