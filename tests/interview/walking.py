"""Walks through the interview by what a person can choose on each screen.

``walk`` answers one question after another, as the window does, until the result.
What is chosen comes from ``choose``: dice for random walks, a plan for worked ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from permres_gui.building.question_files import read_questions
from permres_gui.domain.case import Case
from permres_gui.domain.fields import answer, as_text
from permres_gui.interview.asking import (
    asked_of,
    in_group,
    options_for,
    stands_along,
)
from permres_gui.interview.questions import Interview, Part, Question
from permres_gui.interview.session import RESULT, Session
from permres_gui.interview.steps import (
    Known,
    advanced,
    assessments,
    begun,
    faults,
    missing,
    row_faults,
)
from permres_gui.rules.law import Law
from permres_gui.rules.plain import build
from tests.rules.reading import RULEBOOK, the_rulebook

ON = date(2026, 11, 23)
UNKNOWN = "unknown"
MOST_SCREENS = 25
NATIONALITIES = (
    ("SY",), ("MA",), ("TR",), ("US",), ("AF",), ("UA",), ("stateless",), ("XK",),
    ("GB",), ("FR",), ("NL",), ("RO",), ("HR",), ("PL",), ("CH",), ("NO",), ("BE",),
    ("FR", "MA"), ("GB", "FR"), ("BE", "TR"), ("GB", "US"), ("HR", "GB"),
)  # fmt: skip
PLACES = ("44021", "11002", "21004", "62063")


@cache
def the_interview() -> Interview:
    reading = read_questions(RULEBOOK.parent / "interview")
    assert not reading.faults, "\n".join(map(str, reading.faults))
    return build(Interview, reading.data)


@cache
def known() -> Known:
    return Known(the_rulebook(), the_interview())


def parts_in_sight(
    parts: Sequence[Part], case: Case, law: Law, given: Mapping[str, Any]
) -> Iterator[Part]:
    """The parts whose conditions hold: inside the form, and on earlier answers."""
    ids = {part.id for part in parts}
    for part in parts:
        if not asked_of(part, case, ON):
            continue
        for path, wanted in part.only_if.items():
            if path in ids:
                if str(given.get(path)) not in wanted:
                    break
            elif path == "nationality":
                if not any(in_group(case, law, each) for each in wanted):
                    break
            elif as_text(answer(case, path)) not in wanted:
                break
        else:
            yield part


@dataclass
class Dice:
    """Answers at random, as often unknown or only in part as people know little."""

    random: Random
    unknown: float = 0.12
    empty: float = 0.4

    def __call__(self, question: Question, case: Case, law: Law) -> Any:
        dice = self.random
        if question.dont_know and dice.random() < self.unknown:
            return UNKNOWN
        match question.control:
            case "countries":
                return dice.choice(NATIONALITIES)
            case "place":
                return dice.choice((*PLACES, None))
            case "date":
                return self.day(1950, 2012)
            case "choice":
                return dice.choice(options_for(question.options, case, law)).value
            case "many":
                return self.several(question)
            case "history":
                return self.history(question, case, law)
            case _:
                return self.form(question.parts, case, law)

    def several(self, question: Question) -> tuple[str, ...]:
        alone = [each.value for each in question.options if each.exclusive]
        if self.random.random() < 0.6:
            return (self.random.choice(alone),)
        others = [each.value for each in question.options if not each.exclusive]
        number = self.random.randint(1, len(others))
        return tuple(sorted(self.random.sample(others, number), key=others.index))

    def form(self, parts: Sequence[Part], case: Case, law: Law) -> dict[str, Any]:
        given: dict[str, Any] = {}
        for part in parts:
            if part in parts_in_sight(parts, case, law, given):
                left_out = part.optional and self.random.random() < self.empty
                given[part.id] = None if left_out else self.part(part, case, law)
        return given

    def part(self, part: Part, case: Case, law: Law) -> Any:
        dice = self.random
        match part.control:
            case "choice":
                return dice.choice(options_for(part.options, case, law)).value
            case "countries":
                return dice.choice(("FR", "BE", "GB", "SY", "IN"))
            case "date":
                return self.day(2010, 2026)
            case "place":
                return dice.choice(PLACES)
            case "number":
                return dice.choice((0, 1, 3, 24, 60))
            case _:
                return dice.choice((Decimal(0), Decimal(1100), Decimal("2500.50")))

    def day(self, first: int, last: int) -> str:
        """A day, a month or a year of these years."""
        low, high = date(first, 1, 1), min(date(last, 12, 31), ON)
        day = low + timedelta(self.random.randrange((high - low).days))
        return day.isoformat()[: self.random.choice((10, 10, 10, 7, 4))]

    def history(self, question: Question, case: Case, law: Law) -> tuple[Any, ...]:
        """Periods one after another; of these only the last may go on today."""
        (period,) = question.periods
        most = 3 if question.id == "history" else 2
        least = 1 if question.id == "history" else 0
        rows = []
        cuts = sorted(
            self.random.sample(
                range(2005 * 12, 2026 * 12), 2 * self.random.randint(least, most)
            )
        )
        for place in range(0, len(cuts), 2):
            last = place + 2 == len(cuts)
            now = last and self.random.random() < (0.85 if least else 0.15)
            given: dict[str, Any] = {"kind": period.id}
            for part in period.parts:
                if part not in parts_in_sight(period.parts, case, law, given):
                    continue
                if part.id in {"from", "to"}:
                    given[part.id] = self.month(cuts[place + (part.id == "to")])
                elif part.id == "now":
                    given["now"] = "yes" if now else "no"
                elif part.optional and self.random.random() < self.empty:
                    given[part.id] = ""
                else:
                    given[part.id] = self.part(part, case, law)
            rows.append(given)
        return tuple(rows)

    def month(self, number: int) -> str:
        year, month = divmod(number, 12)
        day = date(year, month + 1, self.random.randint(1, 28))
        return day.isoformat()[: self.random.choice((10, 10, 10, 10, 7, 4))]


Choose = Callable[[Question, Case, Law], Any]


@dataclass(frozen=True)
class Walk:
    """The screens of one walk, in order, with what was answered, and its end."""

    session: Session
    screens: tuple[str, ...]
    answers: tuple[tuple[str, Any], ...]

    @property
    def open(self) -> tuple[str, ...]:
        """The fields for which a card still waits at the end."""
        return missing(assessments(self.session, known()))

    def told(self) -> str:
        """The walk, to be read when a test fails."""
        return "\n".join(f"{name}: {value!r}" for name, value in self.answers)


def told_here(question: Question, value: Any, session: Session) -> Any:
    """The answer without what this page does not ask of this person."""
    if not isinstance(value, dict):
        return value
    waiting = missing(assessments(session, known()))
    left_out = {p.id for p in question.parts if not stands_along(p, session, waiting)}
    return {path: told for path, told in value.items() if path not in left_out}


def walk(choose: Choose, on: date = ON, start: Session | None = None) -> Walk:
    """From the first question to the result, or to one screen more than allowed."""
    session = begun(start or Session(on), known())
    screens: list[str] = []
    answers: list[tuple[str, Any]] = []
    while session.at != RESULT and len(screens) <= MOST_SCREENS:
        question = the_interview().of(session.at)
        value = choose(question, session.case, known().rulebook.law)
        value = told_here(question, value, session)
        assert not faults(question, value), (question.id, value)
        if question.control == "history" and value != UNKNOWN:
            assert not row_faults(question, value), (question.id, value)
        screens.append(question.id)
        answers.append((question.id, value))
        session = advanced(session.answered(question, value), known())
    return Walk(session, tuple(screens), tuple(answers))
