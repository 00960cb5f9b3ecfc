"""What a result is told from: the case, what the rules say, the library, a language."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import field, replace
from datetime import date
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.questions import Interview
from permres_gui.presentation.answers.choice_words import Titles, choices
from permres_gui.presentation.translator import Translator
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.compiled import Library
from permres_gui.rules.municipality import Municipality
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.source_scope import concerning

if TYPE_CHECKING:
    from permres_gui.interview.marks import Marks
    from permres_gui.rules.requirement import RequirementBase

HOME = "44021"
"""Ghent: its services are named to those whose municipality is not known."""


T = TypeVar("T")


def once(work_out: Callable[[Context], T]) -> Callable[[Context], T]:
    """What depends on a context alone is worked out once for each."""

    @wraps(work_out)
    def found(context: Context) -> T:
        if work_out not in context.worked_out:
            context.worked_out[work_out] = work_out(context)
        told: T = context.worked_out[work_out]
        return told

    return found


def once_for_each(
    work_out: Callable[[Context, str], T],
) -> Callable[[Context, str], T]:
    """What depends on a context and one card is worked out once for each of them."""

    @wraps(work_out)
    def found(context: Context, card: str) -> T:
        if (work_out, card) not in context.worked_out:
            context.worked_out[work_out, card] = work_out(context, card)
        told: T = context.worked_out[work_out, card]
        return told

    return found


@dataclass(frozen=True, slots=True)
class WhatIf:
    """These are not the client's answers but a copy to try something."""

    number: int
    case: Case
    """The answers as told."""
    as_of: date


@dataclass(frozen=True)
class Context:
    """One case with its assessments, in the order of the rule base."""

    library: Library
    interview: Interview
    timeline: Timeline
    assessments: tuple[Assessment, ...]
    words: Translator
    marks: Marks = field(default_factory=dict)
    """How sure the answers are; no assessment depends on it."""
    found_guesses: Mapping[str, tuple[str, ...]] | None = None
    """What was found before on guesses; ``None`` asks the rules when it is needed."""
    what_if: WhatIf | None = None
    """Where the case is no client's but a what-if copy: what is told from it says so."""

    today: date | None = None
    """The day of today, where another day may be asked about."""

    @property
    def other_day(self) -> bool:
        """Whether another day than today is asked about."""
        return self.today is not None and self.today != self.as_of

    @property
    def case(self) -> Case:
        """The answers."""
        return self.timeline.case

    @property
    def as_of(self) -> date:
        """The day asked about."""
        return self.timeline.as_of

    def of(self, card: str) -> Assessment:
        """The assessment of one card."""
        return next(each for each in self.assessments if each.card == card)

    def cited(self, requirement: RequirementBase) -> tuple[str, ...]:
        """The sources of a requirement that may speak of this person."""
        return concerning(requirement.sources, self.library.sources, self.case)

    def living_in(self, municipality: str) -> Context:
        """The same person in another municipality; no card depends on it."""
        person = replace(self.case.person, municipality=municipality)
        timeline = Timeline(replace(self.case, person=person), self.as_of)
        return replace(self, timeline=timeline)

    @cached_property
    def guesses(self) -> Mapping[str, tuple[str, ...]]:
        """For each card that rests on guesses, the paths of these answers."""
        if self.found_guesses is not None or not self.marks:
            return self.found_guesses or {}
        from permres_gui.interview.resting_on_guesses import resting_on_guesses

        rulebook = self.library.rulebook
        found = self.assessments
        return resting_on_guesses(rulebook, self.timeline, found, self.marks)

    @cached_property
    def worked_out(self) -> dict[Hashable, Any]:
        """What was worked out from this alone, by the function that does so or by name."""
        return {}

    @cached_property
    def titles(self) -> Titles:
        """The English words of every choice of the interview."""
        return choices(self.interview)

    @cached_property
    def open_fields(self) -> Mapping[str, frozenset[str]]:
        """For each card that is open or for an adviser, the fields that keep it open."""
        from permres_gui.presentation.answers.open_fields import fields_open

        return fields_open(self.assessments, self.as_of)

    @cached_property
    def asked_by(self) -> Mapping[str, frozenset[str]]:
        """For each field, the questions that name it."""
        from permres_gui.presentation.answers.open_fields import asked_by

        return asked_by(self.interview.questions)

    @cached_property
    def practice(self) -> LocalPractice | None:
        """What is known of the municipality of residence."""
        return self.library.practice_of(self.case.person.municipality)

    @cached_property
    def place(self) -> Municipality | None:
        """The municipality of residence."""
        return self.library.municipalities.get(self.case.person.municipality)

    @cached_property
    def advice(self) -> LocalPractice | None:
        """Whose services to name: those of the municipality, or of Ghent if unknown."""
        if isinstance(self.case.person.municipality, str):
            return self.practice
        return self.library.practice_of(HOME)
