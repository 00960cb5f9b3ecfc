"""The desk as it stands in this moment, shown in its window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.gui.desk.page import DeskPage
from permres_gui.gui.told import question_page_of
from permres_gui.presentation.desk.desk_view import Desk, desk_view
from permres_gui.presentation.desk.versions_view import versions_view
from permres_gui.presentation.desk.voice import of_client, told_of_client
from permres_gui.presentation.long_list import folded_list
from permres_gui.presentation.problem_texts import problem_view
from permres_gui.presentation.sure_view import each_period_marked

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.visit_window import VisitWindow
    from permres_gui.presentation.views.errand import FileBarView


def show_desk(
    window: VisitWindow, desk: DeskModel, bar: FileBarView | None = None
) -> None:
    """The facts, the one that lies open, and the answers."""
    model, words = window.model, of_client(window.words)
    opened = model.interview.of(desk.fact) if desk.fact else None
    context, known = desk.guesses.told(told_of_client(model.context()))
    question = question_page_of(opened, model, words) if opened else None
    if question is not None and opened is not None:
        question = each_period_marked(context, opened, question)
        question = folded_list(question, words)
    lying = Desk(
        question=question,
        problems=tuple(
            problem_view(each, model.session.case, model.interview, words)
            for each in desk.contradictions
        ),
        undo=bool(desk.steps.done),
        redo=bool(desk.steps.undone),
        guesses_known=known,
        turns=desk.turns,
    )
    versions = versions_view(len(desk.versions.all), desk.versions.at, words)
    view = replace(desk_view(context, lying), bar=bar, versions=versions)
    if bar is not None and bar.client:
        view = replace(view, heading=bar.client)
    window.show_page(DeskPage, view)
