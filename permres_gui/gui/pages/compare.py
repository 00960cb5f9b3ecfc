"""What each card gives, side by side; one below the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.page import COLUMN, WIDE, Page
from permres_gui.gui.paint import text_width
from permres_gui.gui.widgets.badges import STATUS_TONE, WORD_TONE, Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import ColumnPanel, Panel, Rule
from permres_gui.gui.widgets.tick_row import TickRow
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import CellView, CompareView

if TYPE_CHECKING:
    from permres_gui.gui.widgets.page_area import Body

TOP = Qt.AlignmentFlag.AlignTop
LEAST = 9.0
"""The narrowest column of a table whose questions stand above their answers."""
MARGINS, GAP, SIGN = 1.9, 1.5, 1.7
"""Beside the columns of such a table, between two of them, and before a status."""
BROADER = 1.25
"""A column may be so much broader than its share before the next one is too narrow."""
Row = tuple[str, tuple[CellView, ...], bool]


class ComparePage(Page):
    """Equal rows are left out and summed up in one line; a switch shows them."""

    retold = True

    def __init__(self) -> None:
        super().__init__()
        self._view: CompareView | None = None
        self._only = True
        self._switch: TickRow | None = None
        self._way_back: Button | None = None

    def show_view(self, view: CompareView) -> None:
        """Show the comparison; the switch keeps its state."""
        same, self._view = self._view is not None, view
        body = self.begin(view.heading, most=WIDE)
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
        if rows:
            self._beside(body, view, rows)
        self._way_back = None
        if view.link is not None:
            to, label = view.link.id, view.link.label
            self._way_back = Button(label, "secondary", view.link.icon)
            self._way_back.clicked.connect(lambda: self.section_chosen.emit(to))
            left = Qt.AlignmentFlag.AlignLeft
            body.column.addWidget(self._way_back, 0, left)
        if view.equal_summary and self._only:
            body.column.addLayout(_equal(view, narrow=self.narrow))
        if view.sources is not None:
            body.column.addWidget(sources_fold(view.sources))
        self.finish(body, keep_place=same)

    def retell(self, view: object) -> bool:
        """Say the same in another language; so does the switch from now on."""
        told = super().retell(view)
        if told and isinstance(view, CompareView):
            self._view = view
        return told

    def _beside(self, body: Body, view: CompareView, rows: list[Row]) -> None:
        """A table as long as its columns can be read, else one card below the other."""
        count = len(view.columns)
        if self.room >= COLUMN * (count + 1) and not self.narrow:
            body.column.addWidget(_table(view, rows))
        elif self.room >= LEAST * count and _even(rows, count, self.room):
            body.column.addWidget(_table(view, rows, above=True))
        else:
            for place, (_, name) in enumerate(view.columns):
                body.column.addWidget(_card(name, place, rows))

    def above(self, body: Body) -> None:
        """What a page of its own puts above the table."""

    def turn_equal(self) -> None:
        """Show the equal rows too, or leave them out, where there are any."""
        if self._switch is not None:
            self._switch.toggle()

    def _switched(self, only: bool) -> None:
        self._only = only
        if self._view is not None:
            self.show_view(self._view)
            if self._switch is not None:
                self._switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget | None:
        """Never a fold at the end, to which Qt would go, and the page with it."""
        return self._switch or self._way_back or self.heading


def _even(rows: list[Row], count: int, room: float) -> bool:
    """Whether no cell takes the room of the next: a date, for one, keeps together."""
    bold, one = Look.current.font(1.0, 700), Look.current.px(1.0)
    kept = (
        text_width(part, bold) / one + (0 if cell.status is None else SIGN)
        for _, cells, _ in rows
        for cell in cells
        for part in cell.text.split(" ")
    )
    share = (room - MARGINS - GAP * (count - 1)) / count
    return max(kept) <= BROADER * share


def _cell(view: CellView) -> QWidget:
    cell = Block()
    layout = column(cell, gap=0.1)
    if view.status is None:
        layout.addWidget(words(view.text, 1.0, 600))
    else:
        tone = STATUS_TONE[view.status]
        line = row(gap=0.4)
        line.addWidget(Icon(view.status, tone, 1.3), 0, TOP)
        line.addWidget(words(view.text, 1.0, 700, WORD_TONE.get(tone, tone)), 1)
        layout.addLayout(line)
    if view.detail:
        layout.addWidget(words(view.detail, 0.9, 400, "ink2"))
    return cell


def _table(view: CompareView, rows: list[Row], *, above: bool = False) -> Panel:
    """A column for each card; the questions stand before the cells or `above` them."""
    look = Look.current
    first = 0 if above else 1
    count = len(view.columns) + first
    grid = QGridLayout()
    panel = ColumnPanel(grid, () if above else range(1, count))
    panel.setLayout(grid)
    side = look.px(0.95)
    grid.setContentsMargins(side, look.px(0.6), side, look.px(0.5))
    grid.setHorizontalSpacing(look.px(1.5))
    grid.setVerticalSpacing(look.px(0.5))
    for place in range(count):
        grid.setColumnStretch(place, 1)
    for place, (_, name) in enumerate(view.columns, first):
        grid.addWidget(section(name, 1.06), 0, place)
    line = 1
    for question, cells, _ in rows:
        grid.addWidget(Rule(), line, 0, 1, count)
        asked = (
            words(question, 1.0, 600)
            if not above
            else words(question, 0.94, 400, "ink2")
        )
        grid.addWidget(asked, line + 1, 0, 1, count if above else 1, TOP)
        line += 2 if above else 1
        for place, cell in enumerate(cells, first):
            grid.addWidget(_cell(cell), line, place, TOP)
        line += 1
    return panel


def _equal(view: CompareView, *, narrow: bool) -> QVBoxLayout:
    """What is the same for all, question by question."""
    layout = column(gap=0.25)
    layout.addWidget(words(view.equal_summary, 0.94, 600, "ink2"))
    for question, answer in view.equal:
        line: QBoxLayout = column(gap=0) if narrow else row(gap=0.8)
        line.addWidget(words(question, 0.94, 400, "ink2"), 0 if narrow else 2)
        line.addWidget(words(answer, 0.94, 600), 0 if narrow else 3)
        layout.addLayout(line)
    return layout


def _card(name: str, place: int, rows: list[Row]) -> Panel:
    panel = Panel()
    layout = column(panel, gap=0.5, margin=0.9)
    layout.addWidget(section(name, 1.06))
    for question, cells, _ in rows:
        layout.addWidget(Rule())
        layout.addWidget(words(question, 0.94, 400, "ink2"))
        layout.addWidget(_cell(cells[place]))
    return panel
