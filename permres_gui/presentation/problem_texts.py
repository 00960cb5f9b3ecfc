"""Answers that contradict one another, in one sentence that names both."""

from __future__ import annotations

from permres_gui.interview.case_periods import Conflict, Contradiction
from permres_gui.interview.questions import Interview

from .translator import Translator
from .views import LinkView, ProblemView


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
    return ProblemView(title, problem_sentence(found, words), links)


def _question_of(path: str, interview: Interview) -> str:
    """The question that asks for a path such as ``stays[1].from``."""
    field = path.split("[", maxsplit=1)[0]
    for question in interview.questions:
        if any(
            each == field or each.split(".")[0] == field for each in question.fields
        ):
            return question.id
    return ""


def problem_sentence(found: Contradiction, words: Translator) -> str:  # noqa: PLR0911 - one sentence each
    """The sentence of a contradiction, with its days."""
    one, other = (*found.figures, "", "")[:2]
    match found.kind:
        case (
            Conflict.STAY_ENDS_BEFORE_IT_BEGINS | Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS
        ):
            return words.text("The last day %(one)s is before the first day.", one=one)
        case Conflict.STAYS_OVERLAP:
            return words.text(
                "Two stays overlap: one begins on %(one)s, before the other ends.",
                one=one,
            )
        case Conflict.STAYS_NOT_IN_ORDER:
            return words.text("The stays are not in order: see %(one)s.", one=one)
        case Conflict.OPEN_STAY_NOT_LAST:
            return words.text(
                "Only your last stay can go on today. Another one has no last day."
            )
        case Conflict.RETURN_BEFORE_DEPARTURE:
            return words.text(
                "You came back on %(one)s, before the day you left.", one=one
            )
        case Conflict.VISIT_BEFORE_DEPARTURE | Conflict.VISIT_AFTER_RETURN:
            return words.text(
                "The visit of %(one)s is not within the absence.", one=one
            )
        case Conflict.DAY_IN_FUTURE:
            return words.text("The day %(one)s is still to come.", one=one)
        case Conflict.STAY_BEFORE_BIRTH:
            return words.text(
                "A stay begins on %(one)s, before your birth on %(other)s.",
                one=one,
                other=other,
            )
        case Conflict.ABSENCE_BEFORE_ARRIVAL:
            return words.text(
                "An absence begins on %(one)s, before your first stay on %(other)s.",
                one=one,
                other=other,
            )
        case Conflict.ABSENCE_OUTSIDE_STAYS:
            return words.text(
                "The absence of %(one)s lies outside all your stays.", one=one
            )
        case Conflict.CARD_NOT_FOR_NATIONALITY:
            return words.text(
                "This residence card is not for people with your nationality."
            )
        case Conflict.CARD_LONG_EXPIRED:
            return words.text(
                "Your card expired on %(one)s. Is that day right?", one=one
            )
