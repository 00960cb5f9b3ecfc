"""The rules of this window, and what they find of the answers in sight.

They are read when they are first needed, which is after the first page is painted. What
they found is kept until other answers come, and goes with the visit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from permres_gui.domain.timeline import Timeline
    from permres_gui.gui.told_once import ToldOnce
    from permres_gui.interview.questions import Interview, Question
    from permres_gui.interview.session import Session
    from permres_gui.interview.steps import Known
    from permres_gui.presentation.context import Context, WhatIf
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.compiled import Library


class RulesAtHand:
    """The rule base, the questions, and the last answers that were judged by them."""

    def __init__(self, open_library: Callable[[], Library]) -> None:
        self._open_library = open_library
        self._library: Library | None = None
        self._interview: Interview | None = None
        self._found: tuple[Timeline, tuple[Assessment, ...]] | None = None
        self._told: ToldOnce | None = None

    @property
    def loaded(self) -> bool:
        """Whether the rules are here."""
        return self._library is not None

    @property
    def library(self) -> Library:
        """The rule base, read at the first call."""
        if self._library is None:
            self._library = self._open_library()
        return self._library

    @property
    def interview(self) -> Interview:
        """The questions."""
        if self._interview is None:
            from permres_gui.interview.questions import Interview
            from permres_gui.rules.plain import build

            self._interview = build(Interview, self.library.part("questions"))
        return self._interview

    @property
    def known(self) -> Known:
        """The rules and the questions together."""
        from permres_gui.interview.steps import Known

        return Known(self.library.rulebook, self.interview, self.found, self._tried)

    def found(self, session: Session) -> tuple[Assessment, ...]:
        """The assessment of every card for these answers."""
        return self._judged(session)[1]

    def _tried(self, session: Session, event: Question) -> bool:
        """Whether an event could change a card; each is tried once for these answers."""
        from permres_gui.interview.steps import may_decide

        timeline, rulebook = self._judged(session)[0], self.library.rulebook
        return timeline.once(
            ("tried", event.id),
            lambda: may_decide(event, session.case, session.as_of, rulebook),
        )

    def _judged(self, session: Session) -> tuple[Timeline, tuple[Assessment, ...]]:
        from permres_gui.domain.timeline import Timeline

        if self._found is None or not _about(self._found[0], session):
            timeline = Timeline(session.case, session.as_of)
            self._found = timeline, self.library.rulebook.assess_all(timeline)
        return self._found

    def context_of(self, session: Session, today: date) -> Context:
        """What these answers are told from, in their language; they may be of another day."""
        from permres_gui.presentation.context import Context

        words = translator_for(session.language)
        timeline, found = self._judged(session)
        return Context(
            self.library,
            self.interview,
            timeline,
            found,
            words,
            session.marks,
            today=today,
        )

    def context(self, session: Session, today: date, what_if: WhatIf | None) -> Context:
        """What the pages of the result are told from; the same while nothing changes."""
        from permres_gui.gui.told_once import ToldOnce

        self._told = self._told or ToldOnce()
        return self._told.of(replace(self.context_of(session, today), what_if=what_if))

    def forget(self) -> None:
        """Nothing that was found of anybody's answers is left."""
        self._found = self._told = None


def _about(timeline: Timeline, session: Session) -> bool:
    """Whether a timeline was made from these answers, for this day."""
    return timeline.case is session.case and timeline.as_of == session.as_of
