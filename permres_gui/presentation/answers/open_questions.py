"""The questions without an answer that can change the result, the most deciding first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown
from permres_gui.interview.questions import Question
from permres_gui.presentation.answers.answer_labels import LABELS
from permres_gui.presentation.answers.answer_rows import own_paths
from permres_gui.presentation.answers.open_cards import open_cards
from permres_gui.presentation.answers.open_facts import not_known, not_told
from permres_gui.presentation.answers.open_words import heading_of
from permres_gui.presentation.context import Context
from permres_gui.presentation.in_a_row import sentences
from permres_gui.presentation.views import OpenQuestionsView, OpenQuestionView
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.rulebook import CARD_ORDER

SHOWN = 5
"""How many are told at once; one more than that is told too, rather than folded."""


class OpenQuestion(NamedTuple):
    """A question, what of it is not known or missing, and the cards it can change."""

    question: Question
    unknown: tuple[str, ...]
    cards: tuple[str, ...]
    missing: tuple[str, ...] = ()


def open_questions(context: Context) -> tuple[OpenQuestion, ...]:
    """Those that concern most cards first, else in the order in which they are asked."""
    found = sorted(_open(context), key=lambda each: -len(each.cards))
    return tuple(found)


def unknown_paths(context: Context) -> tuple[str, ...]:
    """The answers that are "I do not know"."""
    case = context.case
    return tuple(path for path in LABELS if isinstance(answer(case, path), Unknown))


def _open(context: Context) -> Iterator[OpenQuestion]:
    left = dict.fromkeys(unknown_paths(context))
    for question in context.interview.questions:
        own = [path for path in own_paths(context, question) if path in left]
        found = _open_question(context, question, own)
        if found.cards:
            yield found
            for path in own:
                del left[path]


def _open_question(
    context: Context, question: Question, own: Sequence[str]
) -> OpenQuestion:
    """What is open of one question; ``own`` are its unknown paths that no other told."""
    unknown = tuple(path for path in own if open_cards(context, (path,)))
    waiting = {each.card: _waiting(each, question) for each in context.assessments}
    cards = {
        *open_cards(context, unknown),
        *(c for c, open_ in waiting.items() if open_),
    }
    missing = (path for each in waiting.values() for path in each)
    return OpenQuestion(
        question,
        unknown,
        tuple(each for each in CARD_ORDER if each in cards),
        tuple(dict.fromkeys(missing)),
    )


def _waiting(assessment: Assessment, question: Question) -> tuple[str, ...]:
    """The fields of a question for which a card waits; perhaps they were left blank."""
    return tuple(each for each in question.fields if each in assessment.missing)


def open_questions_view(context: Context) -> OpenQuestionsView | None:
    """The questions as lines, each with the way to its answer; ``None`` without any."""
    found, words = open_questions(context), context.words
    if not found:
        return None
    lines = tuple(_line(context, each) for each in found)
    shown = SHOWN if len(lines) > SHOWN + 1 else len(lines)
    return OpenQuestionsView(
        title=words.text("Questions that are still open"),
        answer=words.text("Answer this now"),
        lines=lines[:shown],
        more=more_text(context, len(lines) - shown),
        others=lines[shown:],
    )


def more_text(context: Context, number: int) -> str:
    """How many follow those that are told; empty where none does."""
    if not number:
        return ""
    return context.words.text("And %(number)s more questions", number=number)


def open_questions_text(context: Context) -> tuple[str, ...]:
    """The questions as lines of text: the most deciding, and how many follow."""
    view = open_questions_view(context)
    if view is None:
        return ()
    lines = [f"- {sentences([each.heading, each.detail])}" for each in view.lines]
    more = [f"- {view.more}"] if view.more else []
    return (view.title, *lines, *more)


def _line(context: Context, found: OpenQuestion) -> OpenQuestionView:
    words, cards = context.words, ", ".join(found.cards)
    heading = heading_of(context, found.question)
    what = not_known(found.unknown, words) or not_told(found.missing, words)
    weight = words.text("It can change the answer for: %(cards)s.", cards=cards)
    detail = sentences([what, weight])
    spoken = words.text("Answer now: %(question)s", question=heading)
    return OpenQuestionView(found.question.id, heading, detail, spoken)
