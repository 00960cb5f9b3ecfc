"""The further pages of the desk: what would change a card, and what stands side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from permres_gui.gui.asides import Aside
from permres_gui.presentation.desk.desk_links import CARDS, CHANGES_PAGE, VERSIONS

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow
    from permres_gui.presentation.views import CompareView
    from permres_gui.presentation.views.card_changes import CardChangesView
    from permres_gui.presentation.views.cards_beside import CardsBesideView

    ShowPage = Callable[[VisitWindow], None]

V = TypeVar("V", "CardChangesView", "CompareView")


def _changes(desk: DeskModel) -> Aside:
    """What would change a card, which is found when its page is opened."""

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.changes_page import ChangesPage

        view = desk.tried.view(desk.card)
        window.show_page(ChangesPage, _said_first(desk, view))

    def printed(model: SessionModel) -> str:
        from permres_gui.presentation.holders.card_changes_report import (
            card_changes_report,
        )

        return card_changes_report(model.context(), desk.tried.view(desk.card))

    return Aside(show, printed, rail=False)


def _said_first(desk: DeskModel, view: V) -> V:
    """Of a what-if copy the page begins with saying so."""
    from permres_gui.presentation.desk.what_if import after_what_if

    told = after_what_if(desk.model.context(), view.introduction)
    return replace(view, introduction=told)


def _compared(
    view: Callable[[], CompareView], page: ShowPage, *, of_copy: bool
) -> Aside:
    """A table that is shown and printed alike; `of_copy`: of the answers in sight."""

    def printed(model: SessionModel) -> str:
        from permres_gui.presentation.reports.compare_report import compare_report

        context = model.context()
        return compare_report(
            context if of_copy else replace(context, what_if=None), view()
        )

    return Aside(page, printed, rail=False)


def _cards(desk: DeskModel) -> Aside:
    """Two or three cards, side by side."""

    def beside() -> CardsBesideView:
        from permres_gui.presentation.desk.cards_beside_view import cards_beside
        from permres_gui.presentation.desk.voice import told_of_client

        return cards_beside(told_of_client(desk.model.context()), desk.compared)

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.cards_beside import CardsBesidePage

        found = beside()
        table = _said_first(desk, found.table)
        window.show_page(CardsBesidePage, replace(found, table=table))

    return _compared(lambda: beside().table, show, of_copy=True)


def _versions(desk: DeskModel) -> Aside:
    """The client as told and the what-if copies, side by side."""

    def beside() -> CompareView:
        from permres_gui.presentation.desk.versions_view import (
            version_of,
            versions_beside,
        )
        from permres_gui.presentation.desk.voice import told_of_client

        now = told_of_client(desk.model.context())
        sessions = [each.session for each in desk.versions.all]
        return versions_beside([version_of(now, e.case, e.as_of) for e in sessions])

    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.versions_page import VersionsPage

        window.show_page(VersionsPage, beside())

    return _compared(beside, show, of_copy=False)


def change_asides(desk: DeskModel) -> Mapping[str, Aside]:
    """By the id of the link that leads here."""
    return MappingProxyType(
        {
            CHANGES_PAGE: _changes(desk),
            CARDS: _cards(desk),
            VERSIONS: _versions(desk),
        }
    )
