"""A given answer is taken into the session, or refused with what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from permres_gui.gui.session_model import Refusal
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.session import Session
from permres_gui.interview.steps import faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.interview.questions import Question


def answered(
    session: Session,
    asked: Question,
    value: Any,  # noqa: ANN401 - a plain value
) -> tuple[Session, Refusal]:
    """The session with the answer; the same one, and why, where it cannot be taken."""
    return _taken(session, asked, value, faults(asked, value), Session.answered)


def answered_in_part(
    session: Session,
    asked: Question,
    value: Any,  # noqa: ANN401 - a plain value
) -> tuple[Session, Refusal]:
    """The same where each field counts at once, and what is still blank is still asked."""
    from permres_gui.interview.partly import answered_in_part, faults_in_part

    open_parts = faults_in_part(asked, value)
    return _taken(session, asked, value, open_parts, answered_in_part)


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
