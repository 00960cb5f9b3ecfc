"""The case with the answer that a control of one question gave.

Read with the first answer: neither the first page nor the first question waits for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from permres_gui.domain.case import Sponsor
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import UNKNOWN, known

from .answering import put
from .asking import in_sight
from .period_rows import ROWS, with_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from permres_gui.domain.case import Case

    from .questions import Question


NOT_STOPPED = "not-stopped"
"""The choice that nobody stopped working: then there is no such event."""


def answer_question(case: Case, question: Question, value: Any) -> Case:  # noqa: ANN401 - a plain value
    """The case with the answer that a control of this question gave."""
    if value == "unknown":
        return _unknown(case, question)
    if question.control == "history":
        field = question.fields[0]
        shown = known(getattr(case, field)) or ()
        return with_rows(case, field, ROWS[field](told_rows(question, value), shown))
    if question.control == "form":
        return _form(case, question, value)
    if question.control == "many":
        return _many(case, question, tuple(value))
    if question.control == "choice":
        return _choice(case, question, str(value))
    return put(case, question.fields[0], value)


def told_rows(
    question: Question, rows: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Rows in which a yes or no that was in sight and left blank is unknown."""
    told: list[Mapping[str, Any]] = []
    for row in rows:
        filled = dict(row)
        for part in question.periods[0].parts:
            blank = filled.get(part.id, "") in (None, "") and part.id in row
            if blank and part.optional and part.options and in_sight(part, row):
                filled[part.id] = "unknown"
        told.append(filled)
    return told


def _unknown(case: Case, question: Question) -> Case:
    case = _set(case, question.cleared)
    waiting = () if question.event else question.fields
    for path in (*waiting, *question.left_open):
        first = path.split(".")[0]
        if first in ROWS:
            case = with_rows(case, first, UNKNOWN)
        elif path == first and first in {"sponsor", "application", "unregistered"}:
            case = replace(case, sponsor=case.sponsor or Sponsor())
        else:
            case = put(case, path, "unknown")
    return case


def _form(case: Case, question: Question, value: Mapping[str, Any]) -> Case:
    if question.id == "applied":
        return _applied(case, value)
    if value.get("work.stopped.reason") == NOT_STOPPED:
        return replace(case, work=replace(case.work, stopped=None))
    if value.get("sponsor.stopped_work.reason") == NOT_STOPPED:
        sponsor = case.sponsor and replace(case.sponsor, stopped_work=None)
        return replace(case, sponsor=sponsor)
    waits = question.left_open if question.event else question.fields
    for part in question.parts:
        if part.id not in value:
            continue
        blank = value[part.id] in (None, "") and part.id in waits
        asked = in_sight(part, value)
        case = put(case, part.id, "unknown" if blank and asked else value[part.id])
    return case


def _applied(case: Case, value: Mapping[str, Any]) -> Case:
    """The municipality, and two events: an application, a time out of the registers."""
    if "person.municipality" in value:
        place = value["person.municipality"]
        case = put(case, "person.municipality", place)
    if value.get("application.card") in {None, "", "none"}:
        case = replace(case, application=None)
    else:
        case = put(case, "application.card", value["application.card"])
        case = put(case, "application.day", value.get("application.day"))
    if value.get("unregistered.known") != "yes":
        return replace(case, unregistered=None)
    case = put(case, "unregistered.first", value.get("unregistered.first") or "unknown")
    return put(case, "unregistered.last", value.get("unregistered.last"))


def _choice(case: Case, question: Question, value: str) -> Case:
    option = next((each for each in question.options if each.value == value), None)
    sets = (
        option.sets
        if option is not None and option.sets
        else {question.fields[0]: value}
    )
    if any(text != (as_text(answer(case, path)) or "") for path, text in sets.items()):
        case = _set(case, question.cleared)
    return _set(case, sets)


def _many(case: Case, question: Question, values: Sequence[str]) -> Case:
    """Options left out set what they say otherwise, then those chosen set theirs."""
    for option in question.options:
        if option.value not in values:
            case = _set(case, option.otherwise)
    for option in question.options:
        if option.value in values:
            case = _set(case, option.sets)
    return case


def _set(case: Case, answers: Mapping[str, str]) -> Case:
    for path, text in answers.items():
        if path in ROWS:
            case = with_rows(case, path, () if text == "none" else _kept(case, path))
        else:
            case = put(case, path, text)
    return case


def _kept(case: Case, field: str) -> object:
    """Periods that are there stay; an empty list becomes "not asked"."""
    rows = getattr(case, field)
    return rows if isinstance(rows, tuple) and rows else None
