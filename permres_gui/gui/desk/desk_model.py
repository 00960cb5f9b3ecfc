"""What lies on the adviser's desk: the steps that can be undone, and lines not yet taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from permres_gui.gui.desk.guesses import Guesses
from permres_gui.gui.desk.lines_on_desk import LinesOnDesk
from permres_gui.gui.desk.marks_on_desk import MarksOnDesk
from permres_gui.gui.desk.steps_on_desk import StepsOnDesk
from permres_gui.gui.desk.tried import Tried
from permres_gui.gui.desk.versions import Versions
from permres_gui.gui.session_model import Refusal

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.interview.contradictions import Contradiction
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
        self.steps = StepsOnDesk(self)
        self.marks = MarksOnDesk(self)
        self.pasted = LinesOnDesk(model)
        """Lines of a history; no answer before they are taken over."""
        self.chosen_card = ""
        """The card of which somebody asked what would change it."""
        self.compared: tuple[str, ...] = ()
        """The cards that are chosen to stand beside each other."""
        self._fitted: tuple[Session, tuple[Contradiction, ...]] | None = None
        self.turns = 0
        """How often other answers came in sight than those that were filled in here."""
        self.tried = Tried(model)
        self.versions = Versions(self)
        self.guesses = Guesses(model)
        model.ended.connect(self.forget)

    def forget(self) -> None:
        """Nothing of the visit that ends is left."""
        self.fact = ""
        self.pasted.forget()
        self.steps.resume()
        self._fitted = None
        self.guesses.forget()
        self.chosen_card, self.compared = "", ()
        self.tried.forget()
        self.versions.forget()

    @property
    def client(self) -> Session:
        """The answers of the client as told, also while a what-if copy is in sight."""
        return self.versions.client.session

    @property
    def card(self) -> str:
        """The card of which is told what would change it; unasked, the one that leads."""
        from permres_gui.presentation.cards.cards_in_order import in_order

        return self.chosen_card or in_order(self.model.context())[0].card

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
        self.steps.resume(done, undone)
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
            self.steps.type(before, now, question)
        self.model.put(now, self.model.refusal)

    def undo(self) -> None:
        """The visit as it was before the last step."""
        self._step_to(self.steps.back(self.model.session))

    def redo(self) -> None:
        """The step that was undone last, once more."""
        self._step_to(self.steps.onward(self.model.session))

    def _step_to(self, session: Session | None) -> None:
        """Other answers on another day, in the language of now."""
        if session is None:
            return
        language = self.model.session.language
        self._turned()
        self.model.put(session.in_language(language), Refusal())

    def _turned(self) -> None:
        self.turns += 1
        self.steps.end_visit()

    def compute_for(self, day: date) -> None:
        """The same answers on another day, as a step."""
        session = self.model.session
        if day != session.as_of:
            now = replace(session, as_of=day)
            self.steps.type(session, now, AS_OF)
            self.model.put(now, self.model.refusal)

    def compute_for_today(self) -> None:
        """The same answers on the day of today, as a step."""
        self.compute_for(self.model.today)

    def replace_case(self, case: Case) -> None:
        """Other answers of the client altogether, not marked; no copy is left."""
        self.versions.leave()
        session = self.model.session
        self.steps.take(session)
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
        self.steps.take(self.model.session)
        self.model.put(self.pasted.taken(), Refusal())
        self.model.back()
