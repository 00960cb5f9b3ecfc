"""The answers of one question: path, label and words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from permres_gui.domain.case import Case
from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown
from permres_gui.interview.questions import Question
from permres_gui.presentation.answers.answer_labels import LABELS, label_of
from permres_gui.presentation.answers.answer_words import answer_words
from permres_gui.presentation.answers.choice_words import Titles
from permres_gui.presentation.answers.open_fields import named_by
from permres_gui.presentation.answers.stay_words import stay_words
from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import Translator
from permres_gui.rules.municipality import Municipalities

Row = tuple[str, str, object]
"""The path of an answer, its label, its words or its value."""
LISTS: Final = ("stays", "absences", "detention")


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


def _place(places: Municipalities, nis: str, words: Translator) -> str:
    found = places.get(nis)
    return found.name(words.language) if found else nis
