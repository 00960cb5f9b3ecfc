"""Which questions wait for an answer, by their headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from permres_gui.interview.questions import Question
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


def open_texts(context: Context, fields: Collection[str]) -> tuple[str, ...]:
    """Each question by its heading, once; a missing answer always has a sentence."""
    words = context.words
    headings = [heading_of(context, each) for each in questions_of(context, fields)]
    if not headings:
        return (words.text("Some answers are still missing."),)
    return tuple(
        words.text("This question is still open: %(question)s", question=each)
        for each in dict.fromkeys(headings)
    )
