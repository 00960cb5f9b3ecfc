"""A whole number with its unit, and an amount of money."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from permres_gui.gui.controls.control import Control, Value
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.presentation.views import AmountView, NumberView

SHORTCUT = QEvent.Type.ShortcutOverride
SPACES = {ord(c): None for c in "    "}


class FigureField(LineField):
    """Each key is an answer: who undoes goes back over them all, not key by key."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == SHORTCUT and _undoes(event):
            event.ignore()  # whoever keeps the steps takes the key
            return False
        return super().event(event)


def _undoes(event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)


class NumberControl(Control):
    """Digits to type; the arrow keys count up and down."""

    small = True

    def __init__(self, view: NumberView, *, titles: bool = True) -> None:
        super().__init__()
        self._view = view
        self._field = _field(self, view.label, view.unit, titles)
        self._field.setText("" if view.value is None else str(view.value))
        self._field.textEdited.connect(lambda _: self.changed.emit())

    def value(self) -> Value:
        text = self._field.text().translate(SPACES)
        return int(text) if text.isdecimal() else text or None

    def restore(self, value: Value) -> None:
        self._field.setText("" if value is None else str(value))

    def mark_error(self, *, wrong: bool) -> None:
        self._field.error = wrong
        self._field.update()

    def first(self) -> QWidget | None:
        return self._field


class AmountControl(Control):
    """An amount as people write it: 1 900,50 or 1900.50."""

    small = True

    def __init__(self, view: AmountView, *, titles: bool = True) -> None:
        super().__init__()
        self._field = _field(self, view.label, view.unit, titles, view.hint)
        self._field.setText(view.text)
        self._field.textEdited.connect(lambda _: self.changed.emit())

    def value(self) -> Value:
        text = self._field.text().strip()
        if not text:
            return None
        return amount(text) or text

    def standing(self) -> object:
        return self._field.text()

    def restore(self, value: Value) -> None:
        self._field.setText("" if value is None else str(value))

    def mark_error(self, *, wrong: bool) -> None:
        self._field.error = wrong
        self._field.update()

    def first(self) -> QWidget | None:
        return self._field


def amount(text: str) -> Decimal | None:
    """The amount in a text, or None: the last point or comma parts the cents."""
    clean = text.translate(SPACES).replace("€", "")
    whole, mark, cents = clean.replace(",", ".").rpartition(".")
    if mark and len(cents) == 3 and whole:  # 1.900 is a thousand, not a fraction
        whole, cents = whole + cents, ""
    number = f"{whole.replace('.', '')}.{cents or '0'}" if mark else clean
    try:
        value = Decimal(number)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _field(
    control: Control, label: str, unit: str, titles: bool, hint: str = ""
) -> FigureField:
    outer = column(control, gap=0.2)
    spoken = f"{label} ({unit})" if unit else label
    if titles and label:
        outer.addWidget(words(label, 0.94, 600))
    if hint:
        outer.addWidget(words(hint, 0.88, 400, "ink2"))
    line = row(gap=0.5)
    outer.addLayout(line)
    field = FigureField(spoken, width=9.0)
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    line.addWidget(field)
    if unit:
        line.addWidget(words(unit), 1)
    else:
        line.addStretch(1)
    control.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return field
