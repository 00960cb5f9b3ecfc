"""The pages that only an adviser's keyboard serves; no public terminal reaches them."""

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
    from permres_gui.presentation.context import Context


def _result_report(model: SessionModel) -> str:
    from permres_gui.gui.told import card_of
    from permres_gui.presentation.report import report

    return report(model.context(), model.ticked, card=card_of(model))


def _pasted(desk: DeskModel) -> Callable[[VisitWindow], None]:
    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.pasted import PastedPage
        from permres_gui.presentation.pasted_view import pasted_view

        interview, lines = desk.model.interview, desk.pasted_lines
        view = pasted_view(desk.pasted, lines, interview, window.words)
        window.show_page(PastedPage, view)

    return show


def _desk(desk: DeskModel) -> Callable[[VisitWindow], None]:
    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.opening import show_desk

        show_desk(window, desk)

    return show


def _changes(desk: DeskModel) -> Aside:
    """What would change a card, which is found when its page is opened."""

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.changes_page import ChangesPage

        window.show_page(ChangesPage, desk.tried.view(desk.card))

    def printed(model: SessionModel) -> str:
        from permres_gui.presentation.card_changes_report import card_changes_report

        return card_changes_report(model.context(), desk.tried.view(desk.card))

    return Aside(show, printed, rail=False)


def _cards(desk: DeskModel) -> Callable[[VisitWindow], None]:
    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.cards_beside import CardsBesidePage
        from permres_gui.presentation.cards_beside_view import cards_beside

        view = cards_beside(desk.model.context(), desk.compared)
        window.show_page(CardsBesidePage, view)

    return show


def _versions(desk: DeskModel) -> Aside:
    """The client as told and the what-if copies, side by side."""

    def contexts() -> list[Context]:
        from permres_gui.presentation.versions_view import version_of

        now = desk.model.context()
        sessions = [each.session for each in desk.versions.all]
        return [version_of(now, each.case, each.as_of) for each in sessions]

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.versions_page import VersionsPage
        from permres_gui.presentation.versions_view import versions_beside

        window.show_page(VersionsPage, versions_beside(contexts()))

    def printed(_model: SessionModel) -> str:
        from permres_gui.presentation.versions_view import (
            versions_beside,
            versions_report,
        )

        found = contexts()
        return versions_report(found[0], versions_beside(found))

    return Aside(show, printed, rail=False)


def adviser_asides(desk: DeskModel) -> Mapping[str, Aside]:
    """By the id of the link that leads here."""
    return MappingProxyType(
        {
            "pasted": Aside(_pasted(desk)),
            "desk": Aside(_desk(desk), _result_report, rail=False),
            CHANGES_PAGE: _changes(desk),
            CARDS: Aside(_cards(desk), rail=False),
            VERSIONS: _versions(desk),
        }
    )
