"""What to do for a card, step by step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from permres_gui.gui.widgets.badges import Number
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import StepsView, StepView


class StepsPanel(Panel):
    """The steps beside each other where there is room, with their sources below."""

    def __init__(self, view: StepsView) -> None:
        super().__init__()
        layout = column(self, gap=0.6, margin=1.0)
        layout.addWidget(section(view.title, 1.15))
        steps = [_step(number, step) for number, step in enumerate(view.steps, 1)]
        layout.addWidget(CardGrid(steps, 17.0, 3))
        if view.sources is not None:
            layout.addWidget(sources_fold(view.sources))


def _step(number: int, view: StepView) -> QWidget:
    """What to do, what it asks, and when it comes, below each other: the column is narrow."""
    block = Block()
    line = row(block, gap=0.8)
    top = Qt.AlignmentFlag.AlignTop
    line.addWidget(Number(number), 0, top)
    text = column(gap=0.1)
    text.addWidget(words(view.title, 1.0, 600))
    if view.when:
        text.addWidget(words(view.when, 0.94, 600, "acc"))
    if view.detail:
        text.addWidget(words(view.detail, 0.94, 400, "ink2"))
    if view.address and view.copy:
        text.addWidget(_copying(view), 0, Qt.AlignmentFlag.AlignLeft)
    text.addStretch(1)
    line.addLayout(text, 1)
    return block


def _copying(view: StepView) -> Button:
    """The address in sight may have breaks; what is copied is the address itself."""
    button = link(view.copy, spoken=f"{view.copy}: {view.address}")
    button.clicked.connect(lambda: QGuiApplication.clipboard().setText(view.address))
    return button
