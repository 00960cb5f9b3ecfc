"""The answer as lines of text, for a terminal."""

from __future__ import annotations

from .reason_texts import reasons_json
from .result_json import Answer, CardAnswer
from .shell_view import rules_sentence
from .status_words import status_sentence
from .translator import Translator


def plain_answer(answer: Answer, translator: Translator, name: str) -> str:
    """One block for each case: every card with its sentence and first reason."""
    lines = [f"{name} ({translator.figure(answer.as_of)})"]
    lines += [_card(card, translator) for card in answer.cards.values()]
    known = answer.library
    if known.pack:
        lines.append(f"  {rules_sentence(translator, known.checked_on, known.pack)}")
    return "\n".join(lines) + "\n"


def _card(card: CardAnswer, translator: Translator) -> str:
    sentence = status_sentence(card.assessment, translator)
    reasons = reasons_json(card.assessment, translator)
    first = f" {reasons[0]['text']}" if reasons else ""
    return f"  {card.assessment.card:4} {sentence}{first}"
