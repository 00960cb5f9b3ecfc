"""Whether an event that may have happened could change a card: that is tried.

Read where such an event is near: the first question does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.timeline import Timeline

from .answering import begun

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.rules.rulebook import Rulebook

    from .questions import Question


def decides(question: Question, case: Case, on: date, rulebook: Rulebook) -> bool:
    """Whether a card would wait for the rest, were it told that the event happened."""
    told = begun(case, question.tried)
    found = rulebook.assess_all(Timeline(told, on))
    return any(
        field.startswith(f"{question.tried}.")
        for assessment in found
        for field in assessment.missing
    )
