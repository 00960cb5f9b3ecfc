"""What lies on the adviser's desk: the steps that can be undone, and lines not yet taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from permres_gui.gui.desk.field_visit import FieldVisit
from permres_gui.gui.desk.guesses import Guesses
from permres_gui.gui.desk.lines_on_desk import LinesOnDesk
from permres_gui.gui.desk.tried import Tried
from permres_gui.gui.desk.versions import Versions
from permres_gui.gui.session_model import Refusal

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.interview.contradictions import Contradiction
    from permres_gui.interview.marks import Marks
    from permres_gui.interview.session import Session


AS_OF = "as-of"
"""The day for which is computed, among what can be filled in."""


class DeskModel(QObject):
    """Takes steps in the visit, and forgets them when a new visit begins."""

    def __init__(self, model: SessionModel) -> None:
        super().__init__(model)
        self.model = model
        self.fact = ""
        """The question that stands open."""
        self.done: tuple[Session, ...] = ()
        """The visit before each step, the latest last."""
        self.undone: tuple[Session, ...] = ()
        """The visit after each step that was undone, the next one last."""
        self.pasted = LinesOnDesk(model)
        """Lines of a history; no answer before they are taken over."""
        self.card = ""
        """The card of which is told what would change it."""
        self.compared: tuple[str, ...] = ()
        """The cards that are chosen to stand beside each other."""
        self._fitted: tuple[Session, tuple[Contradiction, ...]] | None = None
        self.turns = 0
        """How often other answers came in sight than those that were filled in here."""
        self._visit = FieldVisit(self)
        self.tried = Tried(model)
        self.versions = Versions(self)
        self.guesses = Guesses(model)
        model.ended.connect(self.forget)

    def forget(self) -> None:
        """Nothing of the visit that ends is left."""
        self.fact = ""
        self.pasted.forget()
        self.done, self.undone = (), ()
        self._fitted = None
        self._visit.end()
        self.guesses.forget()
        self.card, self.compared = "", ()
        self.tried.forget()
        self.versions.forget()

    @property
    def client(self) -> Session:
        """The answers of the client as told, also while a what-if copy is in sight."""
        return self.versions.client.session

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """What does not fit in the answers in sight, wherever they came from.

        On the desk they stay named, unlike in the interview, which says once what is
        only odd: an adviser must see them also in a file that is opened.
        """
        from permres_gui.interview.contradictions import contradictions_seen

        session, today = self.model.session, self.model.today
        if self._fitted is None or self._fitted[0] is not session:
            found = contradictions_seen(session.case, session.as_of, today)
            self._fitted = session, found
        return self._fitted[1]

    def resume(
        self, session: Session, done: tuple[Session, ...], undone: tuple[Session, ...]
    ) -> None:
        """Another version of the client with its own steps."""
        self.done, self.undone = done, undone
        self._step_to(session)

    def open_fact(self, question: str) -> None:
        """Open one question, or none."""
        self.fact = question
        self.model.put(self.model.session, Refusal())

    def fill(self, question: str, value: Any) -> None:  # noqa: ANN401 - a plain value
        """Take an answer; the step can be undone."""
        before = self.model.session
        self.model.answer(question, value, in_part=True)
        now = self.model.session
        if now != before:
            self._step(before, now, question)
        self.model.put(now, self.model.refusal)

    def mark(self, question: str, name: str | None) -> None:
        """How sure the answers of one question are, as a step; ``None`` for no mark."""
        from permres_gui.interview.marking import with_mark
        from permres_gui.interview.marks import Mark

        session = self.model.session
        asked, mark = self.model.interview.of(question), Mark(name) if name else None
        marks = with_mark(session.marks, asked, session.case, mark)
        self._put_marks(marks)

    def mark_answer(self, path: str, name: str | None) -> None:
        """How sure one answer of a form is, as a step; ``None`` for no mark."""
        from permres_gui.interview.marking import with_answer_mark
        from permres_gui.interview.marks import Mark

        session, mark = self.model.session, Mark(name) if name else None
        marks = with_answer_mark(session.marks, session.case, path, mark)
        self._put_marks(marks)

    def mark_period(self, question: str, number: int, name: str | None) -> None:
        """How sure one period of a list is, as a step; ``None`` for no mark."""
        from permres_gui.interview.marks import Mark
        from permres_gui.interview.period_marks import with_mark_of

        session, field = self.model.session, self.model.interview.of(question).fields[0]
        mark = Mark(name) if name else None
        marks = with_mark_of(session.marks, session.case, field, number, mark)
        self._put_marks(marks)

    def _put_marks(self, marks: Marks) -> None:
        """A step, where one of them is another."""
        session = self.model.session
        if marks != session.marks:
            self._stepped_from(session)
            self.model.put(replace(session, marks=marks), self.model.refusal)

    def _stepped_from(self, before: Session) -> None:
        self._visit.end()
        self.done, self.undone = (*self.done, before), ()

    def _step(self, before: Session, now: Session, fact: str) -> None:
        """One step for all that is typed in one visit to a field of a fact."""
        if not (self._visit.goes_on(fact) and self.done):
            self.done = (*self.done, before)
        elif _told(self.done[-1]) == _told(now):
            self.done = self.done[:-1]  # typed, and typed away again
            self._visit.end()
        self.undone = ()

    def undo(self) -> None:
        """The visit as it was before the last step."""
        if self.done:
            self.undone = (*self.undone, self.model.session)
            before, self.done = self.done[-1], self.done[:-1]
            self._step_to(before)

    def redo(self) -> None:
        """The step that was undone last, once more."""
        if self.undone:
            self.done = (*self.done, self.model.session)
            after, self.undone = self.undone[-1], self.undone[:-1]
            self._step_to(after)

    def _step_to(self, session: Session) -> None:
        """Other answers on another day, in the language of now."""
        language = self.model.session.language
        self._turned()
        self.model.put(session.in_language(language), Refusal())

    def _turned(self) -> None:
        self.turns += 1
        self._visit.end()

    def compute_for(self, day: date) -> None:
        """The same answers on another day, as a step."""
        session = self.model.session
        if day != session.as_of:
            now = replace(session, as_of=day)
            self._step(session, now, AS_OF)
            self.model.put(now, self.model.refusal)

    def compute_for_today(self) -> None:
        """The same answers on the day of today, as a step."""
        self.compute_for(self.model.today)

    def replace_case(self, case: Case) -> None:
        """Other answers of the client altogether, not marked; no copy is left."""
        self.versions.leave()
        session = self.model.session
        self._stepped_from(session)
        self._turned()
        self.model.drafts.clear()
        self.model.put(replace(session, case=case, marks={}), Refusal())

    def compare(self, cards: tuple[str, ...]) -> None:
        """The cards that stand beside each other."""
        self.compared = cards
        self.model.put(self.model.session, self.model.refusal)

    def copy_changes(self) -> None:
        """What would change the card in sight, on the clipboard."""
        from permres_gui.gui.desk.record import copy_changes

        copy_changes(self)

    def take_over(self) -> None:
        """The stays and journeys of the lines become answers, in one step."""
        self._stepped_from(self.model.session)
        self.model.put(self.pasted.taken(), Refusal())
        self.model.back()


def _told(session: Session) -> tuple[object, ...]:
    """What a step changes; nothing else of the visit is undone with it."""
    return session.case, session.marks, session.as_of
