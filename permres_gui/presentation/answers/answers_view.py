"""All answers in the groups in which they were asked, each with its way to change."""

from __future__ import annotations

from collections.abc import Container
from typing import Final, TypeAlias

from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown
from permres_gui.interview.questions import Question
from permres_gui.presentation.answers.answer_rows import Row, answer_rows
from permres_gui.presentation.answers.guess_words import mark_word
from permres_gui.presentation.answers.open_cards import open_cards
from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import AnswerRowView, AnswersView, ProblemView

ODD: Final = N_("Does not fit another answer")
Odd: TypeAlias = Container[tuple[str, int]]
"""The questions and rows of answers that do not fit others."""
YOU: Final = "you"
"""The topic of who somebody is and where they live, wherever that is asked."""


def answers_view(
    context: Context, problems: tuple[ProblemView, ...] = ()
) -> AnswersView:
    """Every answer that was given, with what "I do not know" leaves open."""
    odd = {(link.id, link.place) for problem in problems for link in problem.links}
    words, groups = context.words, _groups(context, odd)
    titles = {topic.id: words.text(topic.label) for topic in context.interview.topics}
    return AnswersView(
        heading=words.text("Check your answers"),
        introduction=words.text(
            "Change what is wrong."
            " Only the questions that follow from a change come back."
        ),
        groups=tuple(
            (title, tuple(groups[id_]))
            for id_, title in titles.items()
            if id_ in groups
        ),
        change=words.text("Change"),
        note=words.text("Your answers are only here. When you stop, they are gone."),
        problems=problems,
    )


def _groups(context: Context, odd: Odd) -> dict[str, list[AnswerRowView]]:
    """The rows by their topic, each answer once."""
    groups: dict[str, list[AnswerRowView]] = {}
    seen: set[str] = set()
    for question in context.interview.questions:
        for row in answer_rows(context, question):
            if row[0] not in seen:
                topic = YOU if row[0].startswith("person.") else question.topic
                groups.setdefault(topic, []).append(_row(context, question, row, odd))
                seen.add(row[0])
    return groups


def _row(context: Context, question: Question, row: Row, odd: Odd) -> AnswerRowView:
    path, label, text = row
    words = context.words
    number = path.partition("[")[2].rstrip("]")
    place = int(number) if number else -1
    return AnswerRowView(
        question=question.id,
        label=label,
        answer=str(text),
        change_spoken=words.text("Change: %(answer)s", answer=label),
        open=_open(context, path),
        mark=mark_word(context, path),
        odd=words.text(ODD) if (question.id, place) in odd else "",
    )


def _open(context: Context, path: str) -> str:
    """For "I do not know": the cards for which the answer is not sure."""
    if not isinstance(answer(context.case, path.split("[", maxsplit=1)[0]), Unknown):
        return ""
    cards = open_cards(context, (path,))
    if not cards:
        return ""
    return context.words.text("still open for: %(cards)s", cards=", ".join(cards))
