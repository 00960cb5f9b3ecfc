"""The steps of a visit to the desk that can be undone, and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.desk.field_visit import FieldVisit

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from permres_gui.interview.session import Session


class StepsOnDesk:
    """A step is a session before something was done; what was undone lies beside them."""

    def __init__(self, parent: QObject) -> None:
        self.done: tuple[Session, ...] = ()
        """The visit before each step, the latest last."""
        self.undone: tuple[Session, ...] = ()
        """The visit after each step that was undone, the next one last."""
        self._visit = FieldVisit(parent)

    def resume(
        self, done: tuple[Session, ...] = (), undone: tuple[Session, ...] = ()
    ) -> None:
        """Those of another version; none at all after a visit."""
        self.done, self.undone = done, undone
        self.end_visit()

    def end_visit(self) -> None:
        """What is typed next is another step."""
        self._visit.end()

    def take(self, before: Session) -> None:
        """A step of its own."""
        self.end_visit()
        self.done, self.undone = (*self.done, before), ()

    def type(self, before: Session, now: Session, fact: str) -> None:
        """One step for all that is typed in one visit to a field of a fact."""
        if not (self._visit.goes_on(fact) and self.done):
            self.done = (*self.done, before)
        elif _told(self.done[-1]) == _told(now):
            self.done = self.done[:-1]  # typed, and typed away again
            self.end_visit()
        self.undone = ()

    def back(self, now: Session) -> Session | None:
        """The visit as it was before the last step."""
        if not self.done:
            return None
        before, self.done = self.done[-1], self.done[:-1]
        self.undone = (*self.undone, now)
        return before

    def onward(self, now: Session) -> Session | None:
        """The visit after the step that was undone last."""
        if not self.undone:
            return None
        after, self.undone = self.undone[-1], self.undone[:-1]
        self.done = (*self.done, now)
        return after


def _told(session: Session) -> tuple[object, ...]:
    """What a step changes; nothing else of the visit is undone with it."""
    return session.case, session.marks, session.as_of
