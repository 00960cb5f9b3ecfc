"""An answer that is filled in field by field: what nobody told yet is left alone.

A page of the interview is answered as a whole: what was in sight and left blank is not
known. An adviser fills in one field after the other, and each counts at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from permres_gui.domain.case import Sponsor, Stopped
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import Unknown

from .answered_question import answer_question
from .answering import put
from .asking import not_known
from .steps import faults

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.domain.case import Case

    from .questions import Question
    from .session import Session

BLANK = (None, "")
ONE_FIELD = ("countries", "date", "place")


def faults_in_part(question: Question, value: Any) -> tuple[str, ...]:  # noqa: ANN401 - a plain value
    """As `faults`, but of what can be taken back or told further nothing is missing."""
    if question.control in ("form", *ONE_FIELD):
        return ()
    if question.control == "history" and value:
        return ()  # a line was looked at where it was typed; others came with a file
    return faults(question, value)


def answered_in_part(session: Session, question: Question, value: Any) -> Session:  # noqa: ANN401 - a plain value
    """The visit with as much of an answer as is filled in.

    Raises ``BadAnswerError`` when the value fits no answer of the question.
    """
    if question.control == "form" and value != "unknown":
        case = session.settled(question, _form(session.case, question, value))
        whole = not faults(replace(question, event=False), value)
        return _asked(session.with_case(case), question, whole=whole)
    if question.control in ONE_FIELD and value in (*BLANK, ()):
        case = put(session.case, question.fields[0], None)
        return _asked(session.with_case(case), question, whole=False)
    return session.answered(question, value)


def _asked(session: Session, question: Question, *, whole: bool) -> Session:
    """In the path stands only what was answered as a whole: the rest is still asked."""
    path = tuple(each for each in session.path if each != question.id)
    if whole:
        path = session.path if question.id in session.path else (*path, question.id)
    return replace(session, path=path)


def _form(case: Case, question: Question, value: Mapping[str, Any]) -> Case:
    told = {
        path: each
        for path, each in value.items()
        if each not in BLANK or _takes_back(case, question, path)
    }
    kept = {path: each for path, each in told.items() if each not in BLANK}
    for path in told.keys() - kept.keys():
        if not path.endswith(".known"):
            case = _without(case, path)
    if question.id == "applied":
        kept = {**_events(case, told), **kept}
    return answer_question(case, question, kept)


def _events(case: Case, told: Mapping[str, Any]) -> dict[str, Any]:
    """An application and a time out of the registers, which are told as a whole."""
    paths = ("application.card", "application.day")
    now = {path: as_text(answer(case, path)) for path in paths}
    if case.unregistered is not None and "unregistered.known" not in told:
        now["unregistered.known"] = "yes"
    for path in ("unregistered.first", "unregistered.last"):
        now[path] = as_text(answer(case, path))
    return now


def _without(case: Case, path: str) -> Case:
    """The case without one answer, nor a record of which nothing is left."""
    case = put(case, path, None)
    if case.sponsor == Sponsor():
        case = replace(case, sponsor=None)
    if case.work.stopped == Stopped():
        case = replace(case, work=replace(case.work, stopped=None))
    return case


def _takes_back(case: Case, question: Question, path: str) -> bool:
    """Whether a blank field had an answer that it showed, or "I do not know" of all."""
    if path.endswith(".known"):
        return case.unregistered is not None
    was = answer(case, path)
    if isinstance(was, Unknown):
        return not_known(question, case)
    return was not in (None, ())
