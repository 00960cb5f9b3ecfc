"""The section of the result that is in sight, shown from its view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.told import card_of, standing_problems

if TYPE_CHECKING:
    from permres_gui.gui.visit_window import VisitWindow


def show_section(window: VisitWindow) -> None:
    """Each view is made when its section is looked at, and not before."""
    model = window.model
    context, section = model.context(), model.section
    if section == "compare":
        from permres_gui.gui.pages.compare import ComparePage
        from permres_gui.presentation.compare_view import compare_view

        window.show_page(ComparePage, compare_view(context))
    elif section == "papers":
        from permres_gui.gui.pages.papers import PapersPage
        from permres_gui.presentation.papers.papers_view import papers_view

        files = window.saves_files()
        shown = papers_view(context, card_of(model), model.ticked, files=files)
        window.show_page(PapersPage, shown)
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

        window.show_page(ResultPage, window.result(context))


def show_answers(window: VisitWindow) -> None:
    """All answers: before the first result, and among its sections."""
    from permres_gui.gui.pages.answers import AnswersPage
    from permres_gui.presentation.answers.answers_view import answers_view

    problems = standing_problems(window.model, window.words)
    window.show_page(AnswersPage, answers_view(window.model.context(), problems))
