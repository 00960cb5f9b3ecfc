"""What each card gives, side by side; one below the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.page import COLUMN, Page
from permres_gui.gui.widgets.badges import STATUS_TONE, WORD_TONE, Icon, Letter
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.tick_row import TickRow
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import CellView, CompareView

if TYPE_CHECKING:
    from permres_gui.gui.widgets.page_area import Body

Row = tuple[str, tuple[CellView, ...], bool]


class ComparePage(Page):
    """Equal rows are left out and summed up in one line; a switch shows them."""

    def __init__(self) -> None:
        super().__init__()
        self._view: CompareView | None = None
        self._only = True
        self._switch: TickRow | None = None

    def show_view(self, view: CompareView) -> None:
        """Show the comparison; the switch keeps its state."""
        same, self._view = self._view is not None, view
        body = self.begin(view.heading)
        body.column.setSpacing(Look.current.px(0.4))
        head = column(gap=0.3) if self.narrow else row(gap=1.0)
        introduction = words(view.introduction, 1.06, 400, "ink2")
        head.addWidget(introduction, 0 if self.narrow else 1)
        self._switch = None
        if any(equal for _, _, equal in view.rows):
            self._switch = TickRow(view.only_differences, low=True)
            self._switch.setChecked(self._only)
            self._switch.toggled.connect(self._switched)
            head.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        body.column.addLayout(head)
        self.above(body)
        rows = [r for r in view.rows if not (self._only and r[2])]
        if self.narrow or self.room < COLUMN * (len(view.columns) + 1):
            for place, (letter, name) in enumerate(view.columns):
                body.column.addWidget(_card(letter, name, place, rows))
        else:
            body.column.addWidget(_table(view, rows))
        if view.equal_summary and self._only:
            body.column.addWidget(words(view.equal_summary, 0.94, 400, "ink2"))
        if view.sources is not None:
            body.column.addWidget(sources_fold(view.sources))
        self.finish(body, keep_place=same)

    def above(self, body: Body) -> None:
        """What a page of its own puts above the table."""

    def _switched(self, only: bool) -> None:
        self._only = only
        if self._view is not None:
            self.show_view(self._view)
            if self._switch is not None:
                self._switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget | None:
        return self._switch


def _head(letter: str, name: str) -> QWidget:
    cell = Block()
    line = row(cell, gap=0.7)
    if letter:
        line.addWidget(Letter(letter, name))
    line.addWidget(section(name, 1.06), 1)
    return cell


def _cell(view: CellView) -> QWidget:
    cell = Block()
    layout = column(cell, gap=0.1)
    if view.status is None:
        layout.addWidget(words(view.text, 1.0, 600))
    else:
        tone = STATUS_TONE[view.status]
        line = row(gap=0.4)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(Icon(view.status, tone, 1.3), 0, top)
        line.addWidget(words(view.text, 1.0, 700, WORD_TONE.get(tone, tone)), 1)
        layout.addLayout(line)
    if view.detail:
        layout.addWidget(words(view.detail, 0.9, 400, "ink2"))
    return cell


def _table(view: CompareView, rows: list[Row]) -> Panel:
    look = Look.current
    panel = Panel()
    grid = QGridLayout(panel)
    side = look.px(0.95)
    grid.setContentsMargins(side, look.px(0.6), side, look.px(0.5))
    grid.setHorizontalSpacing(look.px(1.5))
    grid.setVerticalSpacing(look.px(0.5))
    count = len(view.columns) + 1
    for place in range(count):
        grid.setColumnStretch(place, 1)
    for place, (letter, name) in enumerate(view.columns, 1):
        grid.addWidget(_head(letter, name), 0, place)
    top = Qt.AlignmentFlag.AlignTop
    for number, (question, cells, _) in enumerate(rows):
        grid.addWidget(Rule(), 2 * number + 1, 0, 1, count)
        grid.addWidget(words(question, 1.0, 600), 2 * number + 2, 0, top)
        for place, cell in enumerate(cells, 1):
            grid.addWidget(_cell(cell), 2 * number + 2, place, top)
    return panel


def _card(letter: str, name: str, place: int, rows: list[Row]) -> Panel:
    panel = Panel()
    layout = column(panel, gap=0.5, margin=0.9)
    layout.addWidget(_head(letter, name))
    for question, cells, _ in rows:
        layout.addWidget(Rule())
        layout.addWidget(words(question, 0.94, 400, "ink2"))
        layout.addWidget(_cell(cells[place]))
    return panel
