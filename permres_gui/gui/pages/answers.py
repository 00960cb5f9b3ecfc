"""All answers in the groups in which they were asked, each with its Change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.notice import error_line, problem_box
from permres_gui.gui.widgets.panel import Panel, RuledPanel
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import AnswerRowView, AnswersView

Group = tuple[str, tuple[AnswerRowView, ...]]


class AnswersPage(Page):
    """Change goes to that question and back to here."""

    retold = True

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[Button] = []

    def show_view(self, view: AnswersView) -> None:
        """Show all answers."""
        self._buttons = []
        body = self.begin(view.heading, view.introduction)
        for problem in view.problems:
            body.column.addWidget(problem_box(problem, self.change_requested.emit))
        outer: QBoxLayout = column(gap=1.0) if self.cramped() else row(gap=1.0)
        for groups in self._columns(view.groups):
            side = column(gap=1.0)
            for title, rows in groups:
                side.addWidget(self._group(title, rows, view.change))
            side.addStretch(1)
            outer.addLayout(side, 1)
        body.column.addLayout(outer)
        if view.note:
            body.column.addWidget(_note(view.note))
        self.finish(body)

    def _columns(self, groups: Sequence[Group]) -> list[list[Group]]:
        """Two columns of about the same length, in reading order."""
        if self.cramped() or len(groups) < 2:
            return [list(groups)]
        lengths = [len(rows) + 2 for _, rows in groups]
        total, best, cut = sum(lengths), sum(lengths), 1
        for place in range(1, len(groups)):
            uneven = abs(total - 2 * sum(lengths[:place]))
            if uneven < best:
                best, cut = uneven, place
        return [list(groups[:cut]), list(groups[cut:])]

    def _group(self, title: str, rows: tuple[AnswerRowView, ...], change: str) -> Panel:
        grid = QGridLayout()
        panel = RuledPanel(grid)
        layout = column(panel, gap=0.3, margin=1.0)
        layout.addWidget(section(title, 1.06))
        grid.setHorizontalSpacing(Look.current.px(0.8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for number, answer in enumerate(rows):
            panel.rule(2 * number)
            self._row(grid, 2 * number, answer, change)
        layout.addLayout(grid)
        return panel

    def _row(
        self, grid: QGridLayout, line: int, view: AnswerRowView, change: str
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        label = words(view.label, 1.0, 400, "ink2")
        answer: QWidget = words(view.answer, 1.0, 600)
        if self.narrow or view.open or view.odd:
            answer = _together([label] if self.narrow else [], answer, view)
        else:
            _apart(answer)
        if not self.narrow:
            _apart(label)
            grid.addWidget(label, line + 1, 0, middle)
        button = link(change, spoken=view.change_spoken)
        key = view.question
        button.clicked.connect(lambda: self.change_requested.emit(key))
        start, span = (0, 2) if self.narrow else (1, 1)
        grid.addWidget(answer, line + 1, start, 1, span, middle)
        grid.addWidget(button, line + 1, 2, middle)
        self._buttons.append(button)

    def first(self) -> QWidget | None:
        return self._buttons[0] if self._buttons else None


def _apart(part: QWidget) -> None:
    """Room above and below."""
    pad = Look.current.px(0.3)
    part.setContentsMargins(0, pad, 0, pad)


def _together(above: Sequence[QWidget], answer: QWidget, view: AnswerRowView) -> Block:
    """An answer below its question, above what it leaves open or does not fit."""
    block = Block()
    inner = column(block, gap=0.1)
    pad = Look.current.px(0.3)
    inner.setContentsMargins(0, pad, 0, pad)
    for part in (*above, answer):
        inner.addWidget(part)
    if view.open:
        inner.addLayout(_open_line(view.open))
    if view.odd:
        inner.addWidget(error_line(view.odd))
    return block


def _open_line(text: str) -> QBoxLayout:
    """What "I don't know" leaves open, with its icon; it wraps."""
    line = row(gap=0.4)
    line.addWidget(Icon("needs_advice", "ask", 1.2), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words(text, 0.94, 700, "ask"), 1)
    return line


def _note(text: str) -> Panel:
    panel = Panel()
    layout = row(panel, gap=0.9, margin=0.9)
    layout.addWidget(Icon("lock"))
    layout.addWidget(words(text, 0.94), 1)
    return panel
