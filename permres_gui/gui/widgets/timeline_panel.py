"""A timeline with its legend, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.fold import Fold, Later
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.swatch import legend_entry
from permres_gui.gui.widgets.timeline_tall import TallTimeline
from permres_gui.gui.widgets.timeline_wide import WideTimeline
from permres_gui.gui.widgets.words import column, section, words
from permres_gui.presentation.views import TableView, TimelineView


def timeline_panel(view: TimelineView) -> Panel:
    """The lying timeline of the result in its panel."""
    panel = Panel()
    layout = column(panel, gap=0.6, margin=1.1)
    layout.addWidget(WideTimeline(view))
    if view.legend:
        entries = [legend_entry(entry) for entry in view.legend]
        layout.addWidget(CardGrid(entries, 6.0, 6, tight=True))
    if view.table is not None:
        layout.addWidget(table_fold(view.table))
    return panel


class SlimPanel(Panel):
    """The lying timeline alone, where its words explain it enough."""

    def __init__(self, view: TimelineView, most: int = 0) -> None:
        super().__init__()
        self.timeline = WideTimeline(view, most)
        column(self, gap=0, margin=0.25 if most == 1 else 0.6).addWidget(self.timeline)


def tall_panel(view: TimelineView) -> Panel:
    """The standing timeline beside a list."""
    panel = Panel()
    layout = column(panel, gap=0.6, margin=1.0)
    layout.addWidget(section(view.title, 1.06))
    if view.counted_for:
        layout.addWidget(words(view.counted_for, 0.94))
    layout.addWidget(TallTimeline(view), 1)
    if view.table is not None:
        layout.addWidget(table_fold(view.table))
    return panel


def table_fold(view: TableView) -> Fold:
    """The same as a table, closed."""
    return Fold(view.label, Later(_table, view))


def _table(layout: QVBoxLayout, view: TableView) -> None:
    holder = QWidget()
    holder.setAccessibleName(view.label)
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Look.current.px(1.1))
    for place, title in enumerate(view.columns):
        grid.addWidget(words(title, 0.94, 700), 0, place)
    for number, cells in enumerate(view.rows, 1):
        for place, cell in enumerate(cells):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(words(cell, 0.94), number, place, top)
    layout.addWidget(holder)
