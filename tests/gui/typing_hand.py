"""A hand on the keyboard, and what it types into each kind of field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.chooser import SearchField
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.controls.number import FigureField
from permres_gui.gui.widgets.combo import Combo
from tests.gui.adviser import Adviser

CTRL = Qt.KeyboardModifier.ControlModifier
DAY = ("14", "mei", "1991")


def key(adviser: Adviser, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    adviser.settle()


def typed(adviser: Adviser, text: str) -> None:
    """Key by key, each into whatever has the keyboard by then."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)
        adviser.settle()


def fill_in(adviser: Adviser, inside) -> dict[object, str]:
    """Type into each field in the order of the keyboard; what was typed into which."""
    found: dict[object, str] = {}
    while (field := QApplication.focusWidget()) is not None:
        if not inside().isAncestorOf(field) or field in found:
            return found
        text = _text_for(field)
        typed(adviser, text)
        assert QApplication.focusWidget() is field, "the field in use stays"
        found[field] = text
        if isinstance(field, SearchField) and text:
            key(adviser, Qt.Key.Key_Return)
        key(adviser, Qt.Key.Key_Tab)
    return found


def _text_for(field) -> str:
    if isinstance(field, FigureField):
        return "1468" if "inkomen" in field.accessibleName() else "12"
    if isinstance(field, SearchField):
        return "gent" if "gemeente" in field.placeholderText() else "belgi"
    if not isinstance(field, Combo):
        return ""
    dates = field.parentWidget()
    if isinstance(dates, DateControl):
        return DAY[dates._combos().index(field)]
    told = field.itemText(field.count() - 1 if field.count() < 4 else 2)
    return told.split()[0]
