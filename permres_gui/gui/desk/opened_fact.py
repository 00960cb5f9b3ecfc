"""The question of the fact that lies open: its control, and how sure its answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal

from permres_gui.gui.controls.control import Draft, HalfTold
from permres_gui.gui.controls.make import make_control
from permres_gui.gui.desk.emptied import emptied
from permres_gui.gui.desk.period_in_use import ListInUse
from permres_gui.gui.desk.sure import SureChoice
from permres_gui.gui.desk.sures import Sures
from permres_gui.gui.desk.uses_fold import UsesFold
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import link
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.words import column, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.presentation.views import (
        ChoiceView,
        PeriodListView,
        QuestionView,
    )


class _Error(Block):
    """Why an answer cannot be taken; it comes and goes while somebody types."""

    def tell(self, text: str) -> None:
        layout = emptied(self)
        if text:
            layout.addWidget(error_line(text))
        self.setVisible(bool(text))


class Opened(Block):
    """The control of one question, below its line."""

    filled = Signal(str, object)
    drafted = Signal()
    wanted = Signal(str)
    marked = Signal(str, object)
    answer_marked = Signal(str, object)

    def __init__(
        self, view: QuestionView, draft: Draft | None, *, stacked: bool
    ) -> None:
        super().__init__()
        self.view = view
        self.sure: SureChoice | None = None
        self.sures: Sures | None = None
        self.uses = UsesFold()
        """Which requirements look at it; it stands under the control, by itself."""
        self.uses.pressed.connect(self.wanted)
        self._column: QVBoxLayout = column(self, gap=0.5)
        if view.introduction:
            self._column.addWidget(words(view.introduction, 0.88, 400, "ink2"))
        self._error = _Error()
        self._column.addWidget(self._error)
        self._error.tell(view.error)
        self.control: Control = make_control(view, narrow=True, rows_beside=not stacked)
        periods = self.control.periods()
        self.listed = ListInUse(periods) if periods is not None else None
        """The list of periods; all else is answered at once."""
        self.control.begin(draft if periods is not None else None)
        if draft is not None and periods is None:
            self._stand_half(draft)
        self._column.addWidget(self.control)
        self._add_links(view)
        self.told = self.control.value()
        """What the answers have of it; a period in the editor is not told yet."""
        self._listen(periods)

    def _add_links(self, view: QuestionView) -> None:
        for text, page in ((view.paste, "pasted"), (view.letters, "letters")):
            if text:
                button = link(text)
                button.clicked.connect(lambda _=False, key=page: self.wanted.emit(key))
                self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _listen(self, periods: PeriodListControl | None) -> None:
        self.control.changed.connect(self.drafted)  # before the answer takes it away
        self.control.changed.connect(self._changed)
        if periods is not None:
            periods.count_at_once()
            periods.saved.connect(self._fill)
            periods.counted.connect(self._fill)

    def draft(self, turns: int) -> Draft | None:
        """What is typed in it and is no answer: a period, or a part of a form."""
        if self.control.periods() is not None:
            return self.control.draft()
        if not self.control.half_told():
            return None
        return Draft(self.control.value(), HalfTold(self.control.standing(), turns))

    def _stand_half(self, draft: Draft) -> None:
        """A day without its year stands here again, beside the answers of before."""
        half = draft.now
        if isinstance(half, HalfTold) and draft.before == self.control.value():
            self.control.stand(half.standing)

    def finish(self) -> None:
        """What is typed counts, or it is said at each field what it lacks."""
        if self.listed is not None:
            self.listed.finish()
        elif self.control.half_told():
            self._say_what_is_half()

    def _say_what_is_half(self) -> None:
        """The keyboard goes to the first field that lacks something."""
        self.control.find_faults()
        self._error.tell(self.control.fault() or self.view.error)
        first = self.control.at_fault()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        if self.control.value() != self.told or self.control.periods() is None:
            self._fill()

    def _fill(self) -> None:
        self.told = self.control.value()
        if self.control.misread():
            self.control.find_faults()  # the answer of before stays, and it is said
        else:
            self.filled.emit(self.view.id, self.told)

    def field_left(self) -> None:
        """What waited until the keyboard left its field counts now, or is at fault."""
        periods = self.control.periods()
        if periods is not None:
            periods.field_left()
        else:
            self.control.find_faults()
            self._error.tell(self.control.fault() or self.view.error)

    def renew(self, view: QuestionView) -> bool:
        """Show what became of the answer; `False` where it has to be made anew."""
        old, periods = self.view, self.control.periods()
        if old.id != view.id:
            return False
        if periods is not None:
            listed = cast("PeriodListView", view.control)
            same = (old.dont_know, old.error) == (view.dont_know, view.error)
            if not same or not periods.renew(listed):
                return False
        elif old.error != view.error:
            self._error.tell(view.error)
            self.control.mark_error(wrong=bool(view.error), told=view.error)
        self.view, self.told = view, self.control.value()
        return True

    def take_over(self, old: Opened) -> None:
        """What stands in the control of the page of before, where it says the same."""
        same = old.view.id == self.view.id and self.control.periods() is None
        if same and old.control.value() == self.control.value():
            with QSignalBlocker(self.control):
                self.control.stand(old.control.standing())

    def ask_how_sure(
        self, view: ChoiceView | None, apart: tuple[tuple[str, ChoiceView], ...]
    ) -> None:
        """The choice of a mark, from the moment when there is an answer.

        Of a form with several answers each has its own, and none is for all of them.
        """
        self._ask_apart(apart)
        self._ask_for_all(view if not apart else None)

    def _ask_apart(self, views: tuple[tuple[str, ChoiceView], ...]) -> None:
        if views and self.sures is None:
            self.sures = Sures(self.control)
            self.sures.chosen.connect(self.answer_marked)
            self._column.addWidget(self.sures)
        if self.sures is not None:
            self.sures.renew(views)

    def _ask_for_all(self, view: ChoiceView | None) -> None:
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
