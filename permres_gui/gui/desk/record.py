"""The explanation on the clipboard, for the record of a client elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel


def copy_explanation(desk: DeskModel) -> None:
    """Put the text without any identifying data where it can be pasted.

    A record is of the client: it holds what was told, also beside a what-if copy.
    """
    from permres_gui.presentation.desk.explanation import explanation
    from permres_gui.presentation.desk.voice import told_of_client

    told = told_of_client(desk.model.context_of(desk.client))
    QGuiApplication.clipboard().setText(explanation(told))


def copy_changes(desk: DeskModel) -> None:
    """What would change the card in sight, in the same way."""
    from permres_gui.presentation.holders.card_changes_report import card_changes_text

    view = desk.tried.view(desk.card)
    text = card_changes_text(desk.model.context(), view)
    QGuiApplication.clipboard().setText(text)
