"""The right side of the desk: the answer for each card, and what can be done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.desk.emptied import emptied
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.card_details import card_details
from permres_gui.gui.widgets.notice import problem_box
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.result_row import ResultRow, columns_for
from permres_gui.gui.widgets.timeline_panel import table_fold
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import CardRowView, DeskView, LinkView


class Answers(Panel):
    """Made anew only when an answer, its doubts or the problems have changed."""

    fact_wanted = Signal(str)
    """A question that a problem names."""
    pressed = Signal(str)
    """A link of the details of a card."""
    worked_case_wanted = Signal(str)

    def __init__(self, links: Callable[[DeskView], QWidget]) -> None:
        """``links`` makes the line of what else can be done with the answers."""
        super().__init__()
        self._links = links
        self._shown: tuple[object, ...] = ()
        self.worked_case: Button | None = None
        column(self, gap=0)

    def renew(self, view: DeskView) -> None:
        """The answers of now."""
        told = (view.cards, view.problems, view.answers_title, view.guesses)
        if told != self._shown:
            self._shown = told
            self._lay_out(view)

    def first(self) -> QWidget | None:
        """The first answer, for the keyboard."""
        rows = self.findChildren(ResultRow)
        return rows[0].button if rows else None

    def _lay_out(self, view: DeskView) -> None:
        layout = emptied(self)
        layout.addWidget(self._head(view))
        layout.addWidget(self._links(view))
        for problem in view.problems:
            layout.addWidget(problem_box(problem, self.fact_wanted.emit))
        columns = columns_for(view.cards, narrow=True)
        for card in view.cards:
            layout.addWidget(Rule())
            layout.addWidget(ResultRow(card, columns, self._details))
        if view.timeline is not None and view.timeline.table is not None:
            layout.addWidget(Rule())
            layout.addWidget(_inset(table_fold(view.timeline.table)))
        layout.addWidget(Rule())
        layout.addWidget(self._worked_case(view.worked_case))

    def _head(self, view: DeskView) -> Block:
        head = Block()
        top = column(head, margin=0.9)
        top.addWidget(section(view.answers_title, 1.15))
        if view.guesses:
            top.addWidget(words(view.guesses, 0.94, 400, "ink2"))
        return head

    def _worked_case(self, view: LinkView) -> Block:
        """At the foot of the answers, which it hands to a lawyer."""
        save = link(view.label, "download", size=0.94)
        save.clicked.connect(partial(self.worked_case_wanted.emit, view.id))
        self.worked_case = save
        return _inset(save, Qt.AlignmentFlag.AlignLeft)

    def _details(self, card: CardRowView) -> QWidget:
        return card_details(card, narrow=True, pressed=self.pressed.emit)


def _inset(held: QWidget, where: Qt.AlignmentFlag | None = None) -> Block:
    """As far from the edges as the cards are."""
    block = Block()
    line = row(block)
    line.setContentsMargins(Look.current.px(0.9), 0, Look.current.px(0.9), 0)
    if where is None:
        line.addWidget(held)
    else:
        line.addWidget(held, 0, where)
    return block
