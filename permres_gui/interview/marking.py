"""Marking the answers of a question: one of them, or all as far as they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .case_fields import ANSWERS
from .marks import is_given, list_of, still_given, weakest

if TYPE_CHECKING:
    from permres_gui.domain.case import Case

    from .marks import Mark, Marks
    from .questions import Question


def answers_asked(question: Question) -> tuple[str, ...]:
    """The paths of the answers for which a question asks, and no page before it."""
    wanted = [*question.fields, *(part.id for part in question.own_parts)]
    for option in question.options:
        wanted += [*option.sets, *option.otherwise]
    own = dict.fromkeys(path for path in wanted if path not in question.told_before)
    known = frozenset(ANSWERS.values())
    return tuple(path for path in own if path in known)


def answers_apart(question: Question, case: Case) -> tuple[str, ...]:
    """Of a form with several answers those that are there, each with its own mark."""
    if question.control != "form":
        return ()
    asked = answers_asked(question)
    given = [part.id for part in question.own_parts if part.id in asked]
    apart = tuple(path for path in given if is_given(case, path))
    return apart if len(given) > 1 else ()


def with_answer_mark(marks: Marks, case: Case, path: str, mark: Mark | None) -> Marks:
    """One answer with this mark, or without one."""
    others = {each: told for each, told in marks.items() if each != path}
    return others | ({path: mark} if mark and is_given(case, path) else {})


def mark_of(question: Question, case: Case, marks: Marks) -> Mark | None:
    """The weakest mark of the answers of a question."""
    asked, told = answers_asked(question), still_given(marks, case)
    return weakest(mark for path, mark in told.items() if list_of(path) in asked)


def with_mark(marks: Marks, question: Question, case: Case, mark: Mark | None) -> Marks:
    """All answers of a question marked alike, or without a mark."""
    asked = answers_asked(question)
    others = {path: each for path, each in marks.items() if list_of(path) not in asked}
    if mark is None:
        return others
    return others | {path: mark for path in asked if is_given(case, path)}
