"""The question in sight as its view; read after the first page has been painted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.question_view import Asking, question_view
from permres_gui.presentation.refusal_texts import refusal_text

if TYPE_CHECKING:
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.interview.questions import Question
    from permres_gui.interview.session import Session
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import ProblemView, QuestionView


def question_page(model: SessionModel, words: Translator) -> QuestionView | None:
    """The question in sight."""
    question = model.question
    if question is None:
        return None
    return question_page_of(question, model, words, pictured=True)


def question_page_of(
    question: Question,
    model: SessionModel,
    words: Translator,
    *,
    pictured: bool = False,
) -> QuestionView:
    """A question with its error and what contradicts it.

    `pictured`: a list of periods stands beside its picture, as nothing else draws it.
    """
    refusal, history = model.refusal, None
    if pictured and question.control == "history":
        from permres_gui.presentation.timelines.timeline_view import timeline_view

        history = timeline_view(model.context())
    asking = Asking(
        _offered(model),
        model.library.rulebook.law,
        lambda: model.library.municipalities,
        words,
        model.assessments,
        history,
        refusal.open_parts,
        along=pictured,
    )
    error = refusal_text(
        refusal.open_parts,
        refusal.unreadable,
        words,
        open_rows=refusal.open_rows,
        empty_list=question.control == "history",
    )
    return question_view(question, asking, error, problems(model, words))


def _offered(model: SessionModel) -> Session:
    """The visit as it is shown: where nothing was said, the place of this computer."""
    session = model.session
    person = session.case.person
    if not model.here or person.municipality is not None:
        return session
    there = replace(person, municipality=model.here)
    return replace(session, case=replace(session.case, person=there))


def problems(model: SessionModel, words: Translator) -> tuple[ProblemView, ...]:
    """The answers that do not fit together, as far as they are to be said now."""
    if not model.refusal.problems:
        return ()
    from permres_gui.presentation.problem_texts import problem_view

    return tuple(
        problem_view(each, model.session.case, model.interview, words)
        for each in model.refusal.problems
    )


def standing_problems(
    model: SessionModel, words: Translator
) -> tuple[ProblemView, ...]:
    """All answers that do not fit together, also those of which it was said already."""
    from permres_gui.interview.contradictions import contradictions_seen
    from permres_gui.presentation.problem_texts import problem_view

    case, shown = model.session.case, model.session.as_of
    return tuple(
        problem_view(each, case, model.interview, words)
        for each in contradictions_seen(case, shown, model.today)
    )


def card_of(model: SessionModel) -> str:
    """The card whose papers are shown: the chosen one, else the nearest."""
    if model.card:
        return model.card
    from permres_gui.presentation.cards.cards_in_order import in_order, offered

    context = model.context()
    return (offered(context) or in_order(context))[0].card
