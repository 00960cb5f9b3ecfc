"""The case on the screen as a worked case, with what the rules answer to it today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.case import Plans
from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_periods import impossible
from permres_gui.interview.case_writer import write
from permres_gui.interview.expectation import NOT_NAMED, Expectation
from permres_gui.presentation.case_answer import Answer, CardAnswer
from permres_gui.presentation.desk.what_if import what_if_title
from permres_gui.presentation.in_a_row import sentences
from permres_gui.presentation.shell_view import rules_sentence

if TYPE_CHECKING:
    from permres_gui.domain.case import Case, Day
    from permres_gui.presentation.context import Context

YEAR, MONTH = 4, 7
"""How many signs of a day say its year, and its month."""


def new_worked_case(context: Context) -> str:
    """The text of a case file without what tells who it is, and with ``expect:``.

    Empty where the answers contradict each other, since such a file cannot be read.
    Left out are the name, the title, the municipality, plans and the receipt, on which
    no card depends, and marks, notes and all else beside the case. Of the day of birth
    only as much is told as the answers need.
    """
    exact = _without_identity(context.case, context)
    if impossible(exact):
        return ""
    expect = expectations(exact, context)
    told = next(
        (each for each in _vaguer(exact) if expectations(each, context) == expect),
        exact,
    )
    words, known = context.words, context.library
    unchecked = words.text("No lawyer has checked these answers yet.")
    tried = what_if_title(context)
    unchecked = sentences([tried, unchecked])
    note = f"{unchecked} {rules_sentence(words, known.checked_on, known.version)}"
    return write(told, {"expect": expect, "note": note})


def expectations(case: Case, context: Context) -> Mapping[str, Expectation]:
    """What the rules answer for each card, in the form of a worked case."""
    cards = Answer.of(context.library, case, context.as_of).cards
    return {card: _expectation(answer) for card, answer in cards.items()}


def _expectation(answer: CardAnswer) -> Expectation:
    found, decide_by = answer.assessment, answer.procedure.decide_by
    return Expectation(
        found.status.value,
        found.possible_from,
        found.certain_from,
        answer.documents or NOT_NAMED,
        decide_by or NOT_NAMED,
    )


def _without_identity(case: Case, context: Context) -> Case:
    """The same answers of nobody in particular, on the day that was asked about."""
    filed = case.application
    return replace(
        case,
        id=None,
        title=None,
        as_of=context.as_of,
        person=replace(case.person, municipality=None),
        application=replace(filed, receipt=None) if filed is not None else None,
        plans=Plans(),
    )


def _vaguer(case: Case) -> Iterator[Case]:
    """Without the day of birth, with its year alone, with its month."""
    born = case.person.born
    if isinstance(born, PartialDay):
        text = str(born)
        ways: list[Day] = [PartialDay.parse(text[:end]) for end in (YEAR, MONTH)]
        for way in (None, *ways):
            yield replace(case, person=replace(case.person, born=way))
