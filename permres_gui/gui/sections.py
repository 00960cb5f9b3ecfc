"""The section of the result that is in sight, shown from its view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.told import card_of

if TYPE_CHECKING:
    from permres_gui.gui.visit_window import VisitWindow


def show_section(window: VisitWindow) -> None:
    """Each view is made when its section is looked at, and not before."""
    model = window.model
    context, section = model.context(), model.section
    if section == "compare":
        from permres_gui.presentation.compare_view import compare_view

        window.show_compare(compare_view(context))
    elif section == "papers":
        from permres_gui.presentation.papers_view import papers_view

        files = window.saves_files()
        shown = papers_view(context, card_of(model), model.ticked, files=files)
        window.show_papers(shown)
    elif section == "places":
        from permres_gui.presentation.two_places_view import two_places_view

        card, second = card_of(model), model.second
        window.show_places(two_places_view(context, card, second))
    elif section == "phone":
        from permres_gui.presentation.phone_view import phone_view

        card, answers = card_of(model), model.answers_shown
        paper = window.has_paper()
        window.show_phone(phone_view(context, card, answers=answers, paper=paper))
    elif section == "answers":
        from permres_gui.presentation.answers_view import answers_view

        window.show_answers(answers_view(context))
    else:
        window.show_result(window.result(context))
