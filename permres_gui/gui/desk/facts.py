"""The facts of a client: a line each, one of them open with its control."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.make import make_control
from permres_gui.gui.desk.sure import NEXT, SureChoice
from permres_gui.gui.desk.uses_fold import UsesFold
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.fold import Fold
from permres_gui.gui.widgets.mark_badge import MarkBadge
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.controls.periods import Editing, PeriodListControl
    from permres_gui.gui.widgets.label import Label
    from permres_gui.presentation.views import (
        ChoiceView,
        DeskFactView,
        DeskView,
        PeriodListView,
        QuestionView,
    )

ICONS = {"given": "check", "open": "edit", "unknown": "unknown", "blank": "minus"}
WIDE = 12.0
"""All answers begin below each other."""


class FactLine(Block):
    """What a question asks, and what is known; pressing it opens the question below."""

    def __init__(self, view: DeskFactView, *, stacked: bool) -> None:
        super().__init__()
        self.view = view
        layout = row(self, gap=0.5)
        self.button = Button(view.label, "quiet", ICONS[view.state], size=0.94)
        self.button.setCheckable(True)
        self.button.setFixedWidth(Look.current.px(WIDE))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._answer: Label = words("")
        self._mark = MarkBadge(view)
        middle = Qt.AlignmentFlag.AlignVCenter
        told: QBoxLayout = column(gap=0.1) if stacked else row(gap=0.5)
        told.addWidget(self._answer, 1, middle)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft | middle)
        self._told = column(gap=0.1)
        self._told.addLayout(told)
        self._odd: OddSign | None = None
        layout.addLayout(self._told, 1)
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
        self._mark.renew(view)
        self._tell_odd(view.at_odds)
        self.button.update()

    def _tell_odd(self, text: str) -> None:
        """Whether the answer fits the others; most lines never need the sign."""
        if text and self._odd is None:
            self._odd = OddSign(text)
            self._told.addWidget(self._odd)
        if self._odd is not None:
            self._odd.renew(text)


class OddSign(Block):
    """That an answer does not fit another one: an icon with its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        line = row(self, gap=0.35)
        line.addWidget(Icon("warning", "err", 0.95))
        self._words = words(text, 0.88, 700, "err")
        line.addWidget(self._words, 1)

    def renew(self, text: str) -> None:
        """Shown only while there is something to say."""
        if text:
            self._words.dress(text, 0.88, 700, "err")
        self.setVisible(bool(text))


class Opened(Block):
    """The control of one question, below its line."""

    filled = Signal(str, object)
    wanted = Signal(str)
    marked = Signal(str, object)

    def __init__(self, view: QuestionView, *, stacked: bool) -> None:
        super().__init__()
        self.view = view
        self.sure: SureChoice | None = None
        layout: QVBoxLayout = column(self, gap=0.5)
        self._column = layout
        if view.introduction:
            layout.addWidget(words(view.introduction, 0.88, 400, "ink2"))
        if view.error:
            layout.addWidget(error_line(view.error))
        self.control: Control = make_control(view, narrow=True, rows_beside=not stacked)
        layout.addWidget(self.control)
        for text, page in ((view.paste, "pasted"), (view.letters, "letters")):
            if text:
                button = link(text)
                button.clicked.connect(lambda _=False, key=page: self.wanted.emit(key))
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.told = self.control.value()
        """What the answers have of it; a period in the editor is not told yet."""
        self.control.changed.connect(self._changed)
        periods = self.control.periods()
        if periods is not None:
            periods.saved.connect(self._fill)

    def _changed(self) -> None:
        if self.control.value() != self.told or self.control.periods() is None:
            self._fill()

    def _fill(self) -> None:
        self.told = self.control.value()
        self.filled.emit(self.view.id, self.told)

    def renew(self, view: QuestionView) -> bool:
        """Show what became of the answer; `False` where it has to be made anew."""
        old, periods = self.view, self.control.periods()
        if (old.id, old.error) != (view.id, view.error):
            return False
        if periods is not None:
            listed = cast("PeriodListView", view.control)
            if old.dont_know != view.dont_know or not periods.renew(listed):
                return False
        self.view, self.told = view, self.control.value()
        return True

    def ask_how_sure(self, view: ChoiceView | None) -> None:
        """The choice of a mark, from the moment when there is an answer."""
        if view is not None and self.sure is None:
            self.sure = SureChoice(view)
            self.sure.chosen.connect(self._mark)
            self._column.addWidget(self.sure)
        elif view is not None and self.sure is not None:
            self.sure.renew(view)
        if self.sure is not None:
            self.sure.setVisible(view is not None)

    def _mark(self, mark: object) -> None:
        self.marked.emit(self.view.id, mark)


