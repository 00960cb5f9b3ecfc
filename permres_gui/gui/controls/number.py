"""A whole number with its unit, and an amount of money."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from permres_gui.gui.controls.control import Control, Edged, Value
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.presentation.views import AmountView, NumberView

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold

SHORTCUT = QEvent.Type.ShortcutOverride
_SPACE = "[ \u00a0\u2009\u202f]"
_THOUSANDS = rf"\d{{1,3}}(?:(?P<part>[.,']|{_SPACE})\d{{3}}(?:(?P=part)\d{{3}})*)"
_AMOUNT = re.compile(
    rf"(?:€|eur)?{_SPACE}*(?P<whole>{_THOUSANDS}|\d+)"
    rf"(?:[.,](?:(?P<cents>\d{{1,2}})|-+))?{_SPACE}*(?:€|euros?|eur)?"
)
SPACES = {ord(c): None for c in "    "}


class FigureField(LineField):
    """Each key is an answer: who undoes goes back over them all, not key by key."""

    def __init__(self, label: str, unit: str) -> None:
        super().__init__(_spoken(label, unit), width=9.0)
        self._label, self._unit = label, unit

    def retell(self, words: Retold) -> None:
        words.only_if(not self.accessibleDescription())
        self._label, self._unit = words.text(self._label), words.text(self._unit)
        self.setAccessibleName(_spoken(self._label, self._unit))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == SHORTCUT and _undoes(event):
            event.ignore()  # whoever keeps the steps takes the key
            return False
        return super().event(event)


def _spoken(label: str, unit: str) -> str:
    return f"{label} ({unit})" if unit else label


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

    def retell(self, words: Retold) -> None:
        """What can be wrong in it is told in another language."""
        self._view = words.record(self._view)

    def value(self) -> Value:
        text = self._field.text().translate(SPACES)
        return int(text) if text.isdecimal() else text or None

    def restore(self, value: Value) -> None:
        self._field.setText("" if value is None else str(value))

    def fault(self) -> str:
        value, view = self.value(), self._view
        if isinstance(value, str):
            return view.unreadable
        wrong = isinstance(value, int) and not view.minimum <= value <= view.maximum
        return view.out_of_range if wrong else ""

    def misread(self) -> bool:
        return bool(self.fault())

    def edged(self) -> tuple[Edged, ...]:
        return (self._field,)

    def first(self) -> QWidget | None:
        return self._field


class AmountControl(Control):
    """An amount as people write it: 1 900,50 or 1900.50."""

    small = True

    def __init__(self, view: AmountView, *, titles: bool = True) -> None:
        super().__init__()
        self._view = view
        self._field = _field(self, view.label, view.unit, titles, view.hint)
        self._field.setText(view.text)
        self._field.textEdited.connect(lambda _: self.changed.emit())

    def retell(self, words: Retold) -> None:
        """What can be wrong in it is told in another language."""
        view = words.record(self._view)
        words.only_if(view.text == self._view.text)
        self._view = view

    def value(self) -> Value:
        read = self._read()
        return self._field.text().strip() or None if read is None else read

    def _read(self) -> Decimal | None:
        return amount(self._field.text())

    def standing(self) -> object:
        return self._field.text()

    def restore(self, value: Value) -> None:
        self._field.setText("" if value is None else str(value))

    def fault(self) -> str:
        value, view = self._read(), self._view
        if value is None:
            return view.unreadable if self._field.text().strip() else ""
        wrong = view.maximum is not None and value > view.maximum
        return view.out_of_range if wrong else ""

    def misread(self) -> bool:
        return bool(self.fault())

    def edged(self) -> tuple[Edged, ...]:
        return (self._field,)

    def first(self) -> QWidget | None:
        return self._field


def amount(text: str) -> Decimal | None:
    """The amount in a text; None where it is no amount, or could be two of them.

    A point or a comma with one or two figures behind it parts the cents; with three it
    parts the thousands, as does a space: 1.900 is no fraction, and 1900.555 is nothing.
    """
    match = _AMOUNT.fullmatch(text.strip().lower())
    if match is None:
        return None
    whole = "".join(sign for sign in match["whole"] if sign.isdecimal())
    return Decimal(f"{whole}.{match['cents']}" if match["cents"] else whole)


def _field(
    control: Control, label: str, unit: str, titles: bool, hint: str = ""
) -> FigureField:
    outer = column(control, gap=0.2)
    if titles and label:
        outer.addWidget(words(label, 0.94, 600))
    if hint:
        outer.addWidget(words(hint, 0.88, 400, "ink2"))
    line = row(gap=0.5)
    outer.addLayout(line)
    field = FigureField(label, unit)
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    line.addWidget(field)
    if unit:
        line.addWidget(words(unit), 1)
    else:
        line.addStretch(1)
    control.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return field
