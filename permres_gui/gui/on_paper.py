"""What is in sight as a sheet of paper, and the way to the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.visit_window import VisitWindow


def result_report(model: SessionModel) -> str:
    """The result with its papers, those that are ready marked."""
    from permres_gui.gui.told import card_of
    from permres_gui.presentation.reports.report import report

    return report(
        model.context(), model.ticked, card=card_of(model), second=model.second
    )


def slip_report(model: SessionModel, language: str) -> str:
    """One sheet in two languages, for the counter."""
    from permres_gui.gui.told import card_of
    from permres_gui.presentation.desk.bilingual_slip import slip

    return slip(model.context(), card_of(model), language)


def send(window: VisitWindow, report: Callable[[], str]) -> None:
    """Print, and say at the foot of the page whether that was done."""
    from permres_gui.gui.printing import print_report

    session = window.model.session
    sent = print_report(report(), window.sheet_title())
    told = window.words.text("Sent to the printer.") if sent else window.not_printed()
    if window.model.session is session:  # else the visit is over: nobody is told
        window.say(told)
