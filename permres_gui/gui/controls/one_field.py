"""One field of a form: its label, what explains it, its control, and what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.controls.choice import ChoiceControl, ComboControl
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.controls.number import AmountControl, NumberControl
from permres_gui.gui.controls.place import PlaceControl
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.words import words
from permres_gui.presentation.views import (
    AmountView,
    ChoiceView,
    DateView,
    FieldView,
    NumberView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QGridLayout, QWidget

    from permres_gui.gui.controls.control import Control

LINES = 4
"""Lines of the grid that a field may use: its label, help, control and error."""


class OneField:
    """Stands in the grid of its form, at its own lines."""

    def __init__(
        self, view: FieldView, grid: QGridLayout, number: int, *, titles: bool
    ) -> None:
        """`titles`: a day says above its boxes what each of them is."""
        self.view = view
        self.control = _control_of(view, titles=titles)
        self.label = words(view.label, 1.0, 600)
        self._under = _help_of(view)
        self._grid, self._line = grid, LINES * number
        self._column = 0
        self._error: QWidget | None = None

    def put(self, width: int | None) -> None:
        """Its label above its control, or beside it and as wide as all labels."""
        beside, line = width is not None, self._line
        if width is not None:
            self.label.setMinimumHeight(Look.current.target(2.75))
            self.label.setFixedWidth(width)
        elif line:
            self.label.setContentsMargins(0, Look.current.px(0.7), 0, 0)
        low = Qt.AlignmentFlag.AlignBottom if beside else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self.label, line, 0, low)
        line += 0 if beside and not self._under else 1
        self._column = int(beside)
        for number, widget in enumerate((*self._under, self.control)):
            self._grid.addWidget(widget, line + number, self._column)

    @property
    def is_wrong(self) -> bool:
        """Whether it says that something is wrong in it."""
        return self._error is not None

    def tell(self, error: str) -> None:
        """What is wrong in it, at its edge and below it; nothing once it changes."""
        old, self._error = self._error, None
        if old is not None:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        if old is None and not error:
            return
        self.control.mark_error(wrong=bool(error), told=error)
        if error:
            self._error = told = error_line(error)
            self._grid.addWidget(told, self._line + LINES - 1, self._column)
            told.show()

    def show(self, *, needed: bool) -> None:
        """It is in sight only while it is needed."""
        error = [self._error] if self._error is not None else []
        for part in (self.label, *self._under, self.control, *error):
            if part.isHidden() == needed:
                part.setVisible(needed)

    def wrong(self, values: Mapping[str, object], *, open_too: bool = True) -> str:
        """What is wrong in it, by itself or beside the others; empty where nothing is."""
        unread = self.control.fault()
        return unread or (self._open_or_too_soon(values) if open_too else "")

    def _open_or_too_soon(self, values: Mapping[str, object]) -> str:
        value, other = values[self.view.id], values.get(self.view.after)
        if value in (None, ""):
            return self.view.needed
        if isinstance(value, str) and isinstance(other, str) and _before(value, other):
            return self.view.too_soon
        return ""


def _control_of(field: FieldView, *, titles: bool) -> Control:
    """The widget of a field; its label stands outside."""
    view = field.control
    if isinstance(view, ChoiceView):
        return ComboControl(view) if view.compact else ChoiceControl(view)
    if isinstance(view, DateView):
        return DateControl(view, titles=titles)
    if isinstance(view, NumberView):
        return NumberControl(view, titles=False)
    if isinstance(view, AmountView):
        return AmountControl(view, titles=False)
    return PlaceControl(view, rows=4.4)


def _help_of(view: FieldView) -> list[QWidget]:
    """What explains a field, unless it stands in the field itself."""
    told = getattr(view.control, "hint", "")
    return [words(view.help, 0.88, 400, "ink2")] if view.help not in ("", told) else []


def _before(day: str, other: str) -> bool:
    """Whether a day, or a month or a year, lies wholly before another one."""
    known = min(len(day), len(other))
    return day[:known] < other[:known]
