"""The answer of a page that is only read, and titled lists of what to do or know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import (
        AdviceView,
        JourneyAnswerView,
        SourcesView,
    )

TOP = Qt.AlignmentFlag.AlignTop
OPEN = frozenset({"needs_advice", "lost"})
"""What is not well: its sign stands in the colour that asks for attention."""


def answer_panel(view: JourneyAnswerView) -> Panel:
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


def advice_panel(view: AdviceView) -> Panel:
    """A titled list, with what it rests on."""
    panel = Panel()
    layout = column(panel, gap=0.5, margin=1.1)
    layout.addWidget(section(view.title, 1.06))
    add_lines(layout, view.lines, view.sources)
    layout.addStretch(1)
    return panel


def add_lines(
    layout: QVBoxLayout, lines: Sequence[str], sources: SourcesView | None
) -> None:
    """Lines with a rule between them, and what they rest on."""
    for number, line in enumerate(lines):
        if number:
            layout.addWidget(Rule())
        layout.addWidget(words(line))
    if sources is not None:
        layout.addWidget(sources_fold(sources))
