"""The pages that only an adviser's keyboard serves; no public terminal reaches them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from permres_gui.gui.asides import Aside, form_aside, show_form_page
from permres_gui.gui.desk.change_asides import change_asides
from permres_gui.presentation.desk.desk_links import FIND_PAGE

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow
    from permres_gui.presentation.views import FormPageView


def _result_report(model: SessionModel) -> str:
    from permres_gui.gui.told import card_of
    from permres_gui.presentation.reports.report import report

    return report(model.context(), model.ticked, card=card_of(model))


def _pasted(desk: DeskModel) -> Callable[[VisitWindow], None]:
    def show(window: VisitWindow) -> None:
        from permres_gui.domain.unknown import known
        from permres_gui.gui.desk.pasted import PastedPage
        from permres_gui.presentation.desk.pasted_view import (
            StaysThen,
            pasted_heading,
            pasted_view,
        )
        from permres_gui.presentation.desk.voice import of_client
        from permres_gui.presentation.sure_view import pasted_sure

        interview, lines = desk.model.interview, desk.pasted.read
        # By its key it opens over the desk also while no fact stands open.
        on_desk = bool(desk.fact or desk.model.beneath)
        words = of_client(window.words) if on_desk else window.words
        sure = pasted_sure(desk.pasted.mark, words) if on_desk else None
        there = known(desk.pasted.case.stays) or () if lines else ()
        told = desk.pasted.text, lines, interview, words
        then = StaysThen(there, desk.pasted.gaps_settled)
        view = pasted_view(*told, sure, then)
        heading = pasted_heading(desk.fact or desk.model.session.at, words)
        typed = desk.pasted.typed
        window.show_page(PastedPage, replace(view, heading=heading, typed=typed))

    return show


def _desk(desk: DeskModel) -> Callable[[VisitWindow], None]:
    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.opening import show_desk

        show_desk(window, desk)

    return show


def _find(desk: DeskModel) -> Callable[[VisitWindow], None]:
    def show(window: VisitWindow) -> None:
        from permres_gui.gui.desk.find_page import FindPage
        from permres_gui.presentation.desk.find_view import find_view
        from permres_gui.presentation.desk.voice import told_of_client

        window.show_page(FindPage, find_view(told_of_client(desk.model.context())))

    return show


def _sheet(model: SessionModel) -> FormPageView:
    from permres_gui.presentation.desk.client_sheet import sheet_view

    return sheet_view(model.context(), model.filled.get("sheet", {}))


def _printed_sheet(model: SessionModel) -> str:
    from permres_gui.presentation.desk.client_sheet import client_sheet

    return client_sheet(model.context(), model.filled.get("sheet", {}))


def _coming(model: SessionModel) -> FormPageView:
    from permres_gui.presentation.desk.coming_view import coming_view
    from permres_gui.presentation.desk.voice import told_of_client

    context = told_of_client(model.context())
    return coming_view(context, model.filled.get("coming", {}))


def adviser_asides(desk: DeskModel) -> Mapping[str, Aside]:
    """By the id of the link that leads here."""
    return MappingProxyType(
        {
            "pasted": Aside(_pasted(desk), rail=False),
            FIND_PAGE: Aside(_find(desk), rail=False),
            "desk": Aside(_desk(desk), _result_report, rail=False),
            **change_asides(desk),
            "sheet": Aside(
                lambda window: show_form_page(window, _sheet(window.model)),
                _printed_sheet,
                rail=False,
            ),
            "coming": form_aside(_coming, rail=False),
        }
    )
