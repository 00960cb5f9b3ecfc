"""The facts of a client: a line each, one of them open with its control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from permres_gui.gui.desk.fact_line import FactLine
from permres_gui.gui.desk.opened_fact import Opened
from permres_gui.gui.desk.period_in_use import in_editor, mark_in_editor, row_of
from permres_gui.gui.desk.sure import NEXT
from permres_gui.gui.desk.uses_fold import UsesFold
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.fold import Fold
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import column, section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Draft
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.presentation.views import (
        DeskFactView,
        DeskView,
        QuestionView,
    )


class Facts(Block):
    """All lines by topic; the control that is open stays while its answer changes."""

    opened = Signal(str)
    filled = Signal(str, object)
    drafted = Signal()
    wanted = Signal(str)
    marked = Signal(str, object)
    """A question, and the name of its mark; ``None`` for no mark."""
    period_marked = Signal(str, int, object)
    """A question, the place of one of its periods, and the name of its mark."""

    def __init__(
        self, view: DeskView, drafts: Mapping[str, Draft], *, stacked: bool
    ) -> None:
        """`stacked`: the mark of a fact stands under its answer, not beside it."""
        super().__init__()
        self._stacked, self._drafts = stacked, drafts
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
        draft = self._drafts.get(question.id)
        self.control = Opened(question, draft, stacked=self._stacked)
        self.control.drafted.connect(self.drafted)
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
        if (told := self._mark_period()) is not None:
            return told
        line = self._in_use()
        if line is None or line.view.state != "given":
            return ""
        self.marked.emit(line.view.question, NEXT[line.view.mark])
        return line.view.spoken

    def _mark_period(self) -> str | None:
        """The same for a period of the open list; ``None`` where none is in use."""
        periods, now = self._periods(), QApplication.focusWidget()
        if periods is None or self.control is None:
            return None
        if in_editor(periods, now):
            return mark_in_editor(periods)
        row = row_of(periods, now)
        if row is None:
            return None
        self.period_marked.emit(self.control.view.id, row.number, NEXT[row.view.mark])
        return row.view.edit_spoken

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

    def unconfirmed(self) -> Mapping[str, Draft | None]:
        """What is typed in an open list; all else is answered as soon as it is typed."""
        if self.control is None or self._periods() is None:
            return {}
        return {self.control.view.id: self.control.control.draft()}

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
