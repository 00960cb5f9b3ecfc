"""A pasted line as it was understood, with ready answers to what is asked about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Icon, StatusBadge
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.flow import Flow
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.presentation.in_a_row import sentences

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import GapView, PastedLineView, ReadyAnswerView

LEFT = Qt.AlignmentFlag.AlignLeft
OUT, AGAIN = -1, -2
"""No ready answer: the line is left out, or asked about once more."""
STEPS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


class Answered(Block):
    """A question with ready answers, each a button and a letter."""

    pressed = Signal(object, int)
    """The view, and the place of the answer; of a line also `OUT` or `AGAIN`."""
    turned = Signal(object, int)
    """The keyboard wants the line below, or above."""

    def __init__(self, view: PastedLineView | GapView) -> None:
        super().__init__()
        self.view = view
        self.answers: list[Button] = []

    def offer(self, layout: QVBoxLayout, views: tuple[ReadyAnswerView, ...]) -> None:
        """The buttons, in one line or as many as they need."""
        line = _flow()
        for place, view in enumerate(views):
            button = _ready(view)
            button.clicked.connect(
                lambda _=False, place=place: self.pressed.emit(self.view, place)
            )
            line.add(button)
            self.answers.append(button)
        layout.addWidget(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter answers, the arrows go to another line."""
        letter = event.text().upper()
        keys = [each.key for each in self.view.answers]
        if event.key() in STEPS:
            self.turned.emit(self, STEPS[event.key()])
        elif letter and letter in keys:
            self.pressed.emit(self.view, keys.index(letter))
        else:
            super().keyPressEvent(event)


class PastedLine(Answered):
    """One line as it was typed, its sign, how it was understood, and its answers."""

    view: PastedLineView

    def __init__(self, view: PastedLineView) -> None:
        super().__init__(view)
        layout = _column(self)
        layout.addWidget(words(view.text, 0.88, 400, "ink2"))
        if view.refused:
            layout.addWidget(_signed("warning", view.word, "err"))
        else:
            layout.addWidget(StatusBadge(view.status, view.word, 0.94), 0, LEFT)
        layout.addWidget(words(view.said))
        for note in view.notes:
            layout.addWidget(words(note, 0.94, 600))
        if view.answers:
            self.offer(layout, view.answers)
        if view.again:
            again = link(view.again, size=0.94)
            again.setAccessibleName(view.again_spoken)
            again.clicked.connect(lambda: self.pressed.emit(view, AGAIN))
            layout.addWidget(again, 0, LEFT)
        told = (view.text, view.word, view.said, *view.notes)
        self.setAccessibleName(sentences(told))
        if self.asks():
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def asks(self) -> bool:
        """Whether a person has to look at it."""
        return bool(self.view.notes) or self.view.refused

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del leaves out; the other keys as everywhere."""
        if event.key() == Qt.Key.Key_Delete:
            self.pressed.emit(self.view, OUT)
        else:
            super().keyPressEvent(event)


class PastedGap(Block):
    """A question about days between stays, with its two answers."""

    settled = Signal()
    added = Signal()

    def __init__(self, view: GapView) -> None:
        super().__init__()
        self.view = view
        layout = _column(self)
        layout.addWidget(_signed("needs_advice", view.question, "ask"))
        line = _flow()
        for label, signal in ((view.fine, self.settled), (view.add, self.added)):
            button = Button(label, "secondary", size=0.94)
            button.setAccessibleName(sentences((view.question, label)))
            button.clicked.connect(signal)
            line.add(button)
        layout.addWidget(line)


class PastedOverlap(Answered):
    """Two stays that tell the same days, with its answers, a key for each."""

    def __init__(self, view: GapView) -> None:
        super().__init__(view)
        layout = _column(self)
        layout.addWidget(_signed("needs_advice", view.question, "ask"))
        self.setAccessibleName(view.question)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offer(layout, view.answers)


def _column(part: Block) -> QVBoxLayout:
    """Clear of the ring that says where the keyboard is."""
    layout: QVBoxLayout = column(part, gap=0.2)
    side, end = Look.current.px(0.4), Look.current.px(0.2)
    layout.setContentsMargins(side, end, side, end)
    return layout


def _ready(view: ReadyAnswerView) -> Button:
    button = Button(view.label, "secondary", size=0.94)
    button.setAccessibleName(view.spoken)
    button.setAccessibleDescription(view.key)
    return button


def _flow() -> Flow:
    return Flow(Look.current.px(0.4), Look.current.px(0.2))


def _signed(icon: str, text: str, tone: str) -> Block:
    line = Block()
    layout = row(line, gap=0.5)
    layout.addWidget(Icon(icon, tone, 1.35))
    layout.addWidget(words(text, 0.94, 700, tone), 1)
    return line
