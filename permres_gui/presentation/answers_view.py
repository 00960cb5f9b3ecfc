"""All answers in the groups in which they were asked, each with its way to change."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Final

from permres_gui.domain.case import Case
from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown
from permres_gui.interview.questions import Question
from permres_gui.presentation.answer_words import (
    LABELS,
    Titles,
    answer_words,
    choice_words,
    in_country,
    label_of,
)
from permres_gui.presentation.context import Context
from permres_gui.presentation.guess_words import mark_word
from permres_gui.presentation.open_fields import named_by
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import AnswerRowView, AnswersView, ProblemView
from permres_gui.rules.municipality import Municipalities

ODD: Final = N_("Does not fit another answer")
Row = tuple[str, str, object]
"""The path of an answer, its label, its words or its value."""
YOU: Final = "you"
"""The topic of who somebody is and where they live, wherever that is asked."""
LISTS: Final = ("stays", "absences", "detention")


def answers_view(
    context: Context, problems: tuple[ProblemView, ...] = ()
) -> AnswersView:
    """Every answer that was given, with what "I do not know" leaves open."""
    words = context.words
    groups: dict[str, list[AnswerRowView]] = {}
    seen: set[str] = set()
    odd = {(link.id, link.place) for problem in problems for link in problem.links}
    for question in context.interview.questions:
        for row in answer_rows(context, question):
            if row[0] not in seen:
                topic = YOU if row[0].startswith("person.") else question.topic
                shown = groups.setdefault(topic, [])
                shown.append(_row(context, question, row, odd))
                seen.add(row[0])
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


def answer_rows(context: Context, question: Question) -> Iterator[Row]:
    """The answers of one question that are there: path, label and words."""
    case, titles, words = context.case, context.titles, context.words
    for path in own_paths(context, question):
        if path in LISTS:
            yield from _list_rows(titles, path, answer(case, path), words)
            continue
        value = answer(case, path)
        if path == "person.municipality" and isinstance(value, str):
            text = _place(context.library.municipalities, value, words)
        else:
            text = answer_words(titles, path, value, words)
        if text:
            yield path, label_of(path, words), text


def own_paths(context: Context, question: Question) -> Iterator[str]:
    """Its fields, but for those of a group that have a place in another question."""
    named, askers = set(named_by(question)), context.asked_by
    for path in paths_of(question, context.case):
        if path in named or path not in askers:
            yield path


def paths_of(question: Question, case: Case) -> Iterator[str]:
    """The fields of a question that stand for themselves, each once."""
    labelled = (each for each in named_by(question) if each in LABELS)
    # A group may be named beside a field in it.
    yield from dict.fromkeys(each for path in labelled for each in _own(path, case))


def _own(path: str, case: Case) -> tuple[str, ...]:
    """The field itself, or what it is made of once that is told."""
    inner = _inner(path)
    if path in LISTS or not inner or isinstance(answer(case, path), Unknown):
        return (path,)
    return inner


@cache
def _inner(path: str) -> tuple[str, ...]:
    """The fields that a field is made of."""
    return tuple(each for each in LABELS if each.startswith(f"{path}."))


def _list_rows(
    titles: Titles, path: str, value: object, words: Translator
) -> Iterator[Row]:
    label = label_of(path, words)
    if not isinstance(value, tuple) or not value:
        text = answer_words(titles, path, value, words)
        if text:
            yield path, label, text
        return
    for number, each in enumerate(value):
        name = label
        if path == "stays":
            name = stay_words(titles, each.ground, each.country, words)
        yield f"{path}[{number}]", name, answer_words(titles, path, each, words)


def stay_words(
    titles: Titles, ground: object, country: object, words: Translator
) -> str:
    """The ground of a stay, and its country where that is not Belgium."""
    return in_country(ground_words(titles, ground, words), country, words)


def ground_words(titles: Titles, ground: object, words: Translator) -> str:
    """The ground of a stay in words."""
    if isinstance(ground, str) and ground != "unknown":
        return choice_words(titles, "stays.ground", ground, words)
    return words.text("Ground of stay not known")


def _place(places: Municipalities, nis: str, words: Translator) -> str:
    found = places.get(nis)
    return found.name(words.language) if found else nis


def _row(
    context: Context, question: Question, row: Row, odd: Container[tuple[str, int]]
) -> AnswerRowView:
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


def open_cards(context: Context, paths: Iterable[str]) -> tuple[str, ...]:
    """The cards that ask for an adviser or are open, and look at these fields."""
    wanted = set(paths)
    return tuple(card for card, open_ in context.open_fields.items() if wanted & open_)
