"""Lines of a history are typed or pasted on the left, and understood on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.pasted_line import (
    AGAIN,
    OUT,
    PastedGap,
    PastedLine,
    PastedOverlap,
)
from permres_gui.gui.desk.sure import SureChoice
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.text_field import TextField, edged
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.views import PastedLineView

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.presentation.views import GapView, PastedView

TOP = Qt.AlignmentFlag.AlignTop
LEFT = Qt.AlignmentFlag.AlignLeft


class PastedPage(Page):
    """Nothing becomes an answer before it is taken over."""

    typed = Signal(str)
    """What stands in the field, which is not read yet."""
    pasted = Signal(str)
    answered = Signal(int, int)
    """The number of a line, and the place of the ready answer to it."""
    left_out = Signal(int)
    asked_again = Signal(int)
    gap_settled = Signal(str)
    overlap_answered = Signal(str, int)
    """The name of an overlap, and the place of the ready answer to it."""
    taken_over = Signal()
    marked = Signal(object)
    """The name of the mark of all the lines, or ``None``."""
    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.field: TextField | None = None
        self.take: Button | None = None
        self.sure: SureChoice | None = None
        self.lines: list[PastedLine] = []
        self.overlaps: list[PastedOverlap] = []
        self.asking: QWidget | None = None
        """The first line with a question, or that is not understood."""
        self._from = 0
        """The number of the line that was answered last."""
        self._asked = False
        self._shown = ""
        """The lines that were read."""
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._carry_out)

    def sit_at(self, desk: DeskModel) -> None:
        """What is typed is kept for this visit; taken over, it becomes answers."""
        lines = desk.pasted
        self.typed.connect(lines.type)
        self.pasted.connect(lines.paste)
        self.answered.connect(lines.answer)
        self.left_out.connect(lines.leave_out)
        self.asked_again.connect(lines.ask_again)
        self.gap_settled.connect(lines.settle_gap)
        self.overlap_answered.connect(lines.answer_overlap)
        self.taken_over.connect(desk.take_over)
        self.marked.connect(lines.mark_all)

    def show_view(self, view: PastedView) -> None:
        """Show what was typed, and how it was understood."""
        body = self.begin(view.heading, view.introduction, most=84.0)
        outer: QBoxLayout = column(gap=0.9) if self.cramped() else row(gap=0.9)
        outer.addWidget(self._typing(view), 2, TOP)
        self.take = self.sure = self.asking = None
        self.lines, self.overlaps = [], []
        if view.lines:
            outer.addWidget(self._understood(view), 3, TOP)
        body.column.addLayout(outer)
        self.finish(body, keep_place=self._asked)
        if self._asked:
            self._tell(view)

    def _tell(self, view: PastedView) -> None:
        """The keyboard stands at the next line with a question; after reading the first."""
        open_lines = [each for each in self.lines if each.asks()]
        later = [each for each in open_lines if each.view.number >= self._from]
        self._asked, self._from = False, 0
        first: QWidget | None
        first = next(iter((*later, *open_lines, *self.overlaps)), self.take)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.keep_in_sight(first)
        announce(self, view.take or view.note)

    def _typing(self, view: PastedView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.5, margin=1.1)
        layout.addWidget(section(view.field_label, 1.06))
        layout.addWidget(words(view.field_hint, 0.88, 400, "ink2"))
        self._shown = view.text
        standing = view.text if view.typed is None else view.typed
        self.field = TextField(view.field_label, standing)
        self.field.textChanged.connect(self._type)
        layout.addWidget(edged(self.field))
        reading = Button(view.read, "secondary" if view.take else "primary")
        reading.clicked.connect(self._read)
        layout.addWidget(reading, 0, LEFT)
        layout.addWidget(words(view.note, 0.88, 400, "ink2"))
        return panel

    def _understood(self, view: PastedView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.6, margin=1.1)
        layout.addWidget(section(view.understood_title, 1.06))
        if view.keys:
            layout.addWidget(words(view.keys, 0.88, 400, "ink2"))
        for number, line in enumerate(view.lines):
            if number:
                layout.addWidget(Rule())
            layout.addWidget(self._line(line))
        for gap in view.gaps:
            layout.addWidget(Rule())
            layout.addWidget(self._overlap(gap) if gap.answers else self._gap(gap))
        if view.take and view.sure is not None:
            self.sure = SureChoice(view.sure)
            self.sure.chosen.connect(self.marked)
            layout.addWidget(self.sure)
        if view.take:
            self.take = Button(view.take, "primary")
            self.take.clicked.connect(self.taken_over)
            layout.addWidget(self.take, 0, LEFT)
        return panel

    def _line(self, view: PastedLineView) -> PastedLine:
        shown = PastedLine(view)
        shown.pressed.connect(self._answer)
        shown.turned.connect(self._turn)
        self.lines.append(shown)
        if self.asking is None and shown.asks():
            self.asking = shown
        return shown

    def _gap(self, view: GapView) -> PastedGap:
        shown = PastedGap(view)
        shown.settled.connect(lambda: self._say(view, self.gap_settled, view.id))
        shown.added.connect(lambda: self._write_line(view.line))
        return shown

    def _overlap(self, view: GapView) -> PastedOverlap:
        shown = PastedOverlap(view)
        shown.pressed.connect(
            lambda _, place: self._say(view, self.overlap_answered, view.id, place)
        )
        shown.turned.connect(self._turn)
        self.overlaps.append(shown)
        return shown

    def _type(self) -> None:
        """The page shows something else now than its view: another client makes it anew."""
        self.shown = ()
        if self.field is not None:
            self.typed.emit(self.field.toPlainText())

    def _read(self) -> None:
        if self.field is not None:
            self._asked = True
            self.pasted.emit(self.field.toPlainText())

    def _is_read(self) -> bool:
        """Whether the lines are those that stand in the field; else they are read now."""
        if self.field is not None and self.field.toPlainText() != self._shown:
            self._read()
            return False
        return True

    def _answer(self, view: PastedLineView, place: int) -> None:
        """What a line was answered, from the keyboard or by a press."""
        if place == AGAIN:
            self._say(view, self.asked_again, view.number)
        elif place == OUT:
            self._say(view, self.left_out, view.number)
        elif view.answers[place].write:
            self._write(view, view.answers[place].write)
        else:
            self._say(view, self.answered, view.number, place)

    def _say(
        self, view: PastedLineView | GapView, signal: SignalInstance, *told: object
    ) -> None:
        if self._is_read():
            self._asked = True
            self._from = view.number if isinstance(view, PastedLineView) else 0
            signal.emit(*told)

    def _write(self, view: PastedLineView, part: str) -> None:
        """The part that is to be typed anew is chosen in the text."""
        if self.field is None or not self._is_read():
            return
        block = self.field.document().findBlockByNumber(view.number - 1)
        cursor = self.field.document().find(part, block.position())
        self.field.setTextCursor(cursor)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_line(self, line: str) -> None:
        """A line with its days at the end of the text; what it was is to be typed."""
        if self.field is None:
            return
        text = self.field.toPlainText().rstrip("\n")
        self.field.setPlainText(f"{text}\n{line}")
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, line: PastedLine | PastedOverlap, step: int) -> None:
        """To the line below, or above."""
        all_of_them = [*self.lines, *self.overlaps]
        place = all_of_them.index(line) + step
        if 0 <= place < len(all_of_them):
            all_of_them[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.keep_in_sight(all_of_them[place])

    def _carry_out(self) -> None:
        """Take over the lines as they are shown; other lines are read first."""
        if self._is_read() and self.take is not None:
            self.taken_over.emit()

    def first(self) -> QWidget | None:
        return self.field
