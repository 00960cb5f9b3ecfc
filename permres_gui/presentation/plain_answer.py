"""The answer as lines of text, for a terminal."""

from __future__ import annotations

from permres_gui.interview.questions import Interview
from permres_gui.presentation.answers.guess_words import guess_sentence
from permres_gui.presentation.answers.open_questions import open_questions_text
from permres_gui.presentation.cards.card_sentence import card_sentence, no_card_needed
from permres_gui.presentation.cards.card_texts import deciding
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.context import Context
from permres_gui.presentation.late_words import late_sentences
from permres_gui.presentation.shell_view import rules_sentence
from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import Assessment


def plain_answer(
    answer: Answer, interview: Interview, translator: Translator, name: str
) -> str:
    """One block for each case: every card with its sentence and first deciding reason.

    The questions that are still open follow.
    """
    found = tuple(each.assessment for each in answer.cards.values())
    context = Context(
        answer.library,
        interview,
        answer.timeline,
        found,
        translator,
        found_guesses=answer.guesses or {},
    )
    lines = [f"{name} ({translator.figure(answer.as_of)})"]
    lines += [_card(answer, card, context) for card in answer.cards]
    lines += [f"  {line}" for line in open_questions_text(context)]
    known = answer.library
    if known.pack:
        lines.append(f"  {rules_sentence(translator, known.checked_on, known.pack)}")
    return "\n".join(lines) + "\n"


def _card(answer: Answer, name: str, context: Context) -> str:
    card, words = answer.cards[name], context.words
    told = (
        card_sentence(context, card.assessment),
        *_reason(context, card.assessment),
        *late_sentences(card.procedure.apply_until, card.late, words),
        guess_sentence(context, [name]),
    )
    return f"  {name:4} {' '.join(each for each in told if each)}"


def _reason(context: Context, found: Assessment) -> tuple[str, ...]:
    """The first one; to be Belgian is a reason by itself."""
    return () if no_card_needed(context) else deciding(context, found)[:1]
