"""The section of the result that is in sight, shown from its view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.told import card_of, standing_problems
from permres_gui.gui.told_once import told_once
from permres_gui.interview.session import RESULT

if TYPE_CHECKING:
    from permres_gui.gui.visit_window import VisitWindow


def show_section(window: VisitWindow) -> None:
    """Each view is made when its section is looked at, and not before."""
    model = window.model
    context, section = model.context(), model.section
    if section == "compare":
        from permres_gui.gui.pages.compare import ComparePage
        from permres_gui.presentation.compare_view import compare_view

        window.show_page(ComparePage, told_once(context, section, compare_view))
    elif section == "papers":
        from permres_gui.gui.pages.papers import PapersPage
        from permres_gui.presentation.papers.papers_view import papers_view

        card, ticked, files = card_of(model), model.ticked, window.saves_files()
        papers = told_once(
            context,
            (section, card, ticked, files),
            lambda of: papers_view(of, card, ticked, files=files),
        )
        window.show_page(PapersPage, papers)
    elif section == "places":
        from permres_gui.gui.pages.two_places import TwoPlacesPage
        from permres_gui.presentation.holders.two_places_view import two_places_view

        card, second = card_of(model), model.second
        window.show_page(TwoPlacesPage, two_places_view(context, card, second))
    elif section == "phone":
        from permres_gui.gui.pages.phone import PhonePage
        from permres_gui.presentation.kiosk.phone_view import phone_view

        card, answers = card_of(model), model.answers_shown
        paper = window.has_paper()
        window.show_page(
            PhonePage, phone_view(context, card, answers=answers, paper=paper)
        )
    elif section == "answers":
        show_answers(window)
    else:
        from permres_gui.gui.pages.result import ResultPage

        what = RESULT, window.saves_files(), window.has_paper()
        window.show_page(ResultPage, told_once(context, what, window.result))


def show_answers(window: VisitWindow) -> None:
    """All answers: before the first result, and among its sections."""
    from permres_gui.gui.pages.answers import AnswersPage
    from permres_gui.presentation.answers.answers_view import answers_view

    problems = standing_problems(window.model, window.words)
    view = told_once(
        window.model.context(),
        ("answers", problems),
        lambda context: answers_view(context, problems),
    )
    window.show_page(AnswersPage, view)
