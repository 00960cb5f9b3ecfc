"""What an answer tells besides, so that nobody is asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import Unknown

from .answering import put

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.domain.case import Case

    from .questions import Question, Settled


def settled(before: Case, after: Case, question: Question, on: date) -> Case:
    """The case with what follows from the new answer, without what followed before."""
    for each in question.settles:
        value = answer(after, each.path)
        if each.when.holds(after, on) is True:
            if (value is None or isinstance(value, Unknown)) and _fits(after, each):
                after = put(after, each.path, each.value)
        elif each.when.holds(before, on) is True and _text(value) == each.value:
            after = put(after, each.path, None)
    return after


def _fits(case: Case, settled: Settled) -> bool:
    """Whether the record that it belongs to is there: of whom nobody spoke, nothing is."""
    record = settled.path.rpartition(".")[0]
    return not record or answer(case, record) is not None


def _text(value: object) -> str | None:
    """In the words of the case file; a list of one as that one."""
    if isinstance(value, tuple):
        return str(value[0]) if len(value) == 1 else None
    return as_text(value)
