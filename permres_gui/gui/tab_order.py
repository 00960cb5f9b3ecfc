"""The order of the keyboard, for what is made while its page is already there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(part: QWidget) -> list[QWidget]:
    """Where the keyboard stops in a part: itself, or what it holds."""
    window = part.window()  # lists of combos are windows of their own
    return [
        widget
        for widget in (part, *part.findChildren(QWidget))
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.window() is window
    ]


def put_after(before: QWidget, parts: Iterable[QWidget]) -> None:
    """The keyboard meets the parts right after another control."""
    for part in parts:
        for widget in stops(part):
            QWidget.setTabOrder(before, widget)
            before = widget


def stop_before(control: QWidget) -> QWidget | None:
    """The control that the keyboard leaves when it comes to this one."""
    before = control.previousInFocusChain()
    while before and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before
