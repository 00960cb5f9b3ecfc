"""Lines of a history on the desk: typed, answered about, and no answer of the case yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.domain.case import Case
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.interview.pasted_answers import ReadyAnswer
    from permres_gui.interview.pasted_line import PastedLine
    from permres_gui.interview.session import Session


class LinesOnDesk:
    """Kept for this visit, until they are taken over."""

    def __init__(self, model: SessionModel) -> None:
        self._model = model
        self.forget()

    def forget(self) -> None:
        """Nothing of a visit that ends is left."""
        self.text = ""
        """The lines that were read."""
        self.typed = ""
        """What stands in the field, perhaps not read yet."""
        self.mark: str | None = None
        """How sure the adviser is of these lines."""
        self.answered: dict[str, tuple[ReadyAnswer, ...]] = {}
        """What was answered about each line, by its text."""
        self.gaps_settled: set[str] = set()
        """The gaps and overlaps of their stays of which somebody said that they are right."""

    def type(self, text: str) -> None:
        """What is typed stays in another language, and when the page is left."""
        self.typed = text

    def paste(self, text: str) -> None:
        """Lines of a history; how they are understood is shown, and nothing else."""
        self.text = self.typed = text
        self._show()

    def mark_all(self, name: str | None) -> None:
        """How sure all the lines are; what they add will be marked so."""
        self.mark = name

    def answer(self, number: int, place: int) -> None:
        """One of the ready answers to a line."""
        from permres_gui.interview.pasted_answers import ALL_LINES, ORDER, ready_answers

        line = self._line(number)
        answer = ready_answers(line)[place]
        about = ALL_LINES if answer in ORDER else line.text
        self.answered[about] = (*self.answered.get(about, ()), answer)
        self._show()

    def leave_out(self, number: int) -> None:
        """The line is not taken over."""
        from permres_gui.interview.pasted_answers import LEAVE_OUT

        line = self._line(number)
        self.answered[line.text] = (*self.answered.get(line.text, ()), LEAVE_OUT)
        self._show()

    def ask_again(self, number: int) -> None:
        """Nothing was answered about the line."""
        from permres_gui.interview.pasted_answers import ALL_LINES

        text = self._line(number).text
        self.answered.pop(text if text in self.answered else ALL_LINES, None)
        self._show()

    def settle_gap(self, gap: str) -> None:
        """There was no stay in these days."""
        self.gaps_settled.add(gap)
        self._show()

    def answer_overlap(self, name: str, place: int) -> None:
        """One of the ready answers where two stays tell the same days."""
        from permres_gui.domain.unknown import known
        from permres_gui.interview.pasted_overlaps import (
            ALL,
            told_by,
            until_the_next,
            with_answers,
        )
        from permres_gui.interview.stay_overlaps import stay_overlaps

        asked = stay_overlaps(known(self.case.stays) or (), self.gaps_settled)
        lines = told_by(self.read)
        answers = {each.name: told for each, told in with_answers(asked, lines)}
        told = answers[name][place]
        if told == ALL:
            self._answer_of(until_the_next(asked, lines))
        elif told.line is None or told.answer is None:
            self.settle_gap(name)
        else:
            self._answer_of({told.line.text: told.answer})

    def _answer_of(self, lines: Mapping[str, ReadyAnswer]) -> None:
        for text, answer in lines.items():
            self.answered[text] = (*self.answered.get(text, ()), answer)
        self._show()

    def _line(self, number: int) -> PastedLine:
        return next(each for each in self.read if each.number == number)

    def _show(self) -> None:
        self._model.put(self._model.session, self._model.refusal)

    @property
    def read(self) -> tuple[PastedLine, ...]:
        """How the typed lines are understood."""
        from permres_gui.interview.pasted_lines import pasted_lines
        from permres_gui.interview.pasted_words import PastedWords
        from permres_gui.presentation.desk.pasted_view import every_country
        from permres_gui.rules.plain import build

        if not self.text:
            return ()
        words = build(PastedWords, self._model.library.part("pasted_words"))
        words = words.with_countries(every_country())
        return pasted_lines(self.text, words, self.answered)

    @property
    def case(self) -> Case:
        """The answers as they would be with the lines that stand there now."""
        from permres_gui.interview.pasted_history import taken_over

        return taken_over(self._model.session.case, self.read)

    def taken(self) -> Session:
        """The visit with their stays and journeys; no line is left."""
        from permres_gui.interview.marks import Mark
        from permres_gui.interview.period_marks import with_pasted

        session, case = self._model.session, self.case
        sure = Mark(self.mark) if self.mark else None
        self.forget()
        marks = with_pasted(session.marks, session.case, case, sure)
        return replace(session, case=case, marks=marks)
