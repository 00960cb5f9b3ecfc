"""The lines of a list of periods, each made once, with what parts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter

from permres_gui.gui.controls.period_row import PeriodRow
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import PeriodListView, PeriodRowView


class Lines(Panel):
    """The list itself: what stands in it below each other, with thin lines between."""

    edit_asked = Signal(str, int)
    """The kind of a period, and its place now."""
    remove_asked = Signal(int)

    def __init__(self, *, narrow: bool) -> None:
        super().__init__()
        self._narrow = narrow
        edge = Look.current.panel_edge
        self._column = column(self, gap=0)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(edge)
        self.shown: tuple[QWidget, ...] = ()

    def periods(self) -> list[PeriodRow]:
        """The periods that stand there as lines; one that is open does not."""
        return [each for each in self.shown if isinstance(each, PeriodRow)]

    def for_rows(self, view: PeriodListView, opened: int | None) -> list[QWidget]:
        """A line for each period but the open one; those that stand there stay.

        A line that is made and put nowhere would never be let go, with all its words.
        """
        there = self.periods()
        lines: list[QWidget] = []
        for number, each in enumerate(view.rows):
            if number == opened:
                continue
            same = _standing_for(each, there)
            if same is not None:
                there.remove(same)
                same.renew(each)
            line = same or self._line(each, view)
            line.number = number
            lines.append(line)
        return lines

    def _line(self, view: PeriodRowView, words_of: PeriodListView) -> PeriodRow:
        line = PeriodRow(view, words_of, narrow=self._narrow)
        line.edit.clicked.connect(
            lambda: self.edit_asked.emit(line.view.kind, line.number)
        )
        line.remove.clicked.connect(lambda: self.remove_asked.emit(line.number))
        return line

    def show_these(self, lines: Sequence[QWidget]) -> None:
        """Stand in this order; what is left out of it goes away."""
        for widget in self.shown:
            self._column.removeWidget(widget)
        for widget in set(self.shown).difference(lines):
            widget.hide()
            widget.deleteLater()
        for widget in lines:
            self._column.addWidget(widget)
            widget.raise_()  # a screen reader meets them in this order
            if self.isVisible():
                widget.show()  # what is not seen yet takes no keyboard
        self.shown = tuple(lines)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge, ink = Look.current.panel_edge, Look.current.colour("line")
        painter = QPainter(self)
        for line in self.shown[1:]:
            if isinstance(line, PeriodRow) and not line.isHidden():
                painter.fillRect(edge, line.y() - edge, line.width(), edge, ink)
        painter.end()


def nothing_yet(text: str) -> QWidget:
    """What stands in a list without periods."""
    empty = words(text, 1.0, 400, "ink2")
    pad = Look.current.px(1.1)
    empty.setContentsMargins(pad, pad, pad, pad)
    return empty


def _standing_for(view: PeriodRowView, there: list[PeriodRow]) -> PeriodRow | None:
    """The line that says this already, else one that says it with another mark."""
    alike = [each for each in there if each.looks_like(view)]
    return next((e for e in alike if e.view == view), next(iter(alike), None))
