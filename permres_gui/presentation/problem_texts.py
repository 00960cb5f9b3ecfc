"""Answers that contradict one another, in one sentence that names both."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.interview.case_periods import Conflict, Contradiction
from permres_gui.interview.questions import Interview

from .answer_words import answer_words, choices
from .translator import N_, Translator
from .views import LinkView, ProblemView

_ENDS_TOO_SOON = N_("The last day is %(one)s. But %(other)s must come before it.")
SENTENCES: Final[Mapping[Conflict, str]] = MappingProxyType(
    {
        Conflict.STAY_ENDS_BEFORE_IT_BEGINS: _ENDS_TOO_SOON,
        Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS: _ENDS_TOO_SOON,
        Conflict.STAYS_OVERLAP: N_("Two stays overlap: see %(one)s and %(other)s."),
        Conflict.STAYS_NOT_IN_ORDER: N_(
            "The stays are not in order: see %(one)s and %(other)s."
        ),
        Conflict.OPEN_STAY_NOT_LAST: N_(
            "Stay %(one)s of your list has no last day, but stay %(other)s comes after it."
        ),
        Conflict.RETURN_BEFORE_DEPARTURE: N_(
            "You came back (%(one)s) before you left (%(other)s)."
        ),
        Conflict.VISIT_BEFORE_DEPARTURE: N_(
            "The visit begins (%(one)s) before you left (%(other)s)."
        ),
        Conflict.VISIT_AFTER_RETURN: N_(
            "The visit ends (%(one)s) after you came back (%(other)s)."
        ),
        Conflict.DAY_IN_FUTURE: N_("The day %(one)s is still to come."),
        Conflict.BORN_AFTER_THE_DAY: N_(
            "You were born on %(one)s, after %(other)s, the day for which we look."
        ),
        Conflict.STAY_BEFORE_BIRTH: N_(
            "A stay begins on %(one)s, before your birth on %(other)s."
        ),
        Conflict.ABSENCE_BEFORE_ARRIVAL: N_(
            "An absence begins on %(one)s, before your first stay on %(other)s."
        ),
        Conflict.ABSENCE_OUTSIDE_STAYS: N_(
            "The absence of %(one)s lies outside all your stays."
        ),
        Conflict.CARD_NOT_FOR_NATIONALITY: N_(
            "You chose: %(one)s. That card is not for people with this nationality: %(other)s."
        ),
        Conflict.CARD_LONG_EXPIRED: N_(
            "Your card expired on %(one)s. Is that day right?"
        ),
    }
)
"""What is said of each, with the two answers as its figures."""


def problem_view(
    found: Contradiction, interview: Interview, words: Translator
) -> ProblemView:
    """One contradiction with a link to each of its answers."""
    ids = [_question_of(path, interview) for path in (found.path, found.other)]
    links = tuple(
        LinkView(each, words.text(interview.of(each).heading))
        for each in dict.fromkeys(ids)
        if each
    )
    title = words.text("Two answers do not fit")
    return ProblemView(title, problem_sentence(found, interview, words), links)


def _question_of(path: str, interview: Interview) -> str:
    """The question that asks for a path such as ``stays[1].from``."""
    field = path.split("[", maxsplit=1)[0]
    for question in interview.questions:
        if any(
            each == field or each.split(".")[0] == field for each in question.fields
        ):
            return question.id
    return ""


def problem_sentence(
    found: Contradiction, interview: Interview, words: Translator
) -> str:
    """The sentence of a contradiction; it names both answers."""
    one, other = (*found.figures, "", "")[:2]
    if found.kind is Conflict.OPEN_STAY_NOT_LAST:
        one, other = (_place_in_list(path) for path in (found.path, found.other))
    if found.kind is Conflict.CARD_NOT_FOR_NATIONALITY:
        one, other = _card_and_nationality(found, interview, words)
    return words.text(SENTENCES[found.kind], one=one, other=other)


def _place_in_list(path: str) -> str:
    """Which row of its list a path such as ``stays[1].from`` is, from 1 on."""
    return str(int(path.partition("[")[2].partition("]")[0]) + 1)


def _card_and_nationality(
    found: Contradiction, interview: Interview, words: Translator
) -> tuple[str, str]:
    titles = choices(interview)
    card, *countries = map(str, found.figures)
    names = [answer_words(titles, found.other, each, words) for each in countries]
    return answer_words(titles, found.path, card, words), ", ".join(names)
