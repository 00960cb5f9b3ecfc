"""The facts of a client: a line each, one of them open with its control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.accessible import tell_in_order
from permres_gui.gui.controls.control import HalfTold
from permres_gui.gui.desk.fact_line import FactLine
from permres_gui.gui.desk.opened_fact import Opened
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.fold import Fold
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import clear, column, section, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Draft
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
    answer_marked = Signal(str, object)
    """The path of one answer of a form, and the name of its mark."""
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
        self._before: dict[str, FactLine] = {}
        """Lines that stand in sight, and stay."""
        self._questions: tuple[tuple[str, ...], ...] = ()
        self._turns = view.turns
        self._view = view
        """What is told now; a fold that is opened later tells it too."""
        self._fold: Fold | None = None
        self._column = column(self, gap=0.4)
        self.lay_out(view)

    def lay_out(self, view: DeskView) -> None:
        """All lines anew; the control that is open stays, with what is typed in it."""
        self._questions, self._turns, self._view = _questions(view), view.turns, view
        unfolded = self._fold is not None and self._fold.button.isChecked()
        kept = self._kept(view.question)
        self._before = {
            each.question: self.lines[each.question]
            for topic in view.topics
            for each in topic.facts
            if self._stands_here(each.question)
        }
        self.lines, self._fold = {}, None
        clear(self._column, keep=[*kept, *self._before.values()])
        layout = self._column
        for topic in view.topics:
            layout.addWidget(section(topic.title, 1.06))
            for fact in topic.facts:
                self._add(layout, fact, view.question)
            layout.addWidget(Rule())
        if view.idle:
            self._fold_idle(layout, view, unfolded=unfolded)
        tell_in_order(layout)
        self._tell_opened(view)

    def _stands_here(self, question: str) -> bool:
        line = self.lines.get(question)
        return line is not None and line.parentWidget() is self

    def _kept(self, question: QuestionView | None) -> list[QWidget]:
        """The control that is open, taken out of a fold; none for another question."""
        control = self.control
        if control is None or question is None or control.view is not question:
            self.control = None
            return []
        for part in (control, control.uses):
            if part.parentWidget() is not self:
                part.setParent(self)
        return [control, control.uses]

    def _fold_idle(
        self, layout: QVBoxLayout, view: DeskView, *, unfolded: bool
    ) -> None:
        """What does not matter here; folded, unless it was open or is asked for."""
        fold = self._fold = Fold(view.idle_title, self._tell_idle, 0.94)
        layout.addWidget(fold)
        opened = view.question.id if view.question else ""
        if unfolded or opened in [each.question for each in view.idle]:
            fold.button.setChecked(True)

    def _tell_idle(self, layout: QVBoxLayout) -> None:
        layout.addWidget(words(self._view.idle_hint, 0.88, 400, "ink2"))
        for fact in self._view.idle:
            self._add(layout, fact, self._view.question)

    def _add(
        self, layout: QVBoxLayout, fact: DeskFactView, question: QuestionView | None
    ) -> None:
        line = self._before.get(fact.question)
        if line is None:
            line = self._line(fact)
        else:
            line.renew(fact)
        self.lines[fact.question] = line
        layout.addWidget(line)
        opened = question is not None and question.id == fact.question
        line.button.setChecked(opened)
        if question is not None and opened:
            self._open(layout, question)

    def _line(self, fact: DeskFactView) -> FactLine:
        line = FactLine(fact, stacked=self._stacked)
        line.button.clicked.connect(
            lambda on, key=fact.question: self.opened.emit(key if on else "")
        )
        return line

    def _open(self, layout: QVBoxLayout, question: QuestionView) -> None:
        """The control with what uses it: those that stand there, else new ones."""
        if self.control is None:
            self.control = self._opened(question)
        for part in (self.control, self.control.uses):
            layout.addWidget(part)
            part.show()

    def _opened(self, question: QuestionView) -> Opened:
        made = Opened(question, self._draft_of(question.id), stacked=self._stacked)
        made.drafted.connect(self.drafted)
        made.filled.connect(self.filled)
        made.wanted.connect(self.wanted)
        made.marked.connect(self.marked)
        made.answer_marked.connect(self.answer_marked)
        return made

    def _draft_of(self, question: str) -> Draft | None:
        """What is typed in it; half a day, only beside the answers where it was typed."""
        draft = self._drafts.get(question)
        now = draft.now if draft is not None else None
        stale = isinstance(now, HalfTold) and now.turns != self._turns
        return None if stale else draft

    def renew(self, view: DeskView) -> bool:
        """Tell the new answers on the same lines; ``False`` where others have to come."""
        if not self._renew_control(view) or _questions(view) != self._questions:
            return False
        self._view = view
        for topic in view.topics:
            for fact in topic.facts:
                self.lines[fact.question].renew(fact)
        for fact in view.idle:
            if fact.question in self.lines:
                self.lines[fact.question].renew(fact)
        self._tell_opened(view)
        return True

    def _tell_opened(self, view: DeskView) -> None:
        """What uses the answer to the open question, and how sure it is."""
        if self.control is not None:
            self.control.uses.tell(view.uses_title, view.uses)
            self.control.ask_how_sure(view.sure, view.sures)

    def _renew_control(self, view: DeskView) -> bool:
        if self.control is None or view.question is None:
            return self.control is None and view.question is None
        turned = view.turns != self._turns and self.control.listed is None
        self._turns = view.turns
        return not turned and self.control.renew(view.question)

    def turn_idle(self) -> Fold | None:
        """Open what does not matter here, or fold it; none where all of it matters."""
        if self._fold is not None:
            self._fold.button.toggle()
        return self._fold

    def unconfirmed(self) -> Mapping[str, Draft | None]:
        """What is typed in an open list; of a form, what is no answer yet."""
        if self.control is None:
            return {}
        return {self.control.view.id: self.control.draft(self._turns)}

    def take_over(self, before: Facts) -> None:
        """What is half filled in, beside the same answers: a day without its year."""
        old, new = before.control, self.control
        if old is not None and new is not None and self._turns == before._turns:
            new.take_over(old)

    def is_open(self, question: str) -> bool:
        """Whether it is the question that lies open."""
        return self.control is not None and self.control.view.id == question

    def first(self) -> QWidget | None:
        """The open control, else the first line."""
        if self.control is not None:
            return self.control.control.first()
        return next((each.button for each in self.lines.values()), None)


def _questions(view: DeskView) -> tuple[tuple[str, ...], ...]:
    """Which lines there are: by topic, and at the end those that do not matter."""
    topics = [[fact.question for fact in topic.facts] for topic in view.topics]
    return tuple(map(tuple, [*topics, [fact.question for fact in view.idle]]))
