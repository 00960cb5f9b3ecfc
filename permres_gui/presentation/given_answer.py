"""The answer of now in the form in which it is saved beside a case, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from permres_gui import __version__
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.saved_answer import (
    AnswerChange,
    SavedAnswer,
    SavedCard,
    answer_changes,
)
from permres_gui.presentation.cards.reason_texts import day_of, outcome_of
from permres_gui.rules.findings import MET

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.compiled import Library


def given_answer(found: Iterable[Assessment], on: date, known: Library) -> SavedAnswer:
    """What these rules answer, to be saved with the case."""
    cards = {each.card: _card(each) for each in found}
    return SavedAnswer(on, known.version, __version__, cards)


def changed_since(
    saved: SavedAnswer, now: SavedAnswer, case: Case, known: Library
) -> tuple[AnswerChange, ...]:
    """The cards to which these rules answer something else than was saved.

    Both are asked about the day of the saving: that a day has come is no change.
    """
    if saved.on is None or saved.by_the_same(now):
        return ()
    then = now
    if saved.on != now.on:
        found = known.rulebook.assess_all(Timeline(case, saved.on))
        then = given_answer(found, saved.on, known)
    return tuple(answer_changes(saved, then))


def _card(found: Assessment) -> SavedCard:
    because = tuple(_findings(found))
    status = found.status.value
    return SavedCard(status, found.possible_from, found.certain_from, because)


def _findings(found: Assessment) -> Iterator[str]:
    for each in found.findings:
        if each.judgement.verdict.steps == MET.steps:
            continue  # most of what is found
        outcome = outcome_of(each.verdict, found.as_of)
        day = day_of(each.verdict, found.as_of, outcome)
        if outcome != "met" or day is not None:
            yield " ".join([each.requirement.id, outcome, *([str(day)] if day else [])])
