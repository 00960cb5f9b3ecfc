"""The section of the result that is in sight, shown from its view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.told import card_of, standing_problems
from permres_gui.gui.told_once import told_once
from permres_gui.interview.session import RESULT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from permres_gui.gui.visit_window import VisitWindow


def show_section(window: VisitWindow) -> None:
    """Each view is made when its section is looked at, and not before."""
    _SHOWN.get(window.model.section, _show_result)(window)


def _show_result(window: VisitWindow) -> None:
    from permres_gui.gui.pages.result import ResultPage

    what = RESULT, window.saves_files(), window.has_paper()
    view = told_once(window.model.context(), what, window.result)
    window.show_page(ResultPage, view)


def _show_comparison(window: VisitWindow) -> None:
    from permres_gui.gui.pages.compare import ComparePage
    from permres_gui.presentation.compare_view import compare_view

    view = told_once(window.model.context(), "compare", compare_view)
    window.show_page(ComparePage, view)


def _show_papers(window: VisitWindow) -> None:
    from permres_gui.gui.pages.papers import PapersPage
    from permres_gui.presentation.papers.papers_view import papers_view

    model, files = window.model, window.saves_files()
    card, ticked = card_of(model), model.ticked
    view = told_once(
        model.context(),
        ("papers", card, ticked, files),
        lambda context: papers_view(context, card, ticked, files=files),
    )
    window.show_page(PapersPage, view)


def _show_places(window: VisitWindow) -> None:
    from permres_gui.gui.pages.two_places import TwoPlacesPage
    from permres_gui.presentation.holders.two_places_view import two_places_view

    model = window.model
    view = two_places_view(model.context(), card_of(model), model.second)
    window.show_page(TwoPlacesPage, view)


def _show_code(window: VisitWindow) -> None:
    from permres_gui.gui.pages.phone import PhonePage
    from permres_gui.presentation.kiosk.phone_view import phone_view

    model, paper = window.model, window.has_paper()
    answers = model.answers_shown
    view = phone_view(
        model.context(),
        card_of(model),
        answers=answers,
        paper=paper,
        prints=window.prints(),
    )
    window.show_page(PhonePage, view)


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


_SHOWN: Mapping[str, Callable[[VisitWindow], None]] = {
    "compare": _show_comparison,
    "papers": _show_papers,
    "places": _show_places,
    "phone": _show_code,
    "answers": show_answers,
}
"""By section; the result itself stands for all others."""
