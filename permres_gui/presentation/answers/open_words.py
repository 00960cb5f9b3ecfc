"""Which questions wait for an answer, by their headings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import known
from permres_gui.interview.questions import Question
from permres_gui.presentation.answers.answer_rows import LISTS
from permres_gui.presentation.answers.open_facts import not_told
from permres_gui.presentation.context import Context
from permres_gui.presentation.question_view import worded
from permres_gui.rules.assessment import Assessment


def questions_of(context: Context, fields: Collection[str]) -> Iterator[Question]:
    """The questions that hold these fields, in the order in which they are asked."""
    for question in context.interview.questions:
        if set(question.fields) & set(fields):
            yield question


def heading_of(context: Context, question: Question) -> str:
    """What its page is called for these answers: a line that leads there says the same."""
    asked = worded(question, context.case, context.as_of)
    return context.words.text(asked.heading)


def missing_texts(context: Context, assessment: Assessment) -> tuple[str, ...]:
    """The questions for whose answers a card still waits."""
    return open_texts(context, assessment.missing)


def missing_questions(context: Context, assessment: Assessment) -> tuple[str, ...]:
    """The same by their headings alone, which tell no answer: for paper taken home."""
    asked = questions_of(context, assessment.missing)
    return _each_once(context, (_by_heading(context, each) for each in asked))


def open_texts(context: Context, fields: Collection[str]) -> tuple[str, ...]:
    """Each question once; a missing answer always has a sentence."""
    asked = questions_of(context, fields)
    return _each_once(context, (_open_text(context, each, fields) for each in asked))


def _each_once(context: Context, told: Iterable[str]) -> tuple[str, ...]:
    none = (context.words.text("Some answers are still missing."),)
    return tuple(dict.fromkeys(told)) or none


def _open_text(context: Context, question: Question, fields: Collection[str]) -> str:
    """By its heading; of a list that was told, what each of its periods leaves open."""
    waiting = [each for each in question.fields if each in fields]
    if all(_of_told_list(context, each) for each in waiting):
        return not_told(waiting, context.words)
    return _by_heading(context, question)


def _by_heading(context: Context, question: Question) -> str:
    return context.words.text(
        "This question is still open: %(question)s",
        question=heading_of(context, question),
    )


def _of_told_list(context: Context, field: str) -> bool:
    whole, _, detail = field.partition(".")
    return bool(detail) and whole in LISTS and bool(known(answer(context.case, whole)))
