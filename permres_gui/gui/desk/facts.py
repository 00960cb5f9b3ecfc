"""The facts of a client: a line each, one of them open with its control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.controls.make import make_control
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.fold import Fold
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.widgets.label import Label
    from permres_gui.presentation.views import DeskFactView, DeskView, QuestionView

ICONS = {"given": "check", "open": "edit", "unknown": "unknown", "blank": "minus"}
WIDE = 12.0
"""All answers begin below each other."""


class FactLine(Block):
    """What a question asks, and what is known; pressing it opens the question below."""

    def __init__(self, view: DeskFactView) -> None:
        super().__init__()
        self.view = view
        layout = row(self, gap=0.5)
        self.button = Button(view.label, "quiet", ICONS[view.state], size=0.94)
        self.button.setCheckable(True)
        self.button.setFixedWidth(Look.current.px(WIDE))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._answer: Label = words("")
        layout.addWidget(self._answer, 1, Qt.AlignmentFlag.AlignVCenter)
        self.renew(view)

    def renew(self, view: DeskFactView) -> None:
        """The same question with another answer."""
        self.view = view
        self.button.setText(view.label)
        self.button.icon_name = ICONS[view.state]
        self.button.setAccessibleName(view.spoken)
        weight = 600 if view.state == "given" else 400
        tone = "ink" if view.state == "given" else "ink2"
        told = view.answer if view.state == "given" else view.word
        self._answer.dress(told, 0.94, weight, tone)
        self.button.update()


class Opened(Block):
    """The control of one question, below its line."""

    filled = Signal(str, object)
    wanted = Signal(str)

    def __init__(self, view: QuestionView) -> None:
        super().__init__()
        self.view = view
        layout: QVBoxLayout = column(self, gap=0.5)
        if view.introduction:
            layout.addWidget(words(view.introduction, 0.88, 400, "ink2"))
        if view.error:
            layout.addWidget(error_line(view.error))
        self.control: Control = make_control(view, narrow=True)
        layout.addWidget(self.control)
        for text, page in ((view.paste, "pasted"), (view.letters, "letters")):
            if text:
                button = link(text)
                button.clicked.connect(lambda _=False, key=page: self.wanted.emit(key))
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        periods = self.control.periods()
        if periods is not None:
            periods.saved.connect(self._fill)
        else:
            self.control.changed.connect(self._fill)

    def _fill(self) -> None:
        self.filled.emit(self.view.id, self.control.value())


class Facts(Block):
    """All lines by topic; the control that is open stays while its answer changes."""

    opened = Signal(str)
    filled = Signal(str, object)
    wanted = Signal(str)

    def __init__(self, view: DeskView) -> None:
        super().__init__()
        self.lines: dict[str, FactLine] = {}
        self.control: Opened | None = None
        self._questions = _questions(view)
        layout = column(self, gap=0.4)
        for topic in view.topics:
            layout.addWidget(section(topic.title, 1.06))
            for fact in topic.facts:
                self._add(layout, fact, view.question)
            layout.addWidget(Rule())
        if view.idle:
            self._idle(layout, view)

    def _idle(self, layout: QVBoxLayout, view: DeskView) -> None:
        def build(box: QVBoxLayout) -> None:
            for fact in view.idle:
                self._add(box, fact, view.question)

        fold = Fold(view.idle_title, build, 0.94)
        layout.addWidget(fold)
        if view.question and any(view.question.id == f.question for f in view.idle):
            fold.button.setChecked(True)

    def _add(
        self, layout: QVBoxLayout, fact: DeskFactView, question: QuestionView | None
    ) -> None:
        line = FactLine(fact)
        self.lines[fact.question] = line
        layout.addWidget(line)
        line.button.clicked.connect(
            lambda on, key=fact.question: self.opened.emit(key if on else "")
        )
        if question is not None and question.id == fact.question:
            line.button.setChecked(True)
            self._open(layout, question)

    def _open(self, layout: QVBoxLayout, question: QuestionView) -> None:
        self.control = Opened(question)
        self.control.filled.connect(self.filled)
        self.control.wanted.connect(self.wanted)
        layout.addWidget(self.control)

    def renew(self, view: DeskView) -> bool:
        """Tell the new answers on the same lines; ``False`` where the lines differ."""
        if _questions(view) != self._questions or not self._same(view.question):
            return False
        for topic in view.topics:
            for fact in topic.facts:
                self.lines[fact.question].renew(fact)
        return True

    def _same(self, question: QuestionView | None) -> bool:
        if self.control is None or question is None:
            return self.control is None and question is None
        old = self.control.view
        if self.control.control.periods() is not None:
            return old == question  # its rows are made from the answers
        return (old.id, old.error) == (question.id, question.error)

    def first(self) -> QWidget | None:
        """The open control, else the first line."""
        if self.control is not None:
            return self.control.control.first()
        return next((each.button for each in self.lines.values()), None)


def _questions(view: DeskView) -> tuple[tuple[str, ...], ...]:
    """Which lines there are: by topic, and at the end those that do not matter."""
    topics = [[fact.question for fact in topic.facts] for topic in view.topics]
    return tuple(map(tuple, [*topics, [fact.question for fact in view.idle]]))
