"""What is filled in: one day, or a form with what its fields show and which are open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.fields import answer
from permres_gui.interview.answered_question import NOT_STOPPED
from permres_gui.interview.asking import stands_along
from permres_gui.interview.steps import missing
from permres_gui.presentation.day_field import day_field
from permres_gui.presentation.field_views import STILL_OPEN, FieldMaker, shown
from permres_gui.presentation.views import FormView

if TYPE_CHECKING:
    from permres_gui.interview.questions import Question
    from permres_gui.interview.session import Session
    from permres_gui.presentation.question_view import Asking
    from permres_gui.presentation.views import DateView, FieldView


def form_control(question: Question, asking: Asking) -> FormView:
    """The fields with what was answered."""
    session = asking.session
    maker = FieldMaker(
        session.case, asking.law, asking.words, session.as_of, asking.places()
    )
    waiting = missing(asking.assessments)
    offered = question.parts if asking.along else question.own_parts
    parts = [part for part in offered if stands_along(part, session, waiting)]
    fields = maker.fields(parts, form_values(question, session))
    return FormView(_marked(fields, asking))


def day_control(question: Question, asking: Asking, heading: str) -> DateView:
    """A single day."""
    value = shown(answer(asking.session.case, question.fields[0]))
    return day_field(heading, value, asking.words, asking.session.as_of)


def _marked(fields: tuple[FieldView, ...], asking: Asking) -> tuple[FieldView, ...]:
    """The fields, each that is still open with its sentence."""
    sentence = asking.words.text(STILL_OPEN)
    return tuple(
        replace(field, error=sentence) if field.id in asking.open_parts else field
        for field in fields
    )


def form_values(question: Question, session: Session) -> dict[str, str]:
    """What the fields of a form show."""
    case = session.case
    values = {part.id: "" for part in question.parts}
    for part in question.parts:
        if not part.id.endswith(".known"):
            values[part.id] = shown(answer(case, part.id))
    seen = question.id in session.path
    if "unregistered.known" in values:
        values["unregistered.known"] = (
            "yes" if case.unregistered else "no" if seen else ""
        )
        if seen and case.application is None:
            values["application.card"] = "none"
    if "work.stopped.reason" in values and seen and case.work.stopped is None:
        values["work.stopped.reason"] = NOT_STOPPED
    relative = case.sponsor and case.sponsor.stopped_work
    if "sponsor.stopped_work.reason" in values and seen and relative is None:
        values["sponsor.stopped_work.reason"] = NOT_STOPPED
    return values
