"""One answer that is another than the one told, and the case with it."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import known
from permres_gui.records import dataclass

from .answering import put, put_in
from .period_rows import ROWS, with_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from permres_gui.domain.case import Case

    from .questions import How


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer, in the words of the case file.

    ``row`` is the place of the period that it belongs to, from 0; ``beside`` are the
    other answers that the same option sets; ``by`` says how the value was found.
    """

    question: str
    path: str
    value: str
    how: How
    row: int | None = None
    by: str = "answers"
    beside: tuple[tuple[str, str], ...] = ()

    @property
    def harms(self) -> bool:
        """Whether it is tried for what it would take away."""
        return self.by in {"less", "more", "against"}

    @property
    def rewrites(self) -> bool:
        """Whether a day that was told would have to be another one."""
        return self.by in {"earlier", "shorter"}

    @property
    def place(self) -> tuple[str, int | None]:
        """Where it stands: two facts of one place cannot hold together."""
        return self.path, self.row


def applied(case: Case, facts: Iterable[Fact]) -> Case:
    """The case with these answers instead of its own."""
    return reduce(_with, facts, case)


def _with(case: Case, fact: Fact) -> Case:
    if fact.row is not None:
        name, part = fact.path.split(".")
        rows = list(known(getattr(case, name)) or ())
        rows[fact.row] = put_in(rows[fact.row], [part], fact.value)
        return with_rows(case, name, tuple(rows))
    for path, value in ((fact.path, fact.value), *fact.beside):
        case = with_rows(case, path, ()) if path in ROWS else put(case, path, value)
    return case


def value_of(case: Case, fact: Fact) -> object:
    """The answer that a case has in the place of a fact."""
    if fact.row is None:
        return answer(case, fact.path)
    name, part = fact.path.split(".")
    return getattr((known(getattr(case, name)) or ())[fact.row], part)
