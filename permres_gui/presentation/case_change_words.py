"""What two rule bases answer to a case, in sentences: then, now, and by what."""

from __future__ import annotations

from collections.abc import Iterator

from permres_gui.presentation.context import Context
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.case_changes import CardChange

from .card_texts import day_text
from .status_words import ICONS, status_word
from .translator import Translator


def case_lines(
    name: str, found: Iterator[CardChange], old: Context, new: Context
) -> Iterator[str]:
    """One sentence for each card with another answer: then, now, and by what."""
    words = new.words
    for each in found:
        card = next(c for c in new.library.rulebook.cards if c.id == each.new.card)
        yield change_line(
            name,
            words.text(card.name),
            (_answer(each.old, old), _answer(each.new, new)),
            each.by.title if each.by is not None else "",
            words,
        )


def change_line(
    name: str, card: str, answers: tuple[str, str], by: str, words: Translator
) -> str:
    """The answer then and now for one card of somebody, and the title of what decides."""
    was, now = answers
    line = words.text(
        "%(name)s, %(card)s: it was “%(was)s” and is now “%(now)s”.",
        name=name,
        card=card,
        was=was,
        now=now,
    )
    if not by:
        return line
    told = words.text("The reason is “%(title)s”.", title=words.text(by))
    return f"{line} {told}"


def _answer(found: Assessment, context: Context) -> str:
    """`Yes, now, since 1 May 2025`; of a no that is not sure also the other day."""
    word = status_word(ICONS[found.status], context.words)
    day = day_text(context, found)
    if found.status is Status.ELIGIBLE and found.certain_from:
        day = context.words.text("since %(day)s", day=found.certain_from)
    if not day and found.possible_from:
        day = context.words.text("perhaps from %(day)s", day=found.possible_from)
    return f"{word}, {day}" if day else word


def sum_lines(compared: int, different: int, words: Translator) -> Iterator[str]:
    """For how many cases the answer is another."""
    yield words.plural(
        "%(number)s case was compared.", "%(number)s cases were compared.", compared
    )
    if compared:
        yield words.plural(
            "For %(number)s case the answer is another.",
            "For %(number)s cases the answer is another.",
            different,
        )