class Facts(Block):
    """All lines by topic; the control that is open stays while its answer changes."""

    opened = Signal(str)
    filled = Signal(str, object)
    wanted = Signal(str)
    marked = Signal(str, object)
    """A question, and the name of its mark; ``None`` for no mark."""
    period_marked = Signal(str, int, object)
    """A question, the place of one of its periods, and the name of its mark."""

    def __init__(self, view: DeskView, *, stacked: bool) -> None:
        """`stacked`: the mark of a fact stands under its answer, not beside it."""
        super().__init__()
        self._stacked = stacked
        self.lines: dict[str, FactLine] = {}
        self.control: Opened | None = None
        self.uses: UsesFold | None = None
        self._questions = _questions(view)
        layout = column(self, gap=0.4)
        for topic in view.topics:
            layout.addWidget(section(topic.title, 1.06))
            for fact in topic.facts:
                self._add(layout, fact, view.question)
            layout.addWidget(Rule())
        if view.idle:
            self._idle(layout, view)
        self._tell_uses(view)
        self._ask_how_sure(view)

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
        line = FactLine(fact, stacked=self._stacked)
        self.lines[fact.question] = line
        layout.addWidget(line)
        line.button.clicked.connect(
            lambda on, key=fact.question: self.opened.emit(key if on else "")
        )
        if question is not None and question.id == fact.question:
            line.button.setChecked(True)
            self._open(layout, question)

    def _open(self, layout: QVBoxLayout, question: QuestionView) -> None:
        self.control = Opened(question, stacked=self._stacked)
        self.control.filled.connect(self.filled)
        self.control.wanted.connect(self.wanted)
        self.control.marked.connect(self.marked)
        layout.addWidget(self.control)
        self.uses = UsesFold()
        self.uses.pressed.connect(self.wanted)
        layout.addWidget(self.uses)

    def renew(self, view: DeskView) -> bool:
        """Tell the new answers on the same lines; ``False`` where the lines differ."""
        if _questions(view) != self._questions or not self._renew_control(view):
            return False
        for topic in view.topics:
            for fact in topic.facts:
                self.lines[fact.question].renew(fact)
        for fact in view.idle:
            if fact.question in self.lines:
                self.lines[fact.question].renew(fact)
        self._ask_how_sure(view)
        self._tell_uses(view)
        return True

    def _tell_uses(self, view: DeskView) -> None:
        if self.uses is not None:
            self.uses.tell(view.uses_title, view.uses)

    def _ask_how_sure(self, view: DeskView) -> None:
        if self.control is not None:
            self.control.ask_how_sure(view.sure)

    def mark_next(self) -> str:
        """The mark after the present one for the fact in use; what it is now, aloud."""
        if (periods := self._periods()) is not None and self.control is not None:
            if periods.in_editor(QApplication.focusWidget()):
                return periods.mark_in_editor(NEXT)
            row = periods.row_of(QApplication.focusWidget())
            if row is not None:
                mark = NEXT[row.view.mark]
                self.period_marked.emit(self.control.view.id, row.number, mark)
                return row.view.edit_spoken
        line = self._in_use()
        if line is None or line.view.state != "given":
            return ""
        self.marked.emit(line.view.question, NEXT[line.view.mark])
        return line.view.spoken

    def _in_use(self) -> FactLine | None:
        """The line with the keyboard, else the one that lies open."""
        for line in self.lines.values():
            if line.button.hasFocus():
                return line
        return self.lines[self.control.view.id] if self.control is not None else None

    def _renew_control(self, view: DeskView) -> bool:
        if self.control is None or view.question is None:
            return self.control is None and view.question is None
        return self.control.renew(view.question)

    def draft(self) -> tuple[str, Editing] | None:
        """What is typed in the open list and not saved yet, with its question."""
        periods = self._periods()
        editing = periods.editing() if periods and not periods.just_saved else None
        return (self.control.view.id, editing) if self.control and editing else None

    def resume(self, question: str, editing: Editing) -> None:
        """Let what was typed in a list stand there again, if it is still open."""
        periods = self._periods()
        if periods is not None and self.control and self.control.view.id == question:
            periods.open_editor(editing)

    def _periods(self) -> PeriodListControl | None:
        return self.control.control.periods() if self.control is not None else None

    def first(self) -> QWidget | None:
        """The open control, else the first line."""
        if self.control is not None:
            return self.control.control.first()
        return next((each.button for each in self.lines.values()), None)


def _questions(view: DeskView) -> tuple[tuple[str, ...], ...]:
    """Which lines there are: by topic, and at the end those that do not matter."""
    topics = [[fact.question for fact in topic.facts] for topic in view.topics]
    return tuple(map(tuple, [*topics, [fact.question for fact in view.idle]]))
