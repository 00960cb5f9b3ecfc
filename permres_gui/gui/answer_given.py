"""The visit with a given answer, or what is wrong in it; what is at odds afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from permres_gui.gui.session_model import Refusal
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.contradictions import contradictions_seen, impossible
from permres_gui.interview.session import Session
from permres_gui.interview.steps import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Set
    from datetime import date

    from permres_gui.interview.contradictions import Contradiction
    from permres_gui.interview.questions import Question


def with_answer(
    session: Session,
    asked: Question,
    value: Any,  # noqa: ANN401 - a plain value
    *,
    in_part: bool,
) -> tuple[Session, Refusal]:
    """The session with the answer; the same one, and why, where it cannot be taken.

    `in_part`: each field counts at once, and what is still blank is still asked.
    """
    if not in_part:
        return _taken(session, asked, value, faults(asked, value), Session.answered)
    from permres_gui.interview.partly import answered_in_part, faults_in_part

    open_parts = faults_in_part(asked, value)
    return _taken(session, asked, value, open_parts, answered_in_part)


def at_odds(
    session: Session, today: date, said: Set[Contradiction]
) -> tuple[Contradiction, ...]:
    """Contradictions: the impossible always, what is only odd said once."""
    found = contradictions_seen(session.case, session.as_of, today)
    return found if set(found) - said or impossible(session.case) else ()


def _taken(
    session: Session,
    asked: Question,
    value: Any,  # noqa: ANN401 - a plain value
    open_parts: tuple[str, ...],
    take: Callable[[Session, Question, Any], Session],
) -> tuple[Session, Refusal]:
    if asked.control == "history" and value is None:
        return session.taken_back(asked), Refusal()
    if open_parts:
        rows = asked.control == "history" and bool(value)
        return session, Refusal(open_parts=open_parts, open_rows=rows)
    try:
        return take(session, asked, _empty_as_missing(asked, value)), Refusal()
    except BadAnswerError:
        return session, Refusal(unreadable=True)


def _empty_as_missing(question: Question, value: Any) -> Any:  # noqa: ANN401 - a plain value
    """A control left empty gives no value, which an event takes as "did not happen"."""
    if value is None and question.control == "form":
        return {}
    return value
