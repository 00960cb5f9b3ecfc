"""The right side of the desk: the answer for each card, and what can be done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.desk.emptied import emptied
from permres_gui.gui.desk.problems import Problems
from permres_gui.gui.desk.tiles import Tiles
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.card_details import card_details
from permres_gui.gui.widgets.guess_line import guess_line
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.result_row import ResultRow
from permres_gui.gui.widgets.row_places import columns_for
from permres_gui.gui.widgets.timeline_panel import table_fold
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from permres_gui.presentation.views import CardRowView, DeskView, LinkView


class Answers(Panel):
    """Made anew only when an answer, its doubts or the problems have changed."""

    fact_wanted = Signal(str)
    """A question that a problem names."""
    pressed = Signal(str)
    """A link of the details of a card."""
    worked_case_wanted = Signal(str)

    def __init__(
        self, links: Callable[[DeskView], QWidget], *, low: bool = False
    ) -> None:
        """``links`` makes the line of what else can be done with the answers.

        ``low``: all answers are in sight at once, and the rest is a panel of its own.
        """
        super().__init__()
        self._links, self._low = links, low
        self.rest: Panel | None = Panel() if low else None
        if self.rest is not None:
            column(self.rest, gap=0)
        self._shown: tuple[object, ...] = ()
        self.worked_case: Button | None = None
        self.calendar: Button | None = None
        self.problems: Problems | None = None
        self.rows: list[ResultRow] = []
        column(self, gap=0)

    def renew(self, view: DeskView) -> None:
        """The answers of now."""
        tiles = self._low and view.timeline is not None
        head = (view.answers_title, view.not_to_miss, view.guesses)
        told = (view.cards, view.problems, head, tiles)
        if told != self._shown:
            self._shown = told
            self._lay_out(view, tiles=tiles)

    def first(self) -> QWidget | None:
        """The first answer, for the keyboard."""
        return self.rows[0].button if self.rows else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letter of a card leads to its answer: E to EU+, F to F+."""
        letter, held = event.text().upper(), event.modifiers()
        plain = held in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        for each in self.rows if letter and plain else ():
            if each.button.view.letters[0].startswith(letter):
                each.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        super().keyPressEvent(event)

    def _lay_out(self, view: DeskView, *, tiles: bool) -> None:
        """`tiles`: answers and days above the picture of the years, reasons below it."""
        opened = self.problems is not None and self.problems.button.isChecked()
        layout = emptied(self)
        layout.addWidget(self._head(view))
        if not self._low:
            layout.addWidget(self._links(view))
        self.problems = self._problems(view, opened=opened)
        if self.problems is not None:
            layout.addWidget(self.problems)
        columns = columns_for(view.cards, narrow=True, tile=tiles)
        rows = [ResultRow(card, columns, self._details) for card in view.cards]
        self.rows = rows
        if tiles:
            layout.addWidget(Rule())
            layout.addWidget(Tiles(rows))
        else:
            for each in rows:
                layout.addWidget(Rule())
                layout.addWidget(each)
        below = layout if self.rest is None else emptied(self.rest)
        if tiles:
            for card in view.cards:
                if card.reason or card.guess:
                    below.addWidget(_told_below(card))
            below.addSpacing(Look.current.px(0.4))
        self._lay_rest(below, view)

    def _problems(self, view: DeskView, *, opened: bool) -> Problems | None:
        """On one line, and open where they were open before an answer changed."""
        if not view.problems:
            return None
        made = Problems(view.problems_title, view.problems, opened=opened)
        made.wanted.connect(self.fact_wanted)
        return made

    def _lay_rest(self, layout: QVBoxLayout, view: DeskView) -> None:
        """What can be done with the answers, below them."""
        if self._low:
            layout.addWidget(self._links(view))
        if view.timeline is not None and view.timeline.table is not None:
            layout.addWidget(Rule())
            layout.addWidget(_inset(table_fold(view.timeline.table)))
        layout.addWidget(Rule())
        layout.addWidget(self._calendar(view.calendar))
        layout.addWidget(self._worked_case(view.worked_case))

    def _head(self, view: DeskView) -> Block:
        head = Block()
        top = column(head, margin=0.9)
        if self._low:
            edge = Look.current.px(0.9)
            top.setContentsMargins(edge, edge // 3, edge, edge // 3)
        top.addWidget(section(view.answers_title, 1.15))
        for line in view.not_to_miss:
            top.addWidget(error_line(line))
        if view.guesses:
            top.addWidget(words(view.guesses, 0.94, 400, "ink2"))
        return head

    def _calendar(self, view: LinkView) -> Block:
        """The coming days of all cards, and of the card in the hand."""
        save = link(view.label, "calendar", size=0.94)
        save.clicked.connect(partial(self.worked_case_wanted.emit, view.id))
        self.calendar = save
        return _inset(save, Qt.AlignmentFlag.AlignLeft)

    def _worked_case(self, view: LinkView) -> Block:
        """At the foot of the answers, which it hands to a lawyer."""
        save = link(view.label, "download", size=0.94)
        save.clicked.connect(partial(self.worked_case_wanted.emit, view.id))
        self.worked_case = save
        return _inset(save, Qt.AlignmentFlag.AlignLeft)

    def _details(self, card: CardRowView) -> QWidget:
        return card_details(card, narrow=True, pressed=self.pressed.emit)


def _told_below(card: CardRowView) -> Block:
    """What decides a folded answer, and on which guesses it rests: no room beside it."""
    block, look = Block(), Look.current
    line = row(block, gap=0.5)
    line.setContentsMargins(look.px(0.9), look.px(0.3), look.px(0.9), 0)
    letters = words(", ".join(card.letters), 0.94, 700)
    letters.setFixedWidth(look.px(2.4))
    line.addWidget(letters, 0, Qt.AlignmentFlag.AlignTop)
    told = column(gap=0.1)
    if card.reason:
        told.addWidget(words(card.reason, 0.94, 400, "ink2"))
    if card.guess:
        told.addWidget(guess_line(card.guess, 0))
    line.addLayout(told, 1)
    return block


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
