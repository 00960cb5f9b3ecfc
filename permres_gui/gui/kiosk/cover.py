"""What lies over the whole window for a moment: the count-down, the last question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, heading, row, words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.gui.widgets.buttons import Kind
    from permres_gui.presentation.views import CoverView

WIDTH = 32.0


class Cover(QWidget):
    """A ground over everything, with one panel whose buttons are in the lower half."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self.spoken = title
        outer = column(self, margin=0.9)
        outer.addStretch(2)
        panel = Panel()
        panel.setMaximumWidth(Look.current.px(WIDTH))
        high = QSizePolicy.Policy.Preferred
        panel.setSizePolicy(QSizePolicy.Policy.Expanding, high)
        self.column: QVBoxLayout = column(panel, gap=0.8, margin=1.4)
        self.column.addWidget(heading(title))
        line = row(gap=0)
        line.addStretch(1)
        line.addWidget(panel, 100)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)
        self.setGeometry(window.rect())

    def begin(self) -> None:
        """Take the keyboard, once in sight."""

    def button(self, text: str, kind: Kind = "secondary") -> Button:
        """One more answer, as wide as the panel."""
        made = Button(text, kind)
        policy = made.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        made.setSizePolicy(policy)
        self.column.addWidget(made)
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Look.current.colour("soft"))
        painter.end()


class Asked(Cover):
    """A sentence and two answers; the main one has the keyboard."""

    main = Signal()
    other = Signal()

    def __init__(self, window: QWidget, view: CoverView) -> None:
        super().__init__(window, view.title)
        self._lines = [words(line, 1.25, 600) for line in view.lines]
        for label in self._lines:
            self.column.addWidget(label)
        self.column.addSpacing(Look.current.px(0.6))
        self.spoken = " ".join((view.title, *view.lines))
        self._first = self.button(view.main, "primary")
        self._first.clicked.connect(self.main)
        self.button(view.other).clicked.connect(self.other)

    def begin(self) -> None:
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, view: CoverView, *, aloud: bool) -> None:
        """Other figures in the same sentences; aloud only now and then."""
        for label, text in zip(self._lines, view.lines, strict=True):
            label.dress(text, 1.25, 600)
        if aloud:
            announce(self, " ".join(view.lines))
