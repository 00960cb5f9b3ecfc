"""A part of the desk before it is filled again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.widgets.words import clear, column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget


def emptied(holder: QWidget) -> QVBoxLayout:
    """Its layout, a column, with nothing in it."""
    layout = holder.layout()
    if layout is None:
        return column(holder, gap=0)
    clear(layout)
    return layout  # type: ignore[return-value]  # made by us, a column
