"""Lines of a history are typed or pasted on the left, and understood on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.sure import SureChoice
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Icon, StatusBadge
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.text_field import TextField, edged
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.in_a_row import sentences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.presentation.views import PastedLineView, PastedView

TOP = Qt.AlignmentFlag.AlignTop
LEFT = Qt.AlignmentFlag.AlignLeft


class PastedPage(Page):
    """Nothing becomes an answer before it is taken over."""

    pasted = Signal(str)
    taken_over = Signal()
    marked = Signal(object)
    """The name of the mark of all the lines, or ``None``."""
    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.field: TextField | None = None
        self.take: Button | None = None
        self.sure: SureChoice | None = None
        self.asking: QWidget | None = None
        """The first line with a question, or that is not understood."""
        self._asked = False
        self._shown = ""
        """The lines that were read."""
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._carry_out)

    def sit_at(self, desk: DeskModel) -> None:
        """What is typed is kept for this visit; taken over, it becomes answers."""
        self.pasted.connect(desk.paste)
        self.taken_over.connect(desk.take_over)
        self.marked.connect(desk.mark_pasted)

    def show_view(self, view: PastedView) -> None:
        """Show what was typed, and how it was understood."""
        body = self.begin(view.heading, view.introduction, most=84.0)
        outer: QBoxLayout = column(gap=0.9) if self.cramped() else row(gap=0.9)
        outer.addWidget(self._typing(view), 2, TOP)
        self.take = self.sure = self.asking = None
        if view.lines:
            outer.addWidget(self._understood(view), 3, TOP)
        body.column.addLayout(outer)
        self.finish(body, keep_place=self._asked)
        if self._asked:
            self._tell(view)

    def _tell(self, view: PastedView) -> None:
        """After reading, the keyboard stands at the first line with a question."""
        self._asked = False
        first = self.asking or self.take
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
        self.field = TextField(view.field_label, view.text)
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
        for number, line in enumerate(view.lines):
            if number:
                layout.addWidget(Rule())
            shown = _Line(line)
            layout.addWidget(shown)
            if self.asking is None and (line.notes or line.refused):
                self.asking = shown
                shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for gap in view.gaps:
            layout.addWidget(Rule())
            layout.addWidget(_asked_of(gap))
        if view.take and view.sure is not None:
            self.sure = SureChoice(view.sure)
            self.sure.chosen.connect(self.marked)
            layout.addWidget(self.sure)
        if view.take:
            self.take = Button(view.take, "primary")
            self.take.clicked.connect(self.taken_over)
            layout.addWidget(self.take, 0, LEFT)
        return panel

    def _read(self) -> None:
        if self.field is not None:
            self._asked = True
            self.pasted.emit(self.field.toPlainText())

    def _carry_out(self) -> None:
        """Take over the lines as they are shown; other lines are read first."""
        if self.field is None or self.field.toPlainText() != self._shown:
            self._read()
        elif self.take is not None:
            self.taken_over.emit()

    def first(self) -> QWidget | None:
        return self.field


class _Line(Block):
    """One line as it was typed, its sign, and how it was understood."""

    def __init__(self, view: PastedLineView) -> None:
        super().__init__()
        layout: QVBoxLayout = column(self, gap=0.2)
        layout.addWidget(words(view.text, 0.88, 400, "ink2"))
        if view.refused:
            layout.addWidget(_signed("warning", view.word, "err"))
        else:
            layout.addWidget(StatusBadge(view.status, view.word, 0.94), 0, LEFT)
        layout.addWidget(words(view.said))
        for note in view.notes:
            layout.addWidget(words(note, 0.94, 600))
        told = (view.text, view.word, view.said, *view.notes)
        self.setAccessibleName(sentences(told))


def _signed(icon: str, text: str, tone: str) -> Block:
    line = Block()
    layout = row(line, gap=0.5)
    layout.addWidget(Icon(icon, tone, 1.35))
    layout.addWidget(words(text, 0.94, 700, tone), 1)
    return line


def _asked_of(gap: str) -> Block:
    return _signed("needs_advice", gap, "ask")
