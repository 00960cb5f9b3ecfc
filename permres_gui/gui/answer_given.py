"""A given answer is taken into the session, or refused with what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from permres_gui.gui.session_model import Refusal
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.steps import faults

if TYPE_CHECKING:
    from permres_gui.interview.questions import Question
    from permres_gui.interview.session import Session


def answered(
    session: Session,
    asked: Question,
    value: Any,  # noqa: ANN401 - a plain value
    *,
    whole: bool = True,
) -> tuple[Session, Refusal]:
    """The session with the answer; the same one, and why, where it cannot be taken.

    Not `whole`: of an event as much is taken as is told.
    """
    if asked.control == "history" and value is None:
        return session.taken_back(asked), Refusal()
    open_parts = faults(asked, value) if whole or not asked.event else ()
    if open_parts:
        rows = asked.control == "history" and bool(value)
        return session, Refusal(open_parts=open_parts, open_rows=rows)
    try:
        return session.answered(asked, _empty_as_missing(asked, value)), Refusal()
    except BadAnswerError:
        return session, Refusal(unreadable=True)


def _empty_as_missing(question: Question, value: Any) -> Any:  # noqa: ANN401
    """A control left empty gives no value, which an event takes as "did not happen"."""
    if value is None and question.control == "form":
        return {}
    return value
