"""A question of the program's interview as it is asked, for tests of what is shown."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.session import Session
from permres_gui.presentation.question_view import Asking, question_view
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import interview, library

ON = date(2026, 11, 23)
NOBODY = Case()
LANGUAGES = ("nl", "fr", "en")
QUESTIONS = [each.id for each in interview().questions]
DAY = PartialDay.parse("2021-03-04")


def q(name: str):
    return interview().of(name)


def asking(
    case: Case = NOBODY, language: str = "en", path: tuple[str, ...] = ()
) -> Asking:
    assessments = library().rulebook.assess_all(Timeline(case, ON))
    return Asking(
        Session(ON, language, case, path=path),
        library().rulebook.law,
        lambda: library().municipalities,
        translator_for(language),
        assessments,
    )


def view(
    name: str, case: Case = NOBODY, language: str = "en", path: tuple[str, ...] = ()
):
    return question_view(q(name), asking(case, language, path))
