"""Two municipalities side by side; one below the other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.place import PlaceControl
from permres_gui.gui.look import Look
from permres_gui.gui.page import COLUMN, Page
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import PlaceCellView, PlaceRowView, TwoPlacesView

ROWS = 4.6
"""How many entries of the list are in sight, in the height of a line of it."""


class TwoPlacesPage(Page):
    """The question which other municipality, and then what differs."""

    place_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chooser: PlaceControl | None = None
        self._said = ""

    def show_view(self, view: TwoPlacesView) -> None:
        """Show both places; another choice keeps the place on the page."""
        same = self._chooser is not None
        body = self.begin(view.heading, view.introduction)
        body.column.addWidget(self._choice(view))
        for title, rows in view.groups:
            body.column.addWidget(section(title, 1.15))
            self._rows(body.column, view.places, rows)
        for note in view.notes:
            body.column.addWidget(words(note, 0.94, 400, "ink2"))
        if view.sources is not None:
            body.column.addWidget(sources_fold(view.sources))
        self.finish(body, keep_place=same)
        if same and self._said != view.heading:
            announce(self, view.heading)
        self._said = view.heading

    def _choice(self, view: TwoPlacesView) -> QWidget:
        """The chooser under its own words."""
        panel = Panel()
        layout = column(panel, gap=0.4, margin=1.0)
        layout.addWidget(words(view.chooser.label, 1.0, 600))
        chooser = PlaceControl(view.chooser, ROWS)
        chooser.changed.connect(
            lambda: self.place_chosen.emit(str(chooser.value() or ""))
        )
        layout.addWidget(chooser)
        self._chooser = chooser
        return panel

    def _rows(
        self,
        layout: QVBoxLayout,
        places: tuple[str, str],
        rows: tuple[PlaceRowView, ...],
    ) -> None:
        if self.narrow or self.room < COLUMN * 3:
            for number, place in enumerate(places):
                layout.addWidget(_one_place(place, number, rows))
        else:
            layout.addWidget(_table(places, rows))

    def first(self) -> QWidget | None:
        return self._chooser.first() if self._chooser is not None else None


def _table(places: tuple[str, str], rows: tuple[PlaceRowView, ...]) -> Panel:
    look = Look.current
    panel = Panel()
    grid = QGridLayout(panel)
    side = look.px(1.0)
    grid.setContentsMargins(side, look.px(0.7), side, look.px(0.7))
    grid.setHorizontalSpacing(look.px(1.5))
    grid.setVerticalSpacing(look.px(0.45))
    top = Qt.AlignmentFlag.AlignTop
    for at in range(3):
        grid.setColumnStretch(at, 1)
    for at, place in enumerate(places, 1):
        grid.addWidget(section(place, 1.06), 0, at)
    for number, each in enumerate(rows):
        grid.addWidget(Rule(), 2 * number + 1, 0, 1, 3)
        label = words(each.label, 1.0, 700 if each.strong else 600)
        grid.addWidget(label, 2 * number + 2, 0, top)
        for at, cell in enumerate(each.cells, 1):
            shown = _cell(cell, places[at - 1], strong=each.strong)
            grid.addWidget(shown, 2 * number + 2, at, top)
    return panel


def _one_place(place: str, number: int, rows: tuple[PlaceRowView, ...]) -> Panel:
    panel = Panel()
    layout = column(panel, gap=0.4, margin=0.9)
    layout.addWidget(section(place, 1.06))
    for each in rows:
        layout.addWidget(Rule())
        layout.addWidget(words(each.label, 0.94, 400, "ink2"))
        layout.addWidget(_cell(each.cells[number], place, strong=each.strong))
    return panel


def _cell(view: PlaceCellView, place: str, *, strong: bool) -> QWidget:
    """The answer of one place; a screen reader hears the place before it."""
    cell = QWidget()
    layout = column(cell, gap=0.1)
    size, top = (1.2 if strong else 1.0), Qt.AlignmentFlag.AlignTop
    weight, tone = (700, "ink2") if view.unknown else (700 if strong else 400, "ink")
    text = words(view.text, size, weight, tone)
    text.setAccessibleName(f"{place}: {view.text}")
    if view.unknown:
        line = row(gap=0.4)
        ring = Icon("unknown", "ink2", 1.1 * size)
        ring.setAccessibleName("")  # the words beside it say the same
        line.addWidget(ring, 0, top)
        line.addWidget(text, 1)
        layout.addLayout(line)
    else:
        layout.addWidget(text)
    if view.detail:
        layout.addWidget(words(view.detail, 0.88, 400, "ink2"))
    return cell
