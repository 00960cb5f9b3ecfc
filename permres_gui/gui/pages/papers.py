"""Papers, price and steps of one card: ticked, totalled and printed as one thing."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.page import WIDE, Page
from permres_gui.gui.paint import plain
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.fees_panel import FeesPanel
from permres_gui.gui.widgets.flow import Flow
from permres_gui.gui.widgets.fold import Later, opener, sources_fold
from permres_gui.gui.widgets.notice import notice_box
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.steps_panel import StepsPanel
from permres_gui.gui.widgets.tick_row import TickRow
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import (
    DocumentView,
    FeesView,
    LinkView,
    PapersView,
)

BESIDE = 30.0
"""The narrowest page on which a link stands beside its paper, in base sizes."""


class PapersPage(Page):
    """One page, not tabs; three links with figures do the work of tabs."""

    retold = True

    document_ticked = Signal(str, bool)
    counter_changed = Signal(str, int)
    procedure_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._targets: dict[str, QWidget] = {}
        self._first: QWidget | None = None
        self._card = ""
        self._made_for: object = None
        self._links: list[Button] = []
        self._ticks: dict[str, TickRow] = {}

    def show_view(self, view: PapersView) -> None:
        """Show the papers of one card; ticking and counting keep the place."""
        made_for = (view.before_ticks(), self._room())
        if made_for == self._made_for:
            self._tick(view)
            return
        self._made_for = made_for
        self._make(view)

    def retell(self, view: object) -> bool:
        """Say the same in another language; not once something was ticked on it."""
        told = super().retell(view)
        if told and isinstance(view, PapersView):
            self._made_for = (view.before_ticks(), self._room())
        return told

    def _room(self) -> object:
        """What else decides how the page is made."""
        return self.room, self.narrow, self.low, self.foot, Look.current.base

    def _tick(self, view: PapersView) -> None:
        """What was ticked, on the same page: nothing moves and no fold closes."""
        for line, item in zip(self._links, view.jumps, strict=True):
            line.say(item.label)
            if item.spoken:
                line.setAccessibleName(item.spoken)
        for each in (e for group in view.groups for e in group.documents):
            with QSignalBlocker(self._ticks[each.id]):
                self._ticks[each.id].setChecked(each.ticked)

    def _make(self, view: PapersView) -> None:
        self._links, self._ticks = [], {}
        card = next((c.id for c in view.cards if c.current), view.heading)
        same, self._card = card == self._card, card
        self._first = None
        body = self.begin(view.heading, most=WIDE)
        self._jumps(body.column, view)
        for notice in view.notices:
            body.column.addWidget(notice_box(notice, self.section_chosen.emit))
        if view.groups or view.steps is not None:
            body.column.addLayout(self._parts(view))
        for item in (view.take, view.calendar):
            if item is not None:
                body.column.addWidget(self._to(item))
        self.finish(body, keep_place=same)

    def _parts(self, view: PapersView) -> QBoxLayout:
        """The papers beside the price, the steps below; in one column where it is narrow."""
        beside = column(gap=0.9)
        made = {
            "papers": self._papers(view),
            "price": self._fees(view.fees) if view.fees is not None else None,
            "steps": StepsPanel(view.steps) if view.steps is not None else None,
        }
        self._targets = {key: part for key, part in made.items() if part is not None}
        stacked = self.cramped()
        for key in ("price", "steps") if stacked else ("price",):
            if key in self._targets:
                beside.addWidget(self._targets[key])
        beside.addStretch(1)
        outer: QBoxLayout = column(gap=0.9) if stacked else row(gap=1.0)
        top = Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignTop
        outer.addWidget(self._targets["papers"], 4, top)
        outer.addLayout(beside, 3)
        if stacked or "steps" not in self._targets:
            return outer
        whole = column(gap=0.9)
        whole.addLayout(outer)
        whole.addWidget(self._targets["steps"])
        return whole

    def _jumps(self, layout: QVBoxLayout, view: PapersView) -> None:
        flow, title = Flow(Look.current.px(1.1), 0), words(view.jump_title)
        title.setWordWrap(False)  # among the links: what wraps stands under it
        flow.add(title)
        for item in view.jumps:
            button = link(item.label, spoken=item.spoken)
            button.clicked.connect(lambda _=False, key=item.id: self._jump(key))
            flow.add(button)
            self._links.append(button)
            self._first = self._first or button
        if self._links:
            title.setMinimumHeight(self._links[0].sizeHint().height())
            layout.addWidget(flow)
        if len(view.cards) > 1:
            others = []
            for card in view.cards:
                other = Button(card.label, "primary" if card.current else "secondary")
                other.clicked.connect(
                    lambda _=False, key=card.id: self.section_chosen.emit(key)
                )
                others.append(other)
            layout.addWidget(CardGrid(others, 6.0, len(others), tight=True))

    def _jump(self, key: str) -> None:
        target, body = self._targets.get(key), self.widget()
        if target is not None and body is not None:
            margin = Look.current.px(0.5)
            bar = self.verticalScrollBar()
            place = target.mapTo(body, target.rect().topLeft()).y()
            QTimer.singleShot(0, bar, lambda: bar.setValue(place - margin))

    def _papers(self, view: PapersView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.2, margin=1.0)
        for number, group in enumerate(view.groups):
            if number:
                layout.addSpacing(Look.current.px(0.8))
            layout.addWidget(section(group.title, 1.15))
            for place, document in enumerate(group.documents):
                if place:
                    layout.addWidget(Rule())
                self._document(layout, document)
            if group.sources is not None:
                layout.addWidget(sources_fold(group.sources))
        layout.addStretch(1)
        return panel

    def _document(self, layout: QVBoxLayout, view: DocumentView) -> None:
        tick = TickRow(view.title, view.detail)
        tick.setChecked(view.ticked)
        key = view.id
        self._ticks[key] = tick
        tick.toggled.connect(lambda on: self.document_ticked.emit(key, on))
        under = column(gap=0)
        under.setContentsMargins(Look.current.px(2.4), 0, 0, 0)
        if not view.more_title:
            layout.addWidget(tick)
            return
        spoken = f"{view.more_title}: {plain(view.title)}"
        more = opener(view.more_title, spoken, under, Later(_more, view))
        if self.room < BESIDE:
            layout.addWidget(tick)
            under.insertWidget(0, more, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            line = row(gap=0.5)
            line.addWidget(tick, 1)
            line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(line)
        layout.addLayout(under)

    def _fees(self, view: FeesView) -> FeesPanel:
        panel = FeesPanel(view)
        panel.counter_changed.connect(self.counter_changed)
        panel.procedure_chosen.connect(self.procedure_chosen)
        panel.left_for.connect(self.section_chosen)
        return panel

    def _to(self, view: LinkView) -> Button:
        button = Button(view.label, "secondary", view.icon)
        button.clicked.connect(lambda: self.section_chosen.emit(view.id))
        return button

    def first(self) -> QWidget | None:
        return self._first


def _more(layout: QVBoxLayout, view: DocumentView) -> None:
    """Who gives it, how old it may be, and what to do if you cannot get it."""
    for line in view.more:
        layout.addWidget(words(line, 0.94))
    if view.cannot:
        layout.addWidget(words(view.cannot_title, 0.94, 600))
        layout.addWidget(words(view.cannot, 0.94))
    layout.addSpacing(Look.current.px(0.4))
