"""The order of the keyboard, for what is made while its page is already there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLayout,
    QScrollArea,
    QWidget,
)

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def holds_keyboard(part: QWidget | None) -> bool:
    """Whether the keyboard is in a part of the page: on itself, or in what it holds."""
    now: QWidget | None = QApplication.focusWidget()
    if part is None or now is None:
        return False
    return now is part or part.isAncestorOf(now)


def stops(part: QWidget) -> list[QWidget]:
    """Where the keyboard stops in a part: itself, or what it holds."""
    window = part.window()  # lists of combos are windows of their own
    return [
        widget
        for widget in (part, *part.findChildren(QWidget))
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.window() is window
    ]


def in_reading_order(part: QWidget) -> Iterator[QWidget]:
    """The same, as they stand in their layouts, whenever each of them was made."""
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield part
    layout = part.layout()
    held = part.widget() if isinstance(part, QScrollArea) else None
    if held is not None:
        yield from in_reading_order(held)
    elif layout is not None:
        yield from _in_layout(layout)
    else:
        inside = part.findChildren(QWidget, options=DIRECT)
        for child in (each for each in inside if not each.isWindow()):
            yield from in_reading_order(child)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in _parts(layout):
        if isinstance(part, QLayout):
            yield from _in_layout(part)
        else:
            yield from in_reading_order(part)


def _parts(layout: QLayout) -> list[QWidget | QLayout]:
    """What stands in a layout, of a grid row by row.

    Its items are not asked for: PySide6 keeps them by their address, and takes a later
    item at the same place for one that is gone.
    """
    holder = layout.parentWidget()
    widgets = holder.findChildren(QWidget, options=DIRECT) if holder else []
    inner = layout.findChildren(QLayout, options=DIRECT)
    inside: list[QWidget | QLayout] = [*widgets, *inner]
    there = [each for each in inside if layout.indexOf(each) >= 0]
    return sorted(there, key=lambda each: _place(layout, each))


def _place(layout: QLayout, part: QWidget | QLayout) -> tuple[int, ...]:
    index = layout.indexOf(part)
    if isinstance(layout, QGridLayout):
        return cast("tuple[int, ...]", layout.getItemPosition(index))[:2]
    return (index,)


def keep_reading_order(part: QWidget) -> None:
    """The keyboard meets what stands in a part in the order in which it is read."""
    found = list(in_reading_order(part))
    before = stop_before(part)
    for widget in found:
        if before is not None and widget is not before:
            QWidget.setTabOrder(before, widget)
        before = widget


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
