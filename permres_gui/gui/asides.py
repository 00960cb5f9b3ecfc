"""The pages that are only read: each opens in one tap, and leads back to where one was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import FormPageView, ShellView


class Aside(NamedTuple):
    """How such a page is shown, and how it is printed if it is."""

    show: Callable[[VisitWindow], None]
    printed: Callable[[SessionModel], str] | None = None
    rail: bool = True
    """Whether the rail stands beside it; a page that needs all the room has none."""

    def frame(self, view: ShellView, words: Translator) -> ShellView:
        """The frame around it: back, and on paper where that makes sense."""
        paper = self.printed is not None
        return replace(
            view,
            back=words.text("Back"),
            continue_="",
            rail=self.rail,
            print_=words.text("Print") if paper else "",
            pdf=words.text("Save as PDF") if paper else "",
        )

    def report(self, model: SessionModel) -> str:
        """The page as a document; nothing where it is not printed."""
        return self.printed(model) if self.printed is not None else ""


def _place_context(model: SessionModel) -> Context:
    """Only the municipality counts: the one chosen here, else the one told before."""
    from permres_gui.presentation.holders.lost_view import context_at

    told = model.session.case.person.municipality
    place = model.price_place
    if place is None:
        place = told if isinstance(told, str) else ""
    return context_at(model.context(), place)


def _show_lost(window: VisitWindow) -> None:
    from permres_gui.gui.pages.lost import LostPage
    from permres_gui.presentation.holders.lost_view import lost_view

    window.show_page(LostPage, lost_view(_place_context(window.model)))


def _lost_report(model: SessionModel) -> str:
    from permres_gui.presentation.holders.lost_report import lost_report

    return lost_report(_place_context(model))


def _show_letters(window: VisitWindow) -> None:
    from permres_gui.gui.pages.letters import LettersPage
    from permres_gui.presentation.holders.letters_view import letters_view

    window.show_page(LettersPage, letters_view(window.model.library, window.words))


def _journey(model: SessionModel) -> FormPageView:
    from permres_gui.presentation.holders.journey_view import journey_view

    return journey_view(model.context(), model.filled.get("journey", {}))


def _waiting(model: SessionModel) -> FormPageView:
    from permres_gui.presentation.holders.waiting_view import waiting_view

    return waiting_view(model.context(), model.filled.get("waiting", {}))


def form_aside(
    view: Callable[[SessionModel], FormPageView], *, rail: bool = True
) -> Aside:
    """A page with a form of its own, which is printed as it is answered."""

    def printed(model: SessionModel) -> str:
        from permres_gui.presentation.reports.form_report import form_report

        return form_report(model.context(), view(model))

    def show(window: VisitWindow) -> None:
        show_form_page(window, view(window.model))

    return Aside(show, printed, rail)


def show_form_page(window: VisitWindow, view: FormPageView) -> None:
    """A page with a form of its own, such as that of a journey."""
    from permres_gui.gui.pages.form_page import FormPage

    window.show_page(FormPage, view)


def look_up(window: VisitWindow, letters: str) -> None:
    """Search a card or an annex on the page of the letters, if it is in front."""
    from permres_gui.gui.pages.letters import LettersPage

    page = window.stack.currentWidget()
    if isinstance(page, LettersPage) and page.field is not None:
        page.field.setText(letters)


def _held(model: SessionModel) -> dict[str, object]:
    """What was filled in here; before that, what the questions were answered with."""
    from permres_gui.presentation.holders.hold_form import from_session

    return {**from_session(model.session.case), **model.filled.get("hold", {})}


def _show_hold(window: VisitWindow) -> None:
    from permres_gui.gui.pages.hold import HoldPage
    from permres_gui.presentation.holders.hold_view import hold_view

    model = window.model
    window.show_page(HoldPage, hold_view(_place_context(model), _held(model)))


def _hold_report(model: SessionModel) -> str:
    from permres_gui.presentation.holders.hold_report import hold_report

    return hold_report(_place_context(model), _held(model))


def told_about_card(model: SessionModel) -> dict[str, object]:
    """The answers that the page for a card in hand already has, by their question."""
    from permres_gui.presentation.holders.hold_form import to_questions

    context = _place_context(model)
    return to_questions(context, _held(model))


def _show_family(window: VisitWindow) -> None:
    from permres_gui.gui.pages.family import FamilyPage
    from permres_gui.presentation.holders.family_view import family_view

    model = window.model
    window.show_page(
        FamilyPage, family_view(model.context(), model.filled.get("family", {}))
    )


def _family_report(model: SessionModel) -> str:
    from permres_gui.presentation.holders.family_report import family_report

    return family_report(model.context(), model.filled.get("family", {}))


ASIDES: Final[Mapping[str, Aside]] = MappingProxyType(
    {
        "hold": Aside(_show_hold, _hold_report),
        "lost": Aside(_show_lost, _lost_report),
        "journey": form_aside(_journey),
        "waiting": form_aside(_waiting),
        "family": Aside(_show_family, _family_report),
        "letters": Aside(_show_letters),
    }
)
"""By the id of the task on the first page, or of the link that leads here."""
