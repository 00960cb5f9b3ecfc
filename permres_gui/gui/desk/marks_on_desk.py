"""How sure the answers on the desk are: each mark is a step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.interview.marks import Mark, Marks


class MarksOnDesk:
    """Marks are named by words; ``None`` takes a mark away."""

    def __init__(self, desk: DeskModel) -> None:
        self._desk = desk

    def mark(self, question: str, name: str | None) -> None:
        """All answers of one question."""
        from permres_gui.interview.marking import with_mark

        session = self._desk.model.session
        asked = self._desk.model.interview.of(question)
        self._put(with_mark(session.marks, asked, session.case, _mark(name)))

    def mark_answer(self, path: str, name: str | None) -> None:
        """One answer of a form."""
        from permres_gui.interview.marking import with_answer_mark

        session = self._desk.model.session
        self._put(with_answer_mark(session.marks, session.case, path, _mark(name)))

    def mark_period(self, question: str, number: int, name: str | None) -> None:
        """One period of a list."""
        from permres_gui.interview.period_marks import with_mark_of

        session = self._desk.model.session
        field = self._desk.model.interview.of(question).fields[0]
        told = session.marks, session.case, field, number
        self._put(with_mark_of(*told, _mark(name)))

    def _put(self, marks: Marks) -> None:
        """A step, where one of them is another."""
        model = self._desk.model
        before = model.session
        if marks != before.marks:
            self._desk.steps.take(before)
            model.put(replace(before, marks=marks), model.refusal)


def _mark(name: str | None) -> Mark | None:
    from permres_gui.interview.marks import Mark

    return Mark(name) if name else None
