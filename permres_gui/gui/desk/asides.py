"""The pages that only an adviser's keyboard serves; no public terminal reaches them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.gui.asides import Aside

if TYPE_CHECKING:
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow


def _result_report(model: SessionModel) -> str:
    from permres_gui.gui.told import card_of
    from permres_gui.presentation.report import report

    return report(model.context(), model.ticked, card=card_of(model))


def _show_pasted(window: VisitWindow) -> None:
    from permres_gui.gui.pages.pasted import PastedPage
    from permres_gui.presentation.pasted_view import pasted_view

    model = window.model
    lines = model.pasted_lines
    view = pasted_view(model.pasted, lines, model.interview, window.words)
    window.show_page(PastedPage, view)


def _show_desk(window: VisitWindow) -> None:
    from permres_gui.gui.desk.opening import show_desk

    show_desk(window)


ADVISER_ASIDES: Final[Mapping[str, Aside]] = MappingProxyType(
    {
        "pasted": Aside(_show_pasted),
        "desk": Aside(_show_desk, _result_report, rail=False),
    }
)
"""By the id of the link that leads here."""
