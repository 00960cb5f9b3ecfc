"""The answer of a page that is only read, and titled lists of what to do or know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import (
        AdviceView,
        FormAnswerView,
        LinkView,
    )

TOP, LEFT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
OPEN = frozenset({"needs_advice", "lost"})
"""What is not well: its sign stands in the colour that asks for attention."""


def answer_panel(view: FormAnswerView) -> Panel:
    """The answer with its sign, and in sentences why."""
    panel = Panel("soft", "acc")
    layout = column(panel, gap=0.5, margin=1.1)
    head = row(gap=0.7)
    tone = "ask" if view.status in OPEN else "acc"
    head.addWidget(Icon(view.status, tone, 1.25), 0, TOP)
    head.addWidget(section(view.title, 1.25), 1)
    layout.addLayout(head)
    for line in view.lines:
        layout.addWidget(words(line))
    if view.sources is not None:
        layout.addWidget(sources_fold(view.sources))
    return panel


class Told(Block):
    """What is told beside a form; its room stays when it goes out of sight."""

    def __init__(self) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)


def advice_panel(
    view: AdviceView, pressed: Callable[[str], None] | None = None
) -> Panel:
    """A titled list, where it leads to, and what it rests on."""
    panel = Panel()
    layout = column(panel, gap=0.5, margin=1.1)
    layout.addWidget(section(view.title, 1.06))
    add_lines(layout, view.lines)
    if pressed is not None and view.link is not None:
        layout.addWidget(_leading(view.link, pressed), 0, LEFT)
    if view.sources is not None:
        layout.addWidget(sources_fold(view.sources))
    layout.addStretch(1)
    return panel


def _leading(view: LinkView, pressed: Callable[[str], None]) -> Button:
    button = Button(view.label, "secondary", view.icon)
    button.clicked.connect(lambda: pressed(view.id))
    return button


def add_lines(layout: QVBoxLayout, lines: Sequence[str]) -> None:
    """Lines with a rule between them."""
    for number, line in enumerate(lines):
        if number:
            layout.addWidget(Rule())
        layout.addWidget(words(line))
