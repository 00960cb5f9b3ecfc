"""Every page of a visit as its view; read after the first page has been painted."""

from __future__ import annotations

from permres_gui.gui.session_model import SessionModel
from permres_gui.presentation.answers_view import answers_view
from permres_gui.presentation.compare_view import compare_view, compared_cards
from permres_gui.presentation.papers_view import papers_view
from permres_gui.presentation.problem_texts import problem_view
from permres_gui.presentation.question_view import Asking, question_view
from permres_gui.presentation.refusal_texts import refusal_text
from permres_gui.presentation.report import report
from permres_gui.presentation.result_view import result_view
from permres_gui.presentation.timeline_view import timeline_view
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.two_places_view import two_places_view
from permres_gui.presentation.views import QuestionView

__all__ = [
    "answers_view",
    "card_of",
    "compare_view",
    "papers_view",
    "question_page",
    "report",
    "result_view",
    "two_places_view",
]


def question_page(model: SessionModel, words: Translator) -> QuestionView | None:
    """The question in sight, with its error and what contradicts it."""
    question = model.question
    if question is None:
        return None
    refusal = model.refusal
    asking = Asking(
        model.session,
        model.library.rulebook.law,
        model.library.municipalities,
        words,
        model.assessments,
        timeline_view(model.context()) if question.control == "history" else None,
        refusal.open_parts,
    )
    error = refusal_text(
        refusal.open_parts, refusal.unreadable, words, open_rows=refusal.open_rows
    )
    problems = tuple(
        problem_view(each, model.interview, words) for each in refusal.problems
    )
    return question_view(question, asking, error, problems)


def card_of(model: SessionModel) -> str:
    """The card whose papers are shown: the chosen one, else the best."""
    if model.card:
        return model.card
    cards = compared_cards(model.context())
    return cards[0] if cards else model.assessments[0].card
