"""The answer as lines of text, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .context import Context
from .guess_words import guess_text
from .late_words import late_sentences
from .open_questions import open_questions_text
from .reason_texts import reasons_json
from .result_json import Answer
from .shell_view import rules_sentence
from .status_words import status_sentence
from .translator import Translator

if TYPE_CHECKING:
    from permres_gui.interview.questions import Interview


def plain_answer(
    answer: Answer,
    translator: Translator,
    name: str,
    interview: Interview | None = None,
) -> str:
    """One block for each case: every card with its sentence and first reason.

    With the questions, those that are still open follow.
    """
    lines = [f"{name} ({translator.figure(answer.as_of)})"]
    lines += [_card(answer, card, translator) for card in answer.cards]
    if interview is not None:
        lines += _open(answer, translator, interview)
    known = answer.library
    if known.pack:
        lines.append(f"  {rules_sentence(translator, known.checked_on, known.pack)}")
    return "\n".join(lines) + "\n"


def _open(answer: Answer, translator: Translator, interview: Interview) -> list[str]:
    found = tuple(each.assessment for each in answer.cards.values())
    context = Context(answer.library, interview, answer.timeline, found, translator)
    return [f"  {line}" for line in open_questions_text(context)]


def _card(answer: Answer, name: str, translator: Translator) -> str:
    card, guesses = answer.cards[name], answer.guesses or {}
    reasons = reasons_json(card.assessment, translator)
    told = (
        status_sentence(card.assessment, translator),
        str(reasons[0]["text"]) if reasons else "",
        *late_sentences(card.procedure.apply_until, card.late, translator),
        guess_text(guesses.get(name, ()), translator),
    )
    return f"  {name:4} {' '.join(each for each in told if each)}"
