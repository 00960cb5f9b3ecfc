"""A given answer is taken into the visit, or refused with what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from permres_gui.gui.session_model import Refusal
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.contradictions import contradictions_seen, impossible
from permres_gui.interview.session import Session
from permres_gui.interview.steps import faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.gui.session_model import SessionModel
    from permres_gui.interview.contradictions import Contradiction
    from permres_gui.interview.questions import Question


def take_answer(
    model: SessionModel,
    question: str,
    value: Any,  # noqa: ANN401 - a plain value
    *,
    in_part: bool,
) -> None:
    """The visit with the answer, and what is at odds in it, or why it cannot be taken."""
    take = _answered_in_part if in_part else _answered
    asked = model.interview.of(question)
    session, model.refusal = take(model.session, asked, value)
    if model.refusal:
        return
    model.session = session
    model.drafts.pop(question, None)
    model.refusal = Refusal(problems=_new_problems(model, session))


def _new_problems(model: SessionModel, session: Session) -> tuple[Contradiction, ...]:
    """Contradictions: the impossible always, what is only odd said once."""
    found = contradictions_seen(session.case, session.as_of, model.today)
    fresh = set(found) - model.said
    model.said |= set(found)
    return found if fresh or impossible(session.case) else ()


def _answered(
    session: Session,
    asked: Question,
    value: Any,  # noqa: ANN401 - a plain value
) -> tuple[Session, Refusal]:
    """The session with the answer; the same one, and why, where it cannot be taken."""
    return _taken(session, asked, value, faults(asked, value), Session.answered)


def _answered_in_part(
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
