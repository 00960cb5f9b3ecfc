"""From one screen to the next: take an answer, ask the rules what is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Status

from .answering import BadAnswerError, put
from .asking import answered_ids, concerns, in_sight, next_question
from .session import RESULT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.rulebook import Rulebook

    from .questions import Interview, Part, Period, Question
    from .session import Session


MUNICIPALITY = "person.municipality"


@dataclass(frozen=True, slots=True)
class Known:
    """What the interview needs to know: the rules and the questions.

    ``assess`` and ``tries`` are for who keeps what was found, so that it is not found
    twice; ``tries`` tells whether an event could change a card.
    """

    rulebook: Rulebook
    interview: Interview
    assess: Callable[[Session], tuple[Assessment, ...]] | None = None
    tries: Callable[[Session, Question], bool] | None = None


def assessments(session: Session, known: Known) -> tuple[Assessment, ...]:
    """What the rules say about the answers so far."""
    if known.assess is not None:
        return known.assess(session)
    return known.rulebook.assess_all(Timeline(session.case, session.as_of))


def missing(found: Iterable[Assessment]) -> tuple[str, ...]:
    """The fields for which some card still waits."""
    return tuple(dict.fromkeys(field for each in found for field in each.missing))


def following(session: Session, known: Known) -> str:
    """The id of the next question, or ``result``."""
    found = assessments(session, known)
    waiting = missing(found)
    hopeless = all(each.status is Status.NOT_ELIGIBLE for each in found)

    def decides(event: Question) -> bool:
        """No event is asked of whom no card can come any more."""
        return not hopeless and _may_decide(event, session, known)

    question = next_question(
        known.interview,
        session.case,
        waiting,
        answered_ids(session, known.interview, waiting),
        session.as_of,
        decides=decides,
    )
    return question.id if question else RESULT


def _may_decide(event: Question, session: Session, known: Known) -> bool:
    if known.tries is not None:
        return known.tries(session, event)
    return may_decide(event, session.case, session.as_of, known.rulebook)


def may_decide(event: Question, case: Case, on: date, rulebook: Rulebook) -> bool:
    """Whether an event could change a card, as far as its question has that tried."""
    if not event.tried:
        return True
    from .event_trial import decides

    return decides(event, case, on, rulebook)


def advanced(session: Session, known: Known) -> Session:
    """The visit at the next open question; after a change, or at the end, the result.

    Someone who went back walks forward over the questions already answered.
    """
    if not session.changing and session.at in session.path:
        later = session.path[session.path.index(session.at) + 1 :]
        for id_ in later:
            if concerns(known.interview.of(id_), session.case, session.as_of):
                return replace(session, at=id_)
    at = following(session, known)
    return replace(session, at=at, changing=session.changing and at != RESULT)


def begun(session: Session, known: Known) -> Session:
    """The visit at its first question."""
    return replace(session, at=following(session, known))


def begun_with(session: Session, known: Known, told: Mapping[str, Any]) -> Session:
    """The visit at its first open question, with what another page already asked.

    ``told`` are answers by the id of their question, in the words of the case
    file; the municipality, which shares its question with others, by its path.
    """
    for name, value in told.items():
        if name == MUNICIPALITY:
            session = replace(session, case=put(session.case, name, value))
        else:
            session = session.answered(known.interview.of(name), value)
    return begun(session, known)


def faults(question: Question, value: Any) -> tuple[str, ...]:  # noqa: ANN401 - a plain value
    """The parts (or the question itself) that still need an answer."""
    if value == "unknown":
        return ()
    if question.event:
        return tuple(
            part.id
            for part in question.parts
            if part.said and part.id in (value or ()) and not _given(value, part.id)
        )
    if question.control == "form":
        return tuple(
            part.id
            for part in question.parts
            if not part.optional and _shown(part, value) and not _given(value, part.id)
        )
    if question.control == "history":
        left_open = value is None or (not value and question.nothing is None)
        return (question.id,) if left_open or row_faults(question, value) else ()
    return (question.id,) if value in (None, "", ()) else ()


def _shown(part: Part, value: Mapping[str, Any]) -> bool:
    """Whether a part of a form is asked; who is spared it has no field for it."""
    spared = (part.when or part.unless or part.spares) and part.id not in value
    return not spared and in_sight(part, value)


def _given(value: Mapping[str, Any], part: str) -> bool:
    return value.get(part) not in (None, "")


def row_faults(question: Question, rows: tuple[Mapping[str, Any], ...]) -> bool:
    """Whether a period lacks a field that it needs."""
    return any(
        not _given(row, part.id)
        for row in rows
        for period in question.periods
        for part in period.parts
        if not part.optional and _needed(part, row, period)
    )


def _needed(part: Part, row: Mapping[str, Any], period: Period) -> bool:
    """Whether a part of a period is asked; conditions on answers outside are not here."""
    ids = {each.id for each in period.parts}
    return all(
        row.get(key) in wanted for key, wanted in part.only_if.items() if key in ids
    )


__all__ = [
    "BadAnswerError",
    "Known",
    "advanced",
    "assessments",
    "begun",
    "begun_with",
    "faults",
    "following",
    "may_decide",
    "missing",
    "row_faults",
]
