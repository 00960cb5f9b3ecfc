"""Which answers are tried instead of those that were told.

What is not known is tried each way that its question allows; what is known only where
the data of the question say that it may become something else.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import known
from permres_gui.records import dataclass

from .fact import Fact
from .open_answers import OpenAnswers
from .period_rows import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from permres_gui.domain.case import Case
    from permres_gui.rules.law import Law

    from .questions import Interview, Question, WhatIf

_AGAINST: Final[Mapping[tuple[str, ...], str]] = MappingProxyType(
    {("yes",): "no", ("no",): "yes"}
)


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
                yield from self._open.tried(question)
                yield from self._known(question)

    @property
    def _open(self) -> OpenAnswers:
        return OpenAnswers(self.law, self.case, self.missing)

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

    def _known(self, question: Question) -> Iterator[Fact]:
        for what_if in question.what_if:
            for row, value in self._now(what_if.field):
                if self._open.waits(what_if.field, value) == (what_if.how == "found"):
                    yield from _becomes(question, what_if, value, row)

    def _now(self, path: str) -> Iterator[tuple[int | None, object]]:
        """The answer of now, of a list in each of its periods."""
        name, _, part = path.partition(".")
        if name in ROWS:
            for row, each in enumerate(known(getattr(self.case, name)) or ()):
                yield row, getattr(each, part)
        else:
            yield None, answer(self.case, path)


def _becomes(
    question: Question, what_if: WhatIf, now: object, row: int | None
) -> Iterator[Fact]:
    for value in what_if.becomes:
        if value != as_text(now):
            yield Fact(question.id, what_if.field, value, what_if.how, row)
