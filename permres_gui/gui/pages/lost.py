"""A lost or stolen card: the number to call on top, then three steps and a price."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.page import Page
from permres_gui.gui.widgets.advice_panel import add_lines
from permres_gui.gui.widgets.badges import Icon, Number
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.price_panel import PricePanel
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.controls.place import PlaceControl
    from permres_gui.gui.widgets.label import Label
    from permres_gui.presentation.views import (
        CallView,
        FactView,
        LossStepView,
        LostView,
    )

TOP = Qt.AlignmentFlag.AlignTop


class LostPage(Page):
    """Nothing is asked; a municipality may be chosen for its price."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.control: PlaceControl | None = None
        self._view: LostView | None = None
        self._first: QWidget | None = None

    def show_view(self, view: LostView) -> None:
        """Show everything; another municipality keeps the place on the page."""
        same, self._view = self._view is not None, view
        body = self.begin(view.heading, view.introduction, most=76.0)
        body.column.addWidget(self._call(view.call))
        steps = [_step(number, step) for number, step in enumerate(view.steps, 2)]
        body.column.addWidget(CardGrid(steps, 17.0, 3))
        outer: QBoxLayout = column(gap=0.75) if self.cramped() else row(gap=0.75)
        price = PricePanel(view.price)
        price.asked.connect(self.price_asked)
        self.control = price.control
        outer.addWidget(price, 3)
        outer.addWidget(_notes(view.notes), 2)
        body.column.addLayout(outer)
        body.column.addWidget(words(view.note, 0.88, 400, "ink2"))
        self.finish(body, keep_place=same)

    def _call(self, view: CallView) -> Panel:
        """The number is the largest thing on the page."""
        panel = Panel("soft", "acc")
        layout = column(panel, gap=0.6, margin=1.1)
        outer: QBoxLayout = column(gap=0.9) if self.cramped() else row(gap=2.1)
        layout.addLayout(outer)
        first = row(gap=1.0)
        first.addWidget(Number(1), 0, TOP)
        left = column(gap=0.35)
        left.addWidget(section(view.title, 1.15))
        left.addWidget(self._number(view), 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(words(view.text))
        left.addStretch(1)
        first.addLayout(left, 1)
        outer.addLayout(first, 3)
        outer.addLayout(self._others(view), 3)
        if view.sources is not None:
            layout.addWidget(sources_fold(view.sources))
        return panel

    def _number(self, view: CallView) -> Label:
        """The keyboard begins here: the number is said first, and can be copied."""
        number = words(view.number, 1.7 if self.narrow else 2.4, 700)
        number.setWordWrap(False)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        number.setAccessibleDescription(view.title)
        self._first = number
        return number

    def _others(self, view: CallView) -> QVBoxLayout:
        """Both sides of what the sources do not agree on."""
        right = column(gap=0.3)
        right.addWidget(section(view.other_title, 1.0))
        for number, said in view.others:
            line: QBoxLayout = column(gap=0) if self.narrow else row(gap=0.8)
            line.addWidget(words(number, 1.25, 700))
            line.addWidget(words(said, 0.94, 400, "ink2"), 1)
            right.addLayout(line)
        warning = row(gap=0.5)
        warning.addWidget(Icon("needs_advice", "ask", 1.25), 0, TOP)
        warning.addWidget(words(view.disagree, 0.94), 1)
        right.addLayout(warning)
        right.addStretch(1)
        return right

    def forms(self) -> Mapping[str, Control]:
        return {"place": self.control} if self.control is not None else {}

    def first(self) -> QWidget | None:
        return self._first


def _step(number: int, view: LossStepView) -> Panel:
    panel = Panel()
    layout = column(panel, gap=0.5, margin=1.0)
    layout.addLayout(_title(number, view.title))
    layout.addWidget(Rule())
    add_lines(layout, view.lines)
    if view.sources is not None:
        layout.addWidget(sources_fold(view.sources))
    layout.addStretch(1)
    return panel


def _title(number: int, text: str) -> QHBoxLayout:
    line = row(gap=0.8)
    line.addWidget(Number(number), 0, TOP)
    line.addWidget(section(text, 1.06), 1, Qt.AlignmentFlag.AlignVCenter)
    return line


def _notes(facts: tuple[FactView, ...]) -> Block:
    block = Block()
    layout = column(block, gap=0.75)
    panel = Panel()
    inner = column(panel, gap=0.9, margin=1.0)
    for fact in facts:
        line = row(gap=0.8)
        tone = "held" if fact.icon == "held" else "ask"
        line.addWidget(Icon(fact.icon, tone, 1.4), 0, TOP)
        text = column(gap=0.1)
        text.addWidget(words(fact.title, 1.0, 700))
        text.addWidget(words(fact.text))
        if fact.sources is not None:
            text.addWidget(sources_fold(fact.sources))
        line.addLayout(text, 1)
        inner.addLayout(line)
    layout.addWidget(panel)
    layout.addStretch(1)
    return block
