"""The one visit of this window, as a Qt object: it holds the session and says it changed.

What stands beside the session belongs to the visit too, and goes with it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from permres_gui.gui.rules_at_hand import RulesAtHand
from permres_gui.interview.session import (
    CHECK,
    NO_ANSWERS,
    RESULT,
    WELCOME,
    Session,
)
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from permres_gui.gui.controls.control import Draft
    from permres_gui.interview.contradictions import Contradiction
    from permres_gui.interview.questions import Interview, Question
    from permres_gui.interview.steps import Known
    from permres_gui.presentation.context import Context, WhatIf
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.compiled import Library


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the answer in sight was not taken: parts still open, or answers at odds."""

    open_parts: tuple[str, ...] = ()
    open_rows: bool = False
    unreadable: bool = False
    problems: tuple[Contradiction, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return self != Refusal()


class SessionModel(QObject):
    """Replaces the session; ``changed`` follows every replacement."""

    changed = Signal()
    ended = Signal()
    """A visit ends and another begins: what was kept beside it is to be forgotten."""

    def __init__(
        self,
        library: Callable[[], Library],
        as_of: date,
        language: str,
        clock: Callable[[], date] | None = None,
    ) -> None:
        super().__init__()
        self._rules = RulesAtHand(library)
        self.clock = clock or (lambda: as_of)
        """What tells the day of today; without one it is the day that was asked about."""
        self.session = Session(as_of, language)
        self.here = ""
        """The municipality where this computer stands: offered, but no answer."""
        self.what_if: WhatIf | None = None
        """Where the answers in sight are a copy to try something, not the client's."""
        self.drafts: dict[str, Draft] = {}
        """What was typed and not confirmed yet, by question; no answer of the case."""
        self._begin()

    @property
    def today(self) -> date:
        """The day of today, also while the answers of another day are shown.

        Asked each time: a window stays open for days, and a visit began on one of them.
        """
        return self.clock()

    def _begin(self) -> None:
        """What stands beside the answers, as it is when a visit begins."""
        self._rules.forget()
        self._began_on = self.today
        self.section = self._came_from = RESULT
        self.card = ""
        self.ticked: frozenset[str] = frozenset()
        self.aside = ""
        """A page to read that lies over the place of the visit, which stays as it is."""
        self.beneath = ""
        """The page to read from which the one in sight was opened."""
        self.price_place = self.here or None
        """The municipality of a price that was asked for; no answer of the case."""
        self.filled: dict[str, dict[str, Any]] = {}
        """What was filled in on each page with a form of its own; no answer of the case."""
        self.drafts.clear()
        self.answers_shown = False
        """Whether the code with the answers was asked for; not once the page is left."""
        self.second = ""
        """A municipality looked at beside that of residence; no answer."""
        self.refusal = Refusal()
        self._said: set[Contradiction] = set()
        """What was found at odds in the answers and said already."""
        self._to_check = True
        """Whether the answers are still to be looked over before the result."""

    # --- what is known ---------------------------------------------------------

    @property
    def library(self) -> Library:
        """The rule base, read at the first call."""
        return self._rules.library

    @property
    def loaded(self) -> bool:
        """Whether the rules are here."""
        return self._rules.loaded

    @property
    def interview(self) -> Interview:
        """The questions."""
        return self._rules.interview

    @property
    def known(self) -> Known:
        """The rules and the questions together."""
        return self._rules.known

    @property
    def question(self) -> Question | None:
        """The question in sight."""
        if self.session.at in {WELCOME, CHECK, RESULT}:
            return None
        return self.interview.of(self.session.at)

    def context(self) -> Context:
        """What the pages of the result are told from; the same while nothing changes."""
        return self._rules.context(self.session, self.today, self.what_if)

    def context_of(self, session: Session) -> Context:
        """What these answers are told from, in the language in sight."""
        return self._rules.context_of(session, self.today)

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """The assessment of the six cards."""
        return self._rules.found(self.session)

    # --- what the person does --------------------------------------------------

    def start(self, told: Mapping[str, Any] | None = None) -> None:
        """To the first open question, with what another page already asked."""
        from permres_gui.interview.steps import begun_with

        self._stay_on_today()
        self._replace(begun_with(self.session, self.known, told or {}))

    def answer(self, question: str, value: Any, *, in_part: bool = False) -> None:  # noqa: ANN401 - a plain value
        """Take an answer, or remember why it cannot be taken.

        `in_part`: each field counts as soon as it is filled in.
        """
        from permres_gui.gui.answer_given import at_odds, with_answer

        asked = self.interview.of(question)
        after, self.refusal = with_answer(self.session, asked, value, in_part=in_part)
        if self.refusal:
            return
        self.session = after
        self.drafts.pop(question, None)
        told = at_odds(after, self.today, self._said)
        self._said |= set(told)
        self.refusal = Refusal(problems=told)

    def store(self, question: str, value: Any) -> None:  # noqa: ANN401 - a plain value
        """Take an answer of a list and stay on its page."""
        self.answer(question, value)
        self.changed.emit()

    def go_on(self) -> None:
        """To what comes next, unless the answer in sight was not taken."""
        from permres_gui.interview.steps import advanced

        self.refusal = self.refusal or self._left_open()
        if self.refusal:
            self.changed.emit()
            return
        self._replace(self._looked_over(advanced(self.session, self.known)))

    def _looked_over(self, after: Session) -> Session:
        """The page of all answers stands before a first result: a slip is seen there."""
        if after.at != RESULT or not self._to_check:
            return after
        self._to_check = self.session.at != CHECK
        return after.showing(CHECK) if self._to_check else after

    def _left_open(self) -> Refusal:
        """A list that is not answered: that it is empty must be said, never guessed."""
        asked = None if self.aside else self.question
        if asked is None or asked.control != "history":
            return Refusal()
        rows = getattr(self.session.case, asked.fields[0])
        return Refusal(open_parts=(asked.id,)) if rows is None else Refusal()

    def back(self) -> None:
        """To the page before; no answer is lost."""
        if self.aside:
            self.aside, self.beneath = self.beneath, ""
            self.changed.emit()
            return
        if self.session.at == RESULT and self.section != RESULT:
            self.show_section("papers" if self.section == "places" else RESULT)
            return
        if self.session.at == RESULT and self.session.path:
            self._to_check = True
            self._replace(self.session.showing(CHECK))
            return
        self._replace(self.session.back())

    def change(self, question: str) -> None:
        """To one question, and afterwards back to the page it was asked from."""
        seen = self.session.at == RESULT
        self._came_from = self.section if seen else RESULT
        self._to_check = self._to_check and not seen
        self._replace(self.session.change(question))

    def restart(self, session: Session | None = None) -> None:
        """A new visit; nothing of the old one is left. It may begin with a session."""
        self.ended.emit()
        self._begin()
        again = replace(self.session.restarted(), as_of=self.today)
        self._replace(session or again)

    def _stay_on_today(self) -> None:
        """A visit without an answer yet is one of today, unless another day was asked."""
        session, today = self.session, self.today
        if session.case == NO_ANSWERS and session.as_of == self._began_on != today:
            self.session, self._began_on = replace(session, as_of=today), today

    def speak(self, language: str) -> None:
        """The same page in another language."""
        self.session = self.session.in_language(language)
        self.changed.emit()

    def open_aside(self, page: str) -> None:
        """Lay a page to read over the place of the visit, or take all away (empty)."""
        self._stay_on_today()
        self.beneath = self.aside if page not in {"", self.aside} else ""
        self.aside = page
        self.changed.emit()

    def ask_price(self, municipality: str) -> None:
        """In which municipality a price is asked for; empty for none."""
        self.price_place = municipality
        self.changed.emit()

    def fill_in(self, values: dict[str, Any]) -> None:
        """The form of the page in sight was filled in, and is to be answered."""
        self.draft_form(values)
        self.changed.emit()

    def draft_form(self, values: dict[str, Any]) -> None:
        """What is being filled in, so that another language keeps it."""
        self.filled[self.aside] = values

    def show_section(self, section: str) -> None:
        """Another section of the result."""
        self.section, self.aside = section, ""
        self.answers_shown = False
        self.changed.emit()

    def show_card(self, card: str) -> None:
        """The papers of another card."""
        self.card = card
        self.show_section("papers")

    def look_at(self, municipality: str) -> None:
        """Another municipality beside that of residence, or none."""
        self.second = municipality
        self.changed.emit()

    def show_answers(self) -> None:
        """The code with the answers, or none again."""
        self.answers_shown = not self.answers_shown
        self.changed.emit()

    def tick(self, document: str, ready: bool) -> None:
        """A paper is ready, or not."""
        change = {document}
        self.ticked = self.ticked | change if ready else self.ticked - change
        self.changed.emit()

    def count(self, counter: str, number: int) -> None:
        """How many cards are ordered together."""
        from permres_gui.gui.card_plans import with_cards

        plans = with_cards(self.context(), self.session.case.plans, counter, number)
        self._replace(self.session.planned(plans))

    def choose_procedure(self, procedure: str) -> None:
        """The normal procedure or one of the urgent ones."""
        from permres_gui.gui.card_plans import with_procedure

        plans = with_procedure(self.session.case.plans, procedure)
        self._replace(self.session.planned(plans))

    def put(self, session: Session, refusal: Refusal) -> None:
        """Another session, and why an answer was not taken, on the same page."""
        self.session, self.refusal = session, refusal
        self.changed.emit()

    def _replace(self, session: Session) -> None:
        if session.at != self.session.at and session.at == RESULT:
            self.section, self._came_from = self._came_from, RESULT
        self.session, self.aside = session, ""
        self.refusal = Refusal()
        self.changed.emit()
