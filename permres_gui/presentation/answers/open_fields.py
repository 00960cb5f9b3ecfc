"""Which fields the cards still wait for, and which questions ask for a field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.rules.assessment import Assessment, Status

if TYPE_CHECKING:
    from permres_gui.interview.questions import Question


def fields_open(
    assessments: Iterable[Assessment], as_of: date
) -> Mapping[str, frozenset[str]]:
    """For each card that is open or for an adviser, the fields that keep it open.

    A requirement that surely is met, or surely cannot be, waits for nothing.
    """
    return {
        each.card: frozenset(_waiting(each, as_of))
        for each in assessments
        if each.status is not Status.NOT_ELIGIBLE
    }


def _waiting(assessment: Assessment, as_of: date) -> Iterator[str]:
    for finding in assessment.findings:
        verdict = finding.verdict.at(as_of)
        if verdict.possible and not verdict.settled:
            yield from looked_at(finding.requirement)


def looked_at(requirement: object) -> frozenset[str]:
    """The fields that a requirement looks at, as far as it names them."""
    named = {*getattr(requirement, "WANTS", ())}
    named.add(getattr(requirement, "field", ""))
    whole = {path.rsplit(".", 1)[0] for path in named if "." in path}
    return frozenset(named | whole)


def asked_by(questions: Iterable[Question]) -> Mapping[str, frozenset[str]]:
    """For each field, the questions that name it."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in questions:
        for path in named_by(each):
            found[path].add(each.id)
    return {path: frozenset(ids) for path, ids in found.items()}


def named_by(question: Question) -> Iterator[str]:
    """The fields that the data of a question name."""
    yield from question.fields
    for part in question.own_parts:
        yield part.id
    for option in question.options:
        yield from option.sets
