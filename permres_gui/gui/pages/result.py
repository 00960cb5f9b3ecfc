"""The result: the answer first, then every card, then why and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.page import WIDE, Page
from permres_gui.gui.widgets.badges import STATUS_TONE, Icon
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.card_details import card_details
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.flow import Flow
from permres_gui.gui.widgets.notice import notice_box
from permres_gui.gui.widgets.open_questions import OpenQuestions
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.result_row import ResultRow
from permres_gui.gui.widgets.row_places import Columns, columns_for
from permres_gui.gui.widgets.timeline_panel import timeline_panel
from permres_gui.gui.widgets.words import column, heading, row, section, words
from permres_gui.presentation.views import (
    CardRowView,
    LinkView,
    ListView,
    ResultView,
    TeaserView,
)


class ResultPage(Page):
    """The first line is the answer; all six cards fit on the first screen."""

    retold = True

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ResultRow] = []
        self._first: QWidget | None = None

    def show_view(self, view: ResultView) -> None:
        """Show a result."""
        body = self.bare(WIDE)
        top = body.column
        top.addWidget(self._headline(view))
        for notice in view.notices:
            top.addWidget(notice_box(notice, self.section_chosen.emit))
        if view.strip is not None:
            top.addWidget(timeline_panel(view.strip))
            if view.until is not None:
                top.addWidget(self._list(view.until))
        top.addWidget(self._cards(view))
        if view.take_home is not None:
            top.addWidget(self._teaser(view.take_home))
        top.addWidget(words(view.note, 0.88, 400, "ink2"))
        if view.open is not None:
            ask, narrow = self.change_requested.emit, self.cramped()
            top.addWidget(OpenQuestions(view.open, ask, narrow=narrow))
        if view.timeline is not None:
            top.addSpacing(Look.current.px(0.5))
            top.addWidget(section(view.timeline.title))
            top.addWidget(timeline_panel(view.timeline))
        until = None if view.strip is not None else view.until
        lists = [self._list(part) for part in (until, view.changes) if part is not None]
        if lists:
            top.addWidget(CardGrid(lists, 22.0, len(lists)))
        if view.compare is not None:
            top.addWidget(self._teaser(view.compare))
        self.finish(body)

    def _button(self, view: LinkView, *, main: bool = False) -> Button:
        button = Button(view.label, "primary" if main else "secondary", view.icon)
        button.after = "right" if main else ""
        button.setAccessibleName(view.spoken or view.label)
        button.clicked.connect(lambda: self.section_chosen.emit(view.id))
        return button

    def _headline(self, view: ResultView) -> Panel:
        look = Look.current
        panel = Panel(strip=STATUS_TONE[view.status])
        stacked = self.cramped()
        outer: QBoxLayout = column(panel, 0.7) if stacked else row(panel, gap=1.1)
        pad = look.px(1.2)
        outer.setContentsMargins(pad + look.px(0.5), look.px(1.0), pad, look.px(1.1))
        line = row(gap=0.75)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(Icon(view.status, STATUS_TONE[view.status], 2.1), 0, top)
        text = column(gap=0.25)
        self.heading = heading(view.headline, low=self.low)
        text.addWidget(self.heading)
        for sentence in view.lines:
            text.addWidget(words(sentence, 1.06))
        line.addLayout(text, 1)
        outer.addLayout(line, 0 if stacked else 1)
        self._first = None
        if view.link is not None:
            button = self._button(view.link, main=view.status in ("eligible", "held"))
            outer.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self._first = button
        return panel

    def _cards(self, view: ResultView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0)
        columns = self._columns(view)
        self._rows = [ResultRow(card, columns, self._details()) for card in view.cards]
        for number, row_ in enumerate(self._rows):
            if number:
                layout.addWidget(Rule())
            layout.addWidget(row_)
        return panel

    def _columns(self, view: ResultView) -> Columns:
        return columns_for(view.cards, narrow=self.cramped(), piled=True)

    def retell(self, view: object) -> bool:
        """Say the same in another language; its words may need other columns."""
        told = super().retell(view)
        if told and isinstance(view, ResultView):
            for each in self._rows:
                each.button.stand_in(self._columns(view))
        return told

    def _details(self) -> Callable[[CardRowView], QWidget]:
        return lambda card: card_details(
            card, narrow=self.narrow, pressed=self.section_chosen.emit
        )

    def _list(self, view: ListView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.45, margin=1.1)
        layout.addWidget(section(view.title, 1.15))
        for number, (when, what) in enumerate(view.lines):
            if when and number:
                layout.addWidget(Rule())
            _list_line(layout, when, what, self.narrow)
        layout.addStretch(1)
        if view.links:
            gap = Look.current.px(0.6)
            links = Flow(gap, gap)
            for item in view.links:
                links.add(self._button(item))
            layout.addSpacing(gap)
            layout.addWidget(links)
        return panel

    def _teaser(self, view: TeaserView) -> Panel:
        panel = Panel()
        outer: QBoxLayout
        outer = column(panel, 0.6, 1.1) if self.narrow else row(panel, 1.1, 1.1)
        text = column(gap=0.35)
        text.addWidget(section(view.title, 1.15))
        text.addWidget(words(view.text, 1.0, 400, "ink2"))
        outer.addLayout(text, 0 if self.narrow else 1)
        for link in (view.link, view.other):
            if link is not None:
                button = self._button(link)
                outer.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return panel

    def first(self) -> QWidget | None:
        """The button of the answer, unless it would scroll the answer out of sight."""
        if self._first is not None and self.seen_at_top(self._first):
            return self._first
        return self.heading


def _list_line(layout: QVBoxLayout, when: str, what: str, narrow: bool) -> None:
    if not when:
        line = row(gap=0.6)
        line.addWidget(Dot(), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words(what), 1)
        layout.addLayout(line)
        return
    pair: QBoxLayout = column(gap=0.1) if narrow else row(gap=1.1)
    label = words(when, 1.0, 700)
    if narrow:
        pair.addWidget(label)
    else:
        label.setFixedWidth(Look.current.px(11))
        pair.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    pair.addWidget(words(what), 0 if narrow else 1)
    layout.addLayout(pair)


class Dot(Icon):
    """The bullet of a list, as high as its line."""

    def __init__(self) -> None:
        super().__init__("dot", "ink2", 1.3)
