"""The further pages of the desk: what would change a card, and what stands side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from permres_gui.gui.asides import Aside
from permres_gui.presentation.desk_links import CARDS, CHANGES_PAGE, VERSIONS

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow
    from permres_gui.presentation.views import CompareView
    from permres_gui.presentation.views.cards_beside import CardsBesideView

    ShowPage = Callable[[VisitWindow], None]


def _changes(desk: DeskModel) -> Aside:
    """What would change a card, which is found when its page is opened."""

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.changes_page import ChangesPage

        window.show_page(ChangesPage, desk.tried.view(desk.card))

    def printed(model: SessionModel) -> str:
        from permres_gui.presentation.card_changes_report import card_changes_report

        return card_changes_report(model.context(), desk.tried.view(desk.card))

    return Aside(show, printed, rail=False)


def _compared(view: Callable[[], CompareView], page: ShowPage) -> Aside:
    """A table that is shown and printed alike."""

    def printed(model: SessionModel) -> str:
        from permres_gui.presentation.compare_report import compare_report

        return compare_report(model.context(), view())

    return Aside(page, printed, rail=False)


def _cards(desk: DeskModel) -> Aside:
    """Two or three cards, side by side."""

    def beside() -> CardsBesideView:
        from permres_gui.presentation.cards_beside_view import cards_beside

        return cards_beside(desk.model.context(), desk.compared)

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.cards_beside import CardsBesidePage

        window.show_page(CardsBesidePage, beside())

    return _compared(lambda: beside().table, show)


def _versions(desk: DeskModel) -> Aside:
    """The client as told and the what-if copies, side by side."""

    def beside() -> CompareView:
        from permres_gui.presentation.versions_view import version_of, versions_beside

        now = desk.model.context()
        sessions = [each.session for each in desk.versions.all]
        return versions_beside([version_of(now, e.case, e.as_of) for e in sessions])

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.versions_page import VersionsPage

        window.show_page(VersionsPage, beside())

    return _compared(beside, show)


def change_asides(desk: DeskModel) -> Mapping[str, Aside]:
    """By the id of the link that leads here."""
    return MappingProxyType(
        {
            CHANGES_PAGE: _changes(desk),
            CARDS: _cards(desk),
            VERSIONS: _versions(desk),
        }
    )
