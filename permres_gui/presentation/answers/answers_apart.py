"""The answers that differ between versions of a client, in words that show how."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.domain.case import Absence, Stay
from permres_gui.domain.fields import answer
from permres_gui.presentation.answers.answer_rows import LISTS, answer_rows
from permres_gui.presentation.answers.answer_words import answer_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from permres_gui.domain.case import Case
    from permres_gui.presentation.context import Context

NO_ANSWER: Final = "–"
IN_SIGHT: Final = {"ground", "country", "first", "last", "departure", "back"}
"""What the line of a period tells in any case."""
SAYS_IT_ALL: Final = {"proof", "reason", "place"}
"""Fields of which the answer is told without what was asked."""


class Told(NamedTuple):
    """An answer of one version: what it is called, its words, and what it really is."""

    label: str
    text: str
    value: object


def answers_apart(versions: Sequence[Context]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The label of each answer that is not the same everywhere, and all its words."""
    told = [_told(each) for each in versions]
    for path in dict.fromkeys(path for each in told for path in each):
        found = [each.get(path) for each in told]
        values = [each and each.value for each in found]
        if any(value != values[0] for value in values):
            there = [each for each in found if each]
            yield there[0].label, tuple(_apart(versions, path, found))


def _told(context: Context) -> Mapping[str, Told]:
    """Every answer by its path."""
    found: dict[str, Told] = {}
    for question in context.interview.questions:
        for path, label, text in answer_rows(context, question):
            value = _value(context.case, path)
            found.setdefault(path, Told(label, str(text), value))
    return found


def _value(case: Case, path: str) -> object:
    """The answer itself; of a list the period at its place."""
    field, _, place = path.partition("[")
    if not place:
        return answer(case, path)
    return getattr(case, field)[int(place.rstrip("]"))]


def _apart(
    versions: Sequence[Context], path: str, found: Sequence[Told | None]
) -> Iterator[str]:
    """The words of each version, with as much as is needed to tell them apart."""
    renamed = len({each.label for each in found if each}) > 1
    hidden = _hidden(path, [each.value for each in found if each])
    for context, each in zip(versions, found, strict=True):
        if each is None:
            yield NO_ANSWER
            continue
        what, words = each.text, context.words
        if renamed:
            what = words.text("%(what)s: %(answer)s", what=each.label, answer=what)
        details = (_detail(context, path, name, each.value) for name in hidden)
        yield ", ".join([what, *(detail for detail in details if detail)])


def _hidden(path: str, values: Sequence[object]) -> list[str]:
    """The fields of periods that differ and that no line of them tells."""
    if path.partition("[")[0] not in LISTS:
        return []
    records = [each for each in values if isinstance(each, (Stay, Absence))]
    names = [each.name for each in fields(records[0])] if records else []
    return [
        name
        for name in names
        if name not in IN_SIGHT
        and any(getattr(each, name) != getattr(records[0], name) for each in records)
    ]


def _detail(context: Context, path: str, name: str, record: object) -> str:
    """One field of a period in words."""
    field, words = path.partition("[")[0], context.words
    value = getattr(record, name, None)
    text = answer_words(context.titles, f"{field}.{name}", value, words)
    if not text or name in SAYS_IT_ALL:
        return text
    asked = _asked(context, field, name)
    if not asked:
        return text
    return words.text("%(what)s: %(answer)s", what=words.text(asked), answer=text)


def _asked(context: Context, field: str, name: str) -> str:
    """What the interview asks of a field of a period."""
    parts = (
        part
        for question in context.interview.questions
        for period in question.periods
        if question.fields[0] == field
        for part in period.parts
    )
    return next((part.label for part in parts if part.id == name), "")
