"""A choice of options: those for this person, and which of them were chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.fields import answer, as_text
from permres_gui.interview.asking import not_known, options_for
from permres_gui.interview.period_rows import ROWS
from permres_gui.presentation.option_views import in_sight_for, option_views
from permres_gui.presentation.views import ChoiceView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from permres_gui.interview.questions import Option, Question
    from permres_gui.interview.session import Session
    from permres_gui.presentation.question_view import Asking


def choice_control(question: Question, asking: Asking, heading: str) -> ChoiceView:
    """The options, those that are rare behind one of their own."""
    case = asking.session.case
    options = options_for(question.options, case, asking.law)
    options = in_sight_for(options, case, asking.law)
    many = question.control == "many"
    chosen = _chosen_of(options, question, asking.session)
    more = asking.words.text("Something else") if any(o.rare for o in options) else ""
    views = option_views(options, asking.words, chosen)
    return ChoiceView(heading, views, multiple=many, more=more)


def _chosen_of(
    options: Sequence[Option], question: Question, session: Session
) -> frozenset[str]:
    """The options that were chosen: none of them beside "I don't know"."""
    many = question.control == "many"
    if many and not_known(question, session.case):
        return frozenset()
    found = frozenset(
        each.value
        for each in options
        if _chosen(each.sets, each.value, question, session)
    )
    if many and not found and question.id in session.path:
        return frozenset(each.value for each in options if each.exclusive)
    return found


def _chosen(
    sets: Mapping[str, str], value: str, question: Question, session: Session
) -> bool:
    """Whether the answers that an option sets are there."""
    if question.control == "many" and not sets:
        return False
    wanted = sets or {question.fields[0]: value}
    return all(_holds(session, question, path, text) for path, text in wanted.items())


def _holds(session: Session, question: Question, path: str, text: str) -> bool:
    if path in ROWS:
        return question.id in session.path and getattr(session.case, path) != ()
    return (as_text(answer(session.case, path)) or "") == text
