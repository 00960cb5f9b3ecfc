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
    from permres_gui.presentation.views import ShellView


class Aside(NamedTuple):
    """How such a page is shown, and how it is printed if it is."""

    show: Callable[[VisitWindow], None]
    printed: Callable[[SessionModel], str] | None = None

    def frame(self, view: ShellView, words: Translator) -> ShellView:
        """The frame around it: back, and on paper where that makes sense."""
        paper = self.printed is not None
        return replace(
            view,
            back=words.text("Back"),
            continue_="",
            print_=words.text("Print") if paper else "",
            pdf=words.text("Save as PDF") if paper else "",
        )

    def report(self, model: SessionModel) -> str:
        """The page as a document; nothing where it is not printed."""
        return self.printed(model) if self.printed is not None else ""


def _lost_context(model: SessionModel) -> Context:
    """Only the municipality counts: the one chosen here, else the one told before."""
    from permres_gui.presentation.lost_view import context_at

    told = model.session.case.person.municipality
    place = model.price_place
    if place is None:
        place = told if isinstance(told, str) else ""
    return context_at(model.context(), place)


def _show_lost(window: VisitWindow) -> None:
    from permres_gui.presentation.lost_view import lost_view

    window.show_lost(lost_view(_lost_context(window.model)))


def _lost_report(model: SessionModel) -> str:
    from permres_gui.presentation.lost_report import lost_report

    return lost_report(_lost_context(model))


def _show_letters(window: VisitWindow) -> None:
    from permres_gui.presentation.letters_view import letters_view

    window.show_letters(letters_view(window.model.library, window.words))


def _show_journey(window: VisitWindow) -> None:
    from permres_gui.presentation.journey_view import journey_view

    model = window.model
    window.show_journey(journey_view(model.context(), model.journey))


def _journey_report(model: SessionModel) -> str:
    from permres_gui.presentation.journey_report import journey_report

    return journey_report(model.context(), model.journey)


ASIDES: Final[Mapping[str, Aside]] = MappingProxyType(
    {
        "lost": Aside(_show_lost, _lost_report),
        "journey": Aside(_show_journey, _journey_report),
        "letters": Aside(_show_letters),
    }
)
"""By the id of the task on the first page, or of the link that leads here."""
