"""One question as a screen: its words, why it is asked, its control, what was answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.fields import answer, as_text
from permres_gui.interview.asking import not_known, waits_for
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.place_choice import place_view
from permres_gui.presentation.views import DontKnowView, PeriodListView, QuestionView
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.interview.questions import Question
    from permres_gui.interview.session import Session
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import Control, ProblemView, TimelineView
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.law import Law
    from permres_gui.rules.municipality import Municipalities

PASTED = ("stays", "absences")
"""The lists that may be typed as lines."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What a question is told from: the visit, the law, the places, the words."""

    session: Session
    law: Law
    places: Callable[[], Municipalities]
    words: Translator
    assessments: Sequence[Assessment] = ()
    timeline: TimelineView | None = None
    open_parts: tuple[str, ...] = ()
    """Fields of a form that still need an answer, after Continue was pressed."""
    along: bool = False
    """On a page of its own, what spares another question stands on it."""


def question_view(
    question: Question,
    asking: Asking,
    error: str = "",
    problems: tuple[ProblemView, ...] = (),
) -> QuestionView:
    """The screen of one question."""
    words, law = asking.words, law_asks(question, asking)
    question = worded(question, asking.session.case, asking.session.as_of)
    return QuestionView(
        id=question.id,
        topic=question.topic,
        heading=words.text(question.heading),
        control=_marked_rows(question, _control(question, asking), problems, words),
        introduction=_text(question.introduction, words),
        why_title=words.text("Why do we ask this?"),
        why_text=_text(question.why, words),
        law_title=words.text("What the law asks") if law else "",
        law_text=law,
        needed_for=needed_for(question, asking),
        help_title=_text(question.help_title, words),
        help_text=_text(question.help_text, words),
        help_picture=question.help_picture,
        help_picture_label=_picture_label(question, words),
        letters=words.text("What do the letters mean?") if question.letters else "",
        paste=_paste(question, words),
        dont_know=_dont_know(question, asking),
        error=error,
        problems=problems,
    )


def _marked_rows(
    question: Question,
    control: Control,
    problems: tuple[ProblemView, ...],
    words: Translator,
) -> Control:
    """A list, each of its rows that does not fit another answer with that sentence."""
    links = [link for problem in problems for link in problem.links]
    odd = {link.place for link in links if link.id == question.id}
    if not odd or not isinstance(control, PeriodListView):
        return control
    error = words.text("Does not fit another answer")
    rows = tuple(
        replace(row, error=error) if place in odd else row
        for place, row in enumerate(control.rows)
    )
    return replace(control, rows=rows)


def _paste(question: Question, words: Translator) -> str:
    """Stays and journeys may be typed as lines; there is nothing else to paste."""
    listed = question.control == "history" and question.fields[0] in PASTED
    return words.text("Type or paste a list") if listed else ""


def _text(message: str, words: Translator) -> str:
    return words.text(message) if message else ""


def _picture_label(question: Question, words: Translator) -> str:
    if not question.help_picture:
        return ""
    return words.text("A drawing that shows where to look. It is no real document.")


def worded(question: Question, case: Case, on: date) -> Question:
    """The question in the words for these answers."""
    for each in question.wordings:
        given = each.only_if.items()
        told = all(as_text(answer(case, path)) in of for path, of in given)
        if told and (each.when is None or each.when.holds(case, on) is True):
            return replace(
                question,
                heading=each.heading or question.heading,
                introduction=each.introduction or question.introduction,
                help_text=each.help_text or question.help_text,
            )
    return question


def law_asks(question: Question, asking: Asking) -> str:
    """The requirements that wait for this answer (design decision 13)."""
    words = asking.words
    titles = dict.fromkeys(
        finding.requirement.title
        for found in asking.assessments
        for finding in found.findings
        for _, verdict in finding.verdict.since(found.as_of)
        if verdict.open and waits_for(question, verdict.open)
    )
    if not titles:
        return ""
    listed = in_a_row(dict.fromkeys(map(words.text, titles)), words)
    return words.text("The law asks this: %(requirements)s.", requirements=listed)


def needed_for(question: Question, asking: Asking) -> str:
    """The cards that wait for this answer."""
    cards = [
        found.card for found in asking.assessments if waits_for(question, found.missing)
    ]
    if not cards:
        return ""
    return asking.words.text("For these cards: %(cards)s.", cards=", ".join(cards))


def _dont_know(question: Question, asking: Asking) -> DontKnowView | None:
    if not question.dont_know:
        return None
    words = asking.words
    return DontKnowView(
        title=words.text("I do not know"),
        lines=(words.text(question.dont_know),),
        known=words.text("I know it"),
        selected=not_known(question, asking.session.case),
    )


def _control(question: Question, asking: Asking) -> Control:
    """Each kind is read when it is first asked for: the first question waits for one."""
    heading = asking.words.text(question.heading)
    if question.control == "countries":
        from permres_gui.presentation.nationality_control import nationality_control

        return nationality_control(asking, heading)
    if question.control == "place":
        value = as_text(answer(asking.session.case, question.fields[0])) or ""
        return place_view(asking.places(), heading, value, asking.words)
    if question.control == "history":
        return _history(question, asking)
    if question.control in {"form", "date"}:
        from permres_gui.presentation.form_control import day_control, form_control

        if question.control == "form":
            return form_control(question, asking)
        return day_control(question, asking, heading)
    from permres_gui.presentation.choice_control import choice_control

    return choice_control(question, asking, heading)


def _history(question: Question, asking: Asking) -> Control:
    from permres_gui.presentation.history_view import history_view

    session, words = asking.session, asking.words
    return history_view(
        question, session.case, asking.law, words, session.as_of, asking.timeline
    )
