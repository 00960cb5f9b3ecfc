"""The answer as lines of text, for a terminal."""

from __future__ import annotations

from .case_answer import Answer
from .guess_words import guess_text
from .late_words import late_sentences
from .reason_texts import reasons_json
from .shell_view import rules_sentence
from .status_words import status_sentence
from .translator import Translator


def plain_answer(answer: Answer, translator: Translator, name: str) -> str:
    """One block for each case: every card with its sentence and first reason."""
    lines = [f"{name} ({translator.figure(answer.as_of)})"]
    lines += [_card(answer, card, translator) for card in answer.cards]
    known = answer.library
    if known.pack:
        lines.append(f"  {rules_sentence(translator, known.checked_on, known.pack)}")
    return "\n".join(lines) + "\n"


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
