"""How many: less, the number, more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import row, words
from permres_gui.presentation.views import CounterView


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
        number = QLabel(str(view.value))
        number.setFont(Look.current.font(1.06, 700))
        number.setAccessibleName(f"{view.label}: {view.value}")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        number.setMinimumWidth(Look.current.px(2.2))
        for widget in (self.less, number, self.more):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _button(self, icon: str, spoken: str, step: int, able: bool) -> Button:
        button = Button("", "secondary", icon)
        button.setAccessibleName(spoken)
        button.setFixedWidth(Look.current.target(2.85))
        button.setEnabled(able)
        value = self._view.value + step
        button.clicked.connect(lambda: self.changed.emit(self._view.id, value))
        return button
