"""The period of an open list in which the keyboard stands, and its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from permres_gui.gui.controls.choice import ComboControl
from permres_gui.gui.desk.sure import NEXT
from permres_gui.interview.session import SURE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.period_row import PeriodRow
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.presentation.views.parts import MarkName


def row_of(periods: PeriodListControl, widget: QWidget | None) -> PeriodRow | None:
    """The line in which a widget lies."""
    if widget is None:
        return None
    return next((each for each in periods.lines() if each.isAncestorOf(widget)), None)


def in_editor(periods: PeriodListControl, widget: QWidget | None) -> bool:
    """Whether a widget lies in the period that is open."""
    editor = periods.editor
    return editor is not None and widget is not None and editor.isAncestorOf(widget)


def mark_in_editor(periods: PeriodListControl) -> str:
    """Choose the next mark of the period that is open; what it is now, aloud."""
    editor = periods.editor
    choice = editor.fields.controls.get(SURE) if editor is not None else None
    if not isinstance(choice, ComboControl):
        return ""
    choice.restore(NEXT[cast("MarkName | None", choice.value())] or "")
    return choice.told()
