"""What is not known of a case, tried each way that its questions allow."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import Unknown
from permres_gui.records import dataclass

from .asking import in_sight, options_for
from .fact import Fact
from .period_rows import in_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from _typeshed import DataclassInstance

    from permres_gui.domain.case import Case
    from permres_gui.rules.law import Law

    from .questions import Option, Part, Question

NO_ROWS: Final = "none"
"""The answer that there was no such period."""


@dataclass(frozen=True, slots=True)
class OpenAnswers:
    """Those of a case that are unknown, or that a card waits for."""

    law: Law
    case: Case
    missing: frozenset[str]

    def waits(self, path: str, value: object) -> bool:
        """Whether the value of a path is open: unknown, or not asked and waited for."""
        return isinstance(value, Unknown) or (value is None and path in self.missing)

    def _waits_at(self, path: str) -> bool:
        return self.waits(path, answer(self.case, path))

    def tried(self, question: Question) -> Iterator[Fact]:
        """Each way that the question allows; what only a search would find is left out."""
        match question.control:
            case "choice":
                if any(map(self._waits_at, question.fields)):
                    yield from self._options(question)
            case "many":
                for path in filter(self._waits_at, question.fields):
                    yield from self._of_many(question, path)
            case "form":
                for part in question.own_parts:
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
        elif self.waits(part.id, value) and self._asked(question, part):
            for text in _values(options_for(part.options, self.case, self.law)):
                yield Fact(question.id, part.id, text, "found")

    def _asked(self, question: Question, part: Part) -> bool:
        told = {each.id: as_text(answer(self.case, each.id)) for each in question.parts}
        return in_sight(part, told)

    def _of_periods(self, question: Question) -> Iterator[Fact]:
        name = question.fields[0]
        rows = answer(self.case, name)
        if not isinstance(rows, tuple):
            if self.waits(name, rows) and name != "stays":
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
            elif path in parts and self.waits(path, value):
                listed = options_for(parts[path].options, self.case, self.law)
                for text in _values(listed):
                    yield Fact(question.id, path, text, "found", number)


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
