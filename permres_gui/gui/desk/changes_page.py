"""What would change one card: facts on the left, what they give on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import StatusBadge
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.flow import Flow
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.presentation.views.card_changes import (
        CardChangesView,
        CardChangeView,
    )

LEFT = Qt.AlignmentFlag.AlignLeft
TOP = Qt.AlignmentFlag.AlignTop


class ChangesPage(OwnFoot):
    """Each change can be made a what-if copy; nothing becomes an answer by itself."""

    read: ClassVar[bool] = True
    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, Button] = {}
        self._card = ""

    def sit_at(self, desk: DeskModel) -> None:
        """The explanation of this page goes to the clipboard."""
        self.copied.connect(desk.copy_changes)

    def show_view(self, view: CardChangesView) -> None:
        """Show the changes of one card; the keyboard stays where it was."""
        same = bool(self._card)
        self._card = view.card
        body = self.begin(view.heading, view.introduction, most=84.0)
        body.column.addLayout(self._choice(view))
        body.column.addLayout(self._now(view))
        body.column.addWidget(section(view.title, 1.15))
        if view.none:
            body.column.addWidget(words(view.none))
        else:
            body.column.addWidget(self._list(view))
        body.column.addWidget(words(view.note, 0.88, 400, "ink2"))
        body.column.addWidget(self._copy(view), 0, LEFT)
        if view.sources is not None:
            body.column.addWidget(sources_fold(view.sources))
        self.finish(body, keep_place=same)

    def _choice(self, view: CardChangesView) -> QBoxLayout:
        """The six cards in their order; the one in sight is pressed."""
        line: QBoxLayout = column(gap=0.2) if self.cramped() else row(gap=0.4)
        line.addWidget(words(view.cards_label, 0.94, 400, "ink2"))
        gap = Look.current.px(0.4)
        cards = Flow(gap, gap)
        for item in view.cards:
            here = item.label == view.card
            button = Button(item.label, "primary" if here else "secondary", size=0.94)
            button.setAccessibleName(item.spoken)
            button.clicked.connect(lambda _=False, to=item.id: self._press(to))
            cards.add(button)
            self.cards[item.label] = button
        line.addWidget(cards, 0 if self.cramped() else 1)
        return line

    def _now(self, view: CardChangesView) -> QBoxLayout:
        line: QBoxLayout = column(gap=0.2) if self.narrow else row(gap=0.6)
        line.addWidget(words(view.now_label, 1.0, 400, "ink2"))
        line.addWidget(StatusBadge(view.status, view.word))
        line.addWidget(words(view.day, 1.0, 600), 1)
        return line

    def _list(self, view: CardChangesView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.5, margin=0.9)
        for number, change in enumerate(view.changes):
            if number:
                layout.addWidget(Rule())
            layout.addWidget(self._change(change))
        return panel

    def _change(self, view: CardChangeView) -> QWidget:
        block = Block()
        line: QBoxLayout
        line = column(block, gap=0.4) if self.cramped() else row(block, gap=1.2)
        line.addWidget(_facts(view), 5)
        line.addWidget(_outcome(view), 3)
        button = link(view.link.label, size=0.94, spoken=view.link.spoken)
        button.clicked.connect(lambda _=False, to=view.link.id: self._press(to))
        line.addWidget(button, 0, TOP | LEFT)
        return block

    def _copy(self, view: CardChangesView) -> Button:
        button = Button(view.copy.label, "secondary", size=0.94)
        button.clicked.connect(self.copied)
        button.clicked.connect(lambda: button.say(view.copied))
        button.clicked.connect(lambda: announce(self, view.copied))
        return button

    def _press(self, where: str) -> None:
        self.section_chosen.emit(where)

    def first(self) -> QWidget | None:
        return self.cards.get(self._card)


def _facts(view: CardChangeView) -> QWidget:
    """Each fact with what would make it so."""
    block = Block()
    layout = column(block, gap=0.3)
    for fact in view.facts:
        layout.addWidget(words(fact.text, 1.0, 600))
        layout.addWidget(words(fact.how, 0.9, 400, "ink2"))
    layout.addStretch(1)
    return block


def _outcome(view: CardChangeView) -> QWidget:
    block = Block()
    layout = column(block, gap=0.1)
    layout.addWidget(StatusBadge(view.status, view.word, 1.0), 0, LEFT)
    for text, weight in ((view.day, 600), (view.more, 400)):
        if text:
            layout.addWidget(words(text, 0.94, weight))
    layout.addStretch(1)
    return block
