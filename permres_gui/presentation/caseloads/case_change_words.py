"""What two rule bases answer to a case, in sentences: then, now, and by what."""

from __future__ import annotations

from collections.abc import Iterator

from permres_gui.presentation.cards.card_texts import day_text
from permres_gui.presentation.cards.deciding_words import deciding_words
from permres_gui.presentation.cards.reason_texts import day_of, outcome_of
from permres_gui.presentation.cards.status_words import ICONS, status_word
from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.case_changes import CardChange


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
            (answer_in_short(each.old, old), answer_in_short(each.new, new)),
            _because(each, words),
            words,
        )


def _because(change: CardChange, words: Translator) -> str:
    """What is found now of the requirement that decides; empty where none differs."""
    by, now = change.by, change.new
    if by is None:
        return ""
    for each in now.findings:
        if each.requirement.id == by.id:
            outcome = outcome_of(each.verdict, now.as_of)
            day = day_of(each.verdict, now.as_of, outcome)
            return deciding_words(by.title, outcome, day, words)
    return deciding_words(by.title, None, None, words)


def change_line(
    name: str, card: str, answers: tuple[str, str], because: str, words: Translator
) -> str:
    """The answer then and now for one card of somebody, and what decides as a sentence."""
    was, now = answers
    line = words.text(
        "%(name)s, %(card)s: it was “%(was)s” and is now “%(now)s”.",
        name=name,
        card=card,
        was=was,
        now=now,
    )
    return f"{line} {because}" if because else line


def answer_in_short(found: Assessment, context: Context) -> str:
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
