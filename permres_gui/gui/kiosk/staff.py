"""How staff leave: a gesture that no visitor makes by chance, and their code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from permres_gui.gui.kiosk.cover import Cover
from permres_gui.gui.kiosk.keys import DIGITS, Key
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.words import words
from permres_gui.kiosk.staff_code import opens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import StaffCodeView

TOUCHES, TRIES = 7, 3
MOST_DIGITS = 12
LOW_ACROSS = 6
"""Keys beside each other in a low window, where four rows of them would be pressed flat."""


class Gesture(QObject):
    """Seven touches on the promise that nothing is kept, and on nothing else between."""

    made = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._count = 0

    def touch(self) -> None:
        """One touch on the right place."""
        self._count += 1
        if self._count == TOUCHES:
            self._count = 0
            self.made.emit()

    def forget(self) -> None:
        """A touch elsewhere."""
        self._count = 0


class CodePad(Cover):
    """Figures to touch; after three wrong codes it goes by itself."""

    opened = Signal()
    left = Signal()

    def __init__(self, window: QWidget, view: StaffCodeView, line: str) -> None:
        super().__init__(window, view.title)
        self._line, self._wrong, self._tries = line, view.wrong, 0
        self.field = LineField(view.field)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(MOST_DIGITS)
        self.field.setReadOnly(True)  # nothing can be pasted or dropped here
        self.column.addWidget(self.field)
        self._note = words("", 1.0, 600, "err")
        self.column.addWidget(self._note)
        self.column.addLayout(self._digits(view))
        self.button(view.leave, "primary").clicked.connect(self._try)
        self.button(view.back).clicked.connect(self.left)

    def begin(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _digits(self, view: StaffCodeView) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Look.current.px(0.3))
        across = LOW_ACROSS if Look.current.low else 3
        for place, digit in enumerate(DIGITS):
            key = Key(digit)
            key.clicked.connect(lambda _=False, digit=digit: self._write(digit))
            grid.addWidget(key, place // across, place % across)
        delete = Key("", view.delete, icon="delete")
        delete.clicked.connect(lambda: self.field.setText(self.field.text()[:-1]))
        rows, left = divmod(len(DIGITS), across)
        grid.addWidget(delete, rows, left, 1, across - left)
        return grid

    def _write(self, digit: str) -> None:
        self.field.setText((self.field.text() + digit)[:MOST_DIGITS])

    def _try(self) -> None:
        code = self.field.text()
        self.field.clear()
        if opens(code, self._line):
            self.opened.emit()
            return
        self._tries += 1
        self._note.dress(self._wrong, 1.0, 600, "err")
        if self._tries == TRIES:
            self.left.emit()
