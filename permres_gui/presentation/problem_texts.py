"""Answers that contradict one another, in one sentence that names both."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import known
from permres_gui.interview.case_periods import Conflict, Contradiction
from permres_gui.interview.period_rows import ROWS
from permres_gui.interview.questions import Interview
from permres_gui.presentation.answers.answer_words import answer_words
from permres_gui.presentation.answers.choice_words import choices
from permres_gui.presentation.answers.period_rows import (
    Record,
    days_words,
    row_title,
    row_values,
)
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import LinkView, ProblemView

_ENDS_TOO_SOON = N_("The last day is %(one)s. But %(other)s must come before it.")
SENTENCES: Final[Mapping[Conflict, str]] = MappingProxyType(
    {
        Conflict.STAY_ENDS_BEFORE_IT_BEGINS: _ENDS_TOO_SOON,
        Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS: _ENDS_TOO_SOON,
        Conflict.STAYS_OVERLAP: N_("Two stays overlap: %(one)s and %(other)s."),
        Conflict.STAYS_NOT_IN_ORDER: N_(
            "The stays are not in order: %(one)s stands before %(other)s."
        ),
        Conflict.OPEN_STAY_NOT_LAST: N_(
            "%(one)s has no last day, but %(other)s comes after it."
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
            "You were born on %(one)s. That is after %(other)s, the day you ask about."
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
        Conflict.PAPER_OF_AN_APPEAL: N_(
            "You chose: %(one)s. That paper is given while an appeal is pending, and you"
            " say that you have none."
        ),
        Conflict.STAYS_APART: N_(
            "One stay ends on %(one)s, and the next begins on %(other)s. The days in"
            " between can start the 5 years again. Did a paper such as Annex 15 cover"
            " them? Then add them to a stay."
        ),
        Conflict.CARD_LONG_EXPIRED: N_(
            "Your card expired on %(one)s. Is that day right?"
        ),
    }
)
"""What is said of each, with the two answers as its figures."""
AT_ODDS: Final = N_("Two answers do not fit")
TITLES: Final[Mapping[Conflict, str]] = MappingProxyType(
    {Conflict.STAYS_APART: N_("There are days between two stays")}
)
"""What is not at odds but hardly meant has a title of its own."""
OF_TWO_STAYS: Final = frozenset(
    (Conflict.STAYS_OVERLAP, Conflict.STAYS_NOT_IN_ORDER, Conflict.OPEN_STAY_NOT_LAST)
)
"""Where two stays are named by their grounds."""


def problem_view(
    found: Contradiction, case: Case, interview: Interview, words: Translator
) -> ProblemView:
    """One contradiction with a link to each of its answers."""
    links = [_link(each, case, interview, words) for each in (found.path, found.other)]
    title = words.text(TITLES.get(found.kind, AT_ODDS))
    sentence = problem_sentence(found, case, interview, words)
    return ProblemView(title, sentence, tuple(dict.fromkeys(filter(None, links))))


def _link(
    path: str, case: Case, interview: Interview, words: Translator
) -> LinkView | None:
    """To the question of an answer; of a list to the very row."""
    id_ = _question_of(path, interview)
    if not id_:
        return None
    question, row = interview.of(id_), _row(path, case)
    if row is None:
        return LinkView(id_, words.text(question.heading))
    place, record = row
    label = words.text(
        "Change: %(period)s, %(days)s",
        period=row_title(question.periods[0], record, words),
        days=days_words(row_values(record), words),
    )
    return LinkView(id_, label, place=place)


def _row(path: str, case: Case) -> tuple[int, Record] | None:
    """The row of a list that a path such as ``stays[1].from`` lies in."""
    field, _, rest = path.partition("[")
    if not rest or field not in ROWS:
        return None
    place, records = int(rest.partition("]")[0]), known(getattr(case, field)) or ()
    return (place, records[place]) if place < len(records) else None


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
    found: Contradiction, case: Case, interview: Interview, words: Translator
) -> str:
    """The sentence of a contradiction; it names both answers."""
    one, other = (*found.figures, "", "")[:2]
    if found.kind in OF_TWO_STAYS:
        paths = sorted((found.path, found.other), key=_place)
        one, other = (_stay(path, case, interview, words) for path in paths)
    if found.kind is Conflict.CARD_NOT_FOR_NATIONALITY:
        one, other = _card_and_nationality(found, interview, words)
    if found.kind is Conflict.PAPER_OF_AN_APPEAL:
        one = answer_words(choices(interview), found.path, str(one), words)
    return words.text(SENTENCES[found.kind], one=one, other=other)


def _place(path: str) -> int:
    return int(path.partition("[")[2].partition("]")[0])


def _stay(path: str, case: Case, interview: Interview, words: Translator) -> str:
    """A stay by its ground, and its day that does not fit."""
    stay = (known(case.stays) or ())[_place(path)]
    what = row_title(interview.of("history").periods[0], stay, words)
    first = stay.first if isinstance(stay.first, PartialDay) else None
    if path.endswith(".to") and isinstance(stay.last, PartialDay):
        return words.text("%(what)s (until %(day)s)", what=what, day=stay.last)
    return (
        words.text("%(what)s (from %(day)s)", what=what, day=first) if first else what
    )


def _card_and_nationality(
    found: Contradiction, interview: Interview, words: Translator
) -> tuple[str, str]:
    titles = choices(interview)
    card, *countries = map(str, found.figures)
    names = [answer_words(titles, found.other, each, words) for each in countries]
    return answer_words(titles, found.path, card, words), ", ".join(names)
