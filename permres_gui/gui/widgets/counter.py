"""How many: less, the number, more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import row, words
from permres_gui.presentation.views import CounterView

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold


class Amount(QLabel):
    """The number in the middle, which says of what it is."""

    def __init__(self, view: CounterView) -> None:
        super().__init__(str(view.value))
        self.setFont(Look.current.font(1.06, 700))
        self.setAccessibleName(f"{view.label}: {view.value}")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(Look.current.px(2.2))

    def retell(self, words: Retold) -> None:
        """Say the same in another language."""
        self.setAccessibleName(words.text(self.accessibleName()))


class Counter(QWidget):
    """A label and two buttons around a number."""

    changed = Signal(str, int)

    def __init__(self, view: CounterView) -> None:
        super().__init__()
        self._view = view
        layout = row(self, gap=0.3)
        layout.addWidget(words(view.label), 1)
        self.less = self._button("minus", view.less, -1, view.value > view.minimum)
        self.more = self._button("plus", view.more, 1, view.value < view.maximum)
        for widget in (self.less, Amount(view), self.more):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _button(self, icon: str, spoken: str, step: int, able: bool) -> Button:
        button = Button("", "secondary", icon)
        button.setAccessibleName(spoken)
        button.setFixedWidth(Look.current.target(2.85))
        button.setEnabled(able)
        value = self._view.value + step
        button.clicked.connect(lambda: self.changed.emit(self._view.id, value))
        return button
