"""One visit: the answers, what was asked, where the person is, and the language.

Every change returns a new session; nothing is kept beside it. Back, change,
language and start again are the same thing: another session.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from permres_gui.domain.case import Case
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.domain.case import Plans

    from .marks import Marks
    from .questions import Question

RESULT = "result"
CHECK = "check"
"""The page of all answers that a first result waits behind; it asks nothing."""
WELCOME = "welcome"
NO_ANSWERS = Case()
SURE = "sure"
"""The name of its mark in a row of a list, where an adviser was asked for it."""


@dataclass(frozen=True, slots=True)
class Session:
    """The state of one visit.

    ``at`` is the question shown, or ``welcome``, ``check`` or ``result``; ``path``
    the questions answered so far, in order.
    """

    as_of: date
    language: str = "en"
    case: Case = NO_ANSWERS
    at: str = WELCOME
    path: tuple[str, ...] = ()
    changing: bool = False
    """After a change from the result: only what became open is asked again."""
    marks: Marks = field(default_factory=dict)
    """How sure an adviser is of the answers; nothing is asked or told by them."""

    def in_language(self, language: str) -> Session:
        """The same visit in another language."""
        return replace(self, language=language)

    def showing(self, place: str) -> Session:
        """The same visit at another place; no answer changes."""
        return replace(self, at=place)

    def change(self, question: str) -> Session:
        """Back to one question; afterwards only what became open is asked."""
        return replace(self, at=question, changing=True)

    def back(self) -> Session:
        """The question before this one; every answer stays. Before the first page is none."""
        if self.at == WELCOME:
            return self
        before = (
            self.path[: self.path.index(self.at)] if self.at in self.path else self.path
        )
        return replace(self, at=before[-1] if before else WELCOME, changing=False)

    def restarted(self) -> Session:
        """A new visit in the same language; nothing of this one is left."""
        return Session(self.as_of, self.language)

    def answered(self, question: Question, value: Any) -> Session:  # noqa: ANN401 - a plain value
        """The visit with one question answered.

        Raises ``BadAnswerError`` when the value fits no answer of the question.
        """
        from .answered_question import answer_question

        case = self.settled(question, answer_question(self.case, question, value))
        path = self.path
        if case != self.case:
            path = tuple(each for each in path if each not in question.asks_again)
        if question.id not in path:
            path = (*path, question.id)
        return replace(self, path=path)._marked_by(question, value, case)

    def settled(self, question: Question, case: Case) -> Case:
        """A case after an answer to this question, with what follows from it."""
        if not question.settles:
            return case
        from .settling import settled

        return settled(self.case, case, question, self.as_of)

    def taken_back(self, question: Question) -> Session:
        """The visit as if the list of this question had not been asked yet."""
        from .period_rows import with_rows

        return self.with_case(with_rows(self.case, question.fields[0], None))

    def with_case(self, case: Case) -> Session:
        """The same visit with other answers; the marks of those that are gone go too."""
        if not self.marks:
            return replace(self, case=case)
        from .period_marks import kept

        return replace(self, case=case, marks=kept(self.marks, self.case, case))

    def _marked_by(self, question: Question, value: Any, case: Case) -> Session:  # noqa: ANN401 - a plain value
        """The visit with these answers; the rows of a list may tell how sure they are."""
        listed = question.control == "history" and value != "unknown"
        if not listed or not (self.marks or any(SURE in row for row in value)):
            return self.with_case(case)
        from .answered_question import told_rows
        from .period_marks import after_rows

        field, rows = question.fields[0], told_rows(question, value)
        marks = after_rows(self.marks, self.case, case, field, rows)
        return replace(self, case=case, marks=marks)

    def planned(self, plans: Plans) -> Session:
        """The same visit with other plans; plans change no status."""
        return replace(self, case=replace(self.case, plans=plans))
