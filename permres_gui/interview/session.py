"""One visit: the answers, what was asked, where the person is, and the language.

Every change returns a new session; nothing is kept beside it. Back, change,
language and start again are the same thing: another session.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from permres_gui.domain.case import Case, Sponsor
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import UNKNOWN, known
from permres_gui.records import dataclass

from .answering import ROWS, put, with_rows
from .asking import given, waits_for

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from permres_gui.domain.case import Plans

    from .marks import Marks
    from .questions import Interview, Part, Question

RESULT = "result"
WELCOME = "welcome"
NO_ANSWERS = Case()
SURE = "sure"
"""The name of its mark in a row of a list, where an adviser was asked for it."""


@dataclass(frozen=True, slots=True)
class Session:
    """The state of one visit.

    ``at`` is the question shown, or ``welcome`` or ``result``; ``path`` the
    questions answered so far, in order.
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
        """The question before this one; every answer stays."""
        before = (
            self.path[: self.path.index(self.at)] if self.at in self.path else self.path
        )
        return replace(self, at=before[-1] if before else WELCOME, changing=False)

    def restarted(self) -> Session:
        """A new visit in the same language; nothing of this one is left."""
        return Session(self.as_of, self.language)

    def answered(self, question: Question, value: Any) -> Session:  # noqa: ANN401
        """The visit with one question answered.

        Raises ``BadAnswerError`` when the value fits no answer of the question.
        """
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
        return self.with_case(with_rows(self.case, question.fields[0], None))

    def with_case(self, case: Case) -> Session:
        """The same visit with other answers; the marks of those that are gone go too."""
        if not self.marks:
            return replace(self, case=case)
        from .period_marks import kept

        return replace(self, case=case, marks=kept(self.marks, self.case, case))

    def _marked_by(self, question: Question, value: Any, case: Case) -> Session:  # noqa: ANN401
        """The visit with these answers; the rows of a list may tell how sure they are."""
        listed = question.control == "history" and value != "unknown"
        if not listed or not (self.marks or any(SURE in row for row in value)):
            return self.with_case(case)
        from .period_marks import after_rows

        field, rows = question.fields[0], _told(question, value)
        marks = after_rows(self.marks, self.case, case, field, rows)
        return replace(self, case=case, marks=marks)

    def planned(self, plans: Plans) -> Session:
        """The same visit with other plans; plans change no status."""
        return replace(self, case=replace(self.case, plans=plans))


def answered_ids(
    session: Session, interview: Interview, missing: Collection[str] = ()
) -> frozenset[str]:
    """The questions that were answered, or whose answers are there.

    ``missing`` are the fields for which a card still waits: an event of which a file
    told only a part is not answered by that part.
    """
    found = {
        each.id
        for each in interview.questions
        if given(each, session.case) and not (each.event and waits_for(each, missing))
    }
    return frozenset(session.path) | found


def answer_question(case: Case, question: Question, value: Any) -> Case:  # noqa: ANN401
    """The case with the answer that a control of this question gave."""
    if value == "unknown":
        return _unknown(case, question)
    if question.control == "history":
        field = question.fields[0]
        shown = known(getattr(case, field)) or ()
        return with_rows(case, field, ROWS[field](_told(question, value), shown))
    if question.control == "form":
        return _form(case, question, value)
    if question.control == "many":
        return _many(case, question, tuple(value))
    if question.control == "choice":
        return _choice(case, question, str(value))
    return put(case, question.fields[0], value)


def _told(
    question: Question, rows: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Rows in which a yes or no that was in sight and left blank is unknown."""
    told: list[Mapping[str, Any]] = []
    for row in rows:
        filled = dict(row)
        for part in question.periods[0].parts:
            blank = filled.get(part.id, "") in (None, "") and part.id in row
            if blank and part.optional and part.options and in_sight(part, row):
                filled[part.id] = "unknown"
        told.append(filled)
    return told


def _unknown(case: Case, question: Question) -> Case:
    case = _set(case, question.cleared)
    waiting = () if question.event else question.fields
    for path in (*waiting, *question.left_open):
        first = path.split(".")[0]
        if first in ROWS:
            case = with_rows(case, first, UNKNOWN)
        elif path == first and first in {"sponsor", "application", "unregistered"}:
            case = replace(case, sponsor=case.sponsor or Sponsor())
        else:
            case = put(case, path, "unknown")
    return case


def _form(case: Case, question: Question, value: Mapping[str, Any]) -> Case:
    if question.id == "applied":
        return _applied(case, value)
    if "work.stopped.reason" in value and value["work.stopped.reason"] == "not-stopped":
        return replace(case, work=replace(case.work, stopped=None))
    waits = question.left_open if question.event else question.fields
    for part in question.parts:
        if part.id not in value:
            continue
        blank = value[part.id] in (None, "") and part.id in waits
        asked = in_sight(part, value)
        case = put(case, part.id, "unknown" if blank and asked else value[part.id])
    return case


def in_sight(part: Part, values: Mapping[str, Any]) -> bool:
    """Whether a part is asked, given the other parts of its form or period."""
    inside = {key: wanted for key, wanted in part.only_if.items() if key in values}
    return all(values[key] in wanted for key, wanted in inside.items())


def _applied(case: Case, value: Mapping[str, Any]) -> Case:
    """The municipality, and two events: an application, a time out of the registers."""
    if "person.municipality" in value:
        place = value["person.municipality"]
        case = put(case, "person.municipality", place)
    if value.get("application.card") in {None, "", "none"}:
        case = replace(case, application=None)
    else:
        case = put(case, "application.card", value["application.card"])
        case = put(case, "application.day", value.get("application.day"))
    if value.get("unregistered.known") != "yes":
        return replace(case, unregistered=None)
    case = put(case, "unregistered.first", value.get("unregistered.first") or "unknown")
    return put(case, "unregistered.last", value.get("unregistered.last"))


def _choice(case: Case, question: Question, value: str) -> Case:
    option = next((each for each in question.options if each.value == value), None)
    sets = (
        option.sets
        if option is not None and option.sets
        else {question.fields[0]: value}
    )
    if any(text != (as_text(answer(case, path)) or "") for path, text in sets.items()):
        case = _set(case, question.cleared)
    return _set(case, sets)


def _many(case: Case, question: Question, values: Sequence[str]) -> Case:
    """Options left out set what they say otherwise, then those chosen set theirs."""
    for option in question.options:
        if option.value not in values:
            case = _set(case, option.otherwise)
    for option in question.options:
        if option.value in values:
            case = _set(case, option.sets)
    return case


def _kept(case: Case, field: str) -> object:
    """Periods that are there stay; an empty list becomes "not asked"."""
    rows = getattr(case, field)
    return rows if isinstance(rows, tuple) and rows else None


def _set(case: Case, answers: Mapping[str, str]) -> Case:
    for path, text in answers.items():
        if path in ROWS:
            case = with_rows(case, path, () if text == "none" else _kept(case, path))
        else:
            case = put(case, path, text)
    return case


__all__ = ["RESULT", "WELCOME", "Session", "answer_question", "answered_ids"]
