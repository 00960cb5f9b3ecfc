"""A question by its id, and a session in which it was answered."""

from __future__ import annotations

from typing import Any

from permres_gui.interview.questions import Question
from permres_gui.interview.session import Session
from tests.interview.walking import the_interview


def q(name: str) -> Question:
    return the_interview().of(name)


def answered(session: Session, name: str, value: Any) -> Session:
    return session.showing(name).answered(q(name), value)
