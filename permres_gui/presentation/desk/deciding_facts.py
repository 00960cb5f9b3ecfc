"""Which of the facts that a requirement looks at decide what was found about it.

An event decides where the rules find otherwise once it is left out: without the journey
the years go on, so the journeys come first. Else what the requirement itself asks for
comes before what only says whom it concerns.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import known
from permres_gui.interview.answering import put
from permres_gui.interview.asking import given
from permres_gui.interview.period_rows import ROWS, with_rows
from permres_gui.presentation.cards.reason_texts import day_of, outcome_of
from permres_gui.rules.fields_used import uses, uses_path
from permres_gui.rules.findings import judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from permres_gui.domain.case import Case
    from permres_gui.interview.questions import Question
    from permres_gui.presentation.context import Context
    from permres_gui.rules.requirement import Finding, RequirementBase

STARTS: Final[tuple[str, ...]] = ("first", "departure")
ENDS: Final[tuple[str, ...]] = ("last", "back")
CONDITION: Final = 1000
"""After all fields that a requirement names: those that say whom it concerns."""


def by_weight(
    context: Context, finding: Finding, questions: Iterable[Question]
) -> tuple[Question, ...]:
    """The questions that a finding rests on, the one that decides first."""
    asked = [
        each
        for each in questions
        if given(each, context.case) and uses(finding.requirement, each.fields)
    ]

    def weight(question: Question) -> tuple[bool, bool, int]:
        moved = _moves(context, finding, question)
        journey = moved and question.control == "history"
        return not journey, not moved, _named(finding.requirement, question.fields)

    return tuple(sorted(asked, key=weight))


def deciding_field(
    finding: Finding | None, question: Question, missing: Sequence[str]
) -> str:
    """The field of a form that decides; empty where the question is one field."""
    parts = [each.id for each in question.own_parts]
    if question.control != "form" or len(parts) < 2:  # noqa: PLR2004 - one is no choice
        return ""
    waiting = [each for each in parts if each in missing]
    if waiting or finding is None:
        return next(iter(waiting), "")
    found = [each for each in parts if uses(finding.requirement, [each])]
    return min(found, key=lambda each: _named(finding.requirement, [each]), default="")


def deciding_period(
    context: Context, finding: Finding, question: Question
) -> int | None:
    """The place of the period whose days are told, or in which the years begin."""
    figures, field = finding.judgement.figures, question.fields[0]
    records = known(getattr(context.case, field, None)) if field in ROWS else None
    if not records:
        return None
    if field == "stays":
        return _begun_before(records, figures.get("start"))
    told = {each for each in figures.values() if isinstance(each, date)}
    days = [(_edge(each, STARTS), _edge(each, ENDS)) for each in records]
    for end in (0, 1):
        for place, each in enumerate(days):
            if each[end] is not None and each[end] in told:
                return place
    return None


def _begun_before(stays: Sequence[object], start: object) -> int | None:
    if not isinstance(start, date):
        return None
    begun = [
        (first, place)
        for place, first in enumerate(_edge(each, STARTS) for each in stays)
        if first is not None and first <= start
    ]
    return max(begun)[1] if begun else None


def _edge(record: object, names: Sequence[str]) -> date | None:
    day = next((getattr(record, n) for n in names if hasattr(record, n)), None)
    return day.earliest if isinstance(day, PartialDay) else None


def _moves(context: Context, finding: Finding, question: Question) -> bool:
    """Whether something else is found once what the question tells did not happen."""
    case = _without(context.case, question)
    condition = _named(finding.requirement, question.fields) >= CONDITION
    if case is None or condition:
        return False
    law, as_of = context.library.rulebook.law, context.as_of
    timeline = Timeline(case, as_of)
    found = judged(timeline, finding.requirement, law, finding.route)  # type: ignore[arg-type]  # a finding names its kind by its base
    if found is None:
        return True
    before, now = finding.verdict.at(as_of), found.verdict.at(as_of)
    blurred = before.settled and not now.settled  # it was not an event but is not known
    return not blurred and _told(found, as_of) != _told(finding, as_of)


def _told(finding: Finding, as_of: date) -> tuple[object, ...]:
    outcome = outcome_of(finding.verdict, as_of)
    day = day_of(finding.verdict, as_of, outcome)
    return outcome, day, finding.verdict.at(as_of), finding.judgement.worded(outcome)


def _without(case: Case, question: Question) -> Case | None:
    """The case as if nothing of it had happened; nothing where that cannot be."""
    if question.control == "history":
        field = question.fields[0]
        told = getattr(case, field) not in (None, ())
        return with_rows(case, field, ()) if told and question.nothing else None
    if not question.event:
        return None
    for path in _own(question):
        if answer(case, path) is not None:
            case = put(case, path, None)
    return case


def _own(question: Question) -> Iterable[str]:
    """Its answers, without the records that they are parts of."""
    inside = {path.rpartition(".")[0] for path in question.fields}
    return (path for path in question.fields if path not in inside)


def _named(requirement: RequirementBase, fields: Iterable[str]) -> int:
    """How nearly a requirement names one of these: its own field first, a condition last."""
    own: list[Any] = [getattr(requirement, name, None) for name in ("field", "since")]
    named = (*filter(None, own), *requirement.WANTS, *requirement.READS)
    paths = tuple(fields)
    places = (
        place
        for place, field in enumerate(named)
        if any(uses_path(path, field) for path in paths)
    )
    return next(places, CONDITION)
