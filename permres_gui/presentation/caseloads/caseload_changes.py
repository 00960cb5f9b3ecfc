"""What changed since a client's answer was saved: one sentence for each card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from permres_gui.interview.saved_answer import found_of
from permres_gui.presentation.cards.deciding_words import deciding_words
from permres_gui.presentation.cards.status_words import ICONS, status_word
from permres_gui.presentation.caseloads.case_change_words import change_line
from permres_gui.presentation.caseloads.caseload_cells import client
from permres_gui.presentation.translator import N_
from permres_gui.rules.assessment import Status

if TYPE_CHECKING:
    from permres_gui.interview.saved_answer import AnswerChange, SavedCard
    from permres_gui.presentation.cards.status_words import Outcome
    from permres_gui.presentation.caseloads.caseload import Caseload, CaseloadRow
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.card_type import CardType


def changed_lines(row: CaseloadRow, load: Caseload) -> Iterator[str]:
    """One sentence for each card with another answer: then, now, and by what."""
    words = load.words
    cards = {each.id: each for each in load.library.rulebook.cards}
    for each in row.changes:
        yield change_line(
            client(row),
            words.text(cards[each.card].name),
            (_answer(each.old, words), _answer(each.new, words)),
            _because(each, cards[each.card], words),
            words,
        )


def _because(change: AnswerChange, card: CardType, words: Translator) -> str:
    """What is found now of what decides; empty where the rules of today do not know it."""
    title = _title(card, change.by)
    if change.by is None or not title:
        return ""
    outcome, day = found_of(change.new, change.by) or (None, None)
    return deciding_words(title, cast("Outcome | None", outcome), day, words)


def _answer(card: SavedCard, words: Translator) -> str:
    """`Yes, now, since 1 May 2025`, as it was saved or as it is now."""
    status = Status(card.status)
    word = status_word(ICONS[status], words)
    if card.certain_from is not None:
        now = status is Status.ELIGIBLE
        message = N_("since %(day)s") if now else N_("from %(day)s")
        return f"{word}, {words.text(message, day=card.certain_from)}"
    if card.possible_from is not None:
        day = words.text("perhaps from %(day)s", day=card.possible_from)
        return f"{word}, {day}"
    return word


def _title(card: CardType, requirement: str | None) -> str:
    """What decides, in the words of the rules of today; empty where they have none."""
    routes = (each for route in card.routes for each in route.requirements)
    known = (*card.kept, *card.common, *routes)
    return next((each.title for each in known if each.id == requirement), "")
