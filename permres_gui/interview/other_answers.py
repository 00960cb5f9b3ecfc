"""Which answers are tried instead of those that were told.

What is not known is tried each way that its question allows; what is known only where
the data of the question say that it may become something else.
"""

from __future__ import annotations

from dataclasses import fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import Unknown, known
from permres_gui.records import dataclass

from .asking import in_sight, options_for
from .fact import Fact
from .period_rows import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from _typeshed import DataclassInstance

    from permres_gui.domain.case import Case
    from permres_gui.rules.law import Law

    from .questions import Interview, Option, Part, Question, WhatIf

NO_ROWS: Final = "none"
"""The answer that there was no such period."""
_AGAINST: Final[Mapping[tuple[str, ...], str]] = MappingProxyType(
    {("yes",): "no", ("no",): "yes"}
)
IN_RECORD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stays.from": "stays.first",
        "stays.to": "stays.last",
        "absences.from": "absences.departure",
        "absences.to": "absences.back",
        "detention.from": "detention.first",
        "detention.to": "detention.last",
    }
)
"""Parts of a period whose field has another name in the records."""


@dataclass(frozen=True, slots=True)
class OtherAnswers:
    """The answers of a case, and which of them are open: unknown, or waited for."""

    interview: Interview
    law: Law
    case: Case
    missing: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[Fact]:
        """Every answer that is tried, but for those whose value must be searched."""
        for question in self.interview.questions:
            if not question.fixed:
                yield from self._found(question)
                yield from self._known(question)

    def searched(self) -> Iterator[tuple[Question, WhatIf]]:
        """What is tried with a value that must be searched."""
        for question in self.interview.questions:
            for what_if in question.what_if:
                if what_if.by != "answers":
                    yield question, what_if

    def against(self) -> Iterator[Fact]:
        """What was told as one wishes it, told the other way."""
        for question in self.interview.questions:
            for what_if in question.what_if:
                other = _AGAINST.get(what_if.becomes)
                if other is not None:
                    yield from self._told_as(what_if, question, other)

    def _told_as(
        self, wished: WhatIf, question: Question, other: str
    ) -> Iterator[Fact]:
        """The other answer, in each place where the wished one was told."""
        path = wished.field
        for row, value in self._now(path):
            if as_text(value) == wished.becomes[0]:
                yield Fact(question.id, path, other, "changed", row, "against")

    def _open(self, path: str, value: object) -> bool:
        return isinstance(value, Unknown) or (value is None and path in self.missing)

    def _waits(self, path: str) -> bool:
        return self._open(path, answer(self.case, path))

    # --- what is not known -------------------------------------------------------

    def _found(self, question: Question) -> Iterator[Fact]:
        match question.control:
            case "choice":
                if any(map(self._waits, question.fields)):
                    yield from self._options(question)
            case "many":
                for path in filter(self._waits, question.fields):
                    yield from self._of_many(question, path)
            case "form":
                for part in question.parts:
                    yield from self._of_part(question, part)
            case "history":
                yield from self._of_periods(question)
            case _:
                return  # a day, a number, a place: too many answers to try each

    def _options(self, question: Question) -> Iterator[Fact]:
        for option in options_for(question.options, self.case, self.law):
            (path, value), *beside = (
                option.sets or {question.fields[0]: option.value}
            ).items()
            yield Fact(question.id, path, value, "found", beside=tuple(beside))

    @staticmethod
    def _of_many(question: Question, path: str) -> Iterator[Fact]:
        told = [
            found[path]
            for option in question.options
            for found in (option.otherwise, option.sets)
            if path in found
        ]
        for value in dict.fromkeys(told):
            yield Fact(question.id, path, value, "found")

    def _of_part(self, question: Question, part: Part) -> Iterator[Fact]:
        if not _is_field(self.case, part.id):
            return
        value = answer(self.case, part.id)
        if isinstance(value, PartialDay):
            yield from _exact(question, part.id, value)
        elif self._open(part.id, value) and self._asked(question, part):
            for text in _values(options_for(part.options, self.case, self.law)):
                yield Fact(question.id, part.id, text, "found")

    def _asked(self, question: Question, part: Part) -> bool:
        told = {each.id: as_text(answer(self.case, each.id)) for each in question.parts}
        return in_sight(part, told)

    def _of_periods(self, question: Question) -> Iterator[Fact]:
        name = question.fields[0]
        rows = answer(self.case, name)
        if not isinstance(rows, tuple):
            if self._open(name, rows) and name != "stays":
                yield Fact(question.id, name, NO_ROWS, "found")
            return
        for number, row in enumerate(rows):
            yield from self._of_period(question, number, row)

    def _of_period(
        self, question: Question, number: int, row: DataclassInstance
    ) -> Iterator[Fact]:
        """What is not known of one period, or only in part."""
        name = question.fields[0]
        parts = {in_record(name, each.id): each for each in question.periods[0].parts}
        for field in fields(row):
            path, value = f"{name}.{field.name}", getattr(row, field.name)
            if isinstance(value, PartialDay):
                yield from _exact(question, path, value, number)
            elif path in parts and self._open(path, value):
                listed = options_for(parts[path].options, self.case, self.law)
                for text in _values(listed):
                    yield Fact(question.id, path, text, "found", number)

    # --- what is known -----------------------------------------------------------

    def _known(self, question: Question) -> Iterator[Fact]:
        for what_if in question.what_if:
            for row, value in self._now(what_if.field):
                if self._open(what_if.field, value) == (what_if.how == "found"):
                    yield from _becomes(question, what_if, value, row)

    def _now(self, path: str) -> Iterator[tuple[int | None, object]]:
        """The answer of now, of a list in each of its periods."""
        name, _, part = path.partition(".")
        if name in ROWS:
            for row, each in enumerate(known(getattr(self.case, name)) or ()):
                yield row, getattr(each, part)
        else:
            yield None, answer(self.case, path)


def in_record(name: str, part: str) -> str:
    """The path of a part of a period: that of its field in the records."""
    path = f"{name}.{part}"
    return IN_RECORD.get(path, path)


def _is_field(case: Case, path: str) -> bool:
    """Whether a part of a form is an answer, and not only a way to ask for one."""
    inside, _, name = path.rpartition(".")
    record = answer(case, inside) if inside else case
    return record is None or isinstance(record, Unknown) or hasattr(record, name)


def _values(options: Sequence[Option]) -> list[str]:
    return [each.value for each in options if each.value != "unknown"]


def _exact(
    question: Question, path: str, day: PartialDay, row: int | None = None
) -> Iterator[Fact]:
    """Of a day known in part the first and the last that it may be."""
    if not day.exact:
        for each in (day.earliest, day.latest):
            yield Fact(question.id, path, each.isoformat(), "found", row, "day")


def _becomes(
    question: Question, what_if: WhatIf, now: object, row: int | None
) -> Iterator[Fact]:
    for value in what_if.becomes:
        if value != as_text(now):
            yield Fact(question.id, what_if.field, value, what_if.how, row)
