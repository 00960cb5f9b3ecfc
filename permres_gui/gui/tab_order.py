"""The order of the keyboard, for what is made while its page is already there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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
    for place in _places(layout):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from in_reading_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _places(layout: QLayout) -> Iterable[int]:
    """The items of a layout; those of a grid row by row."""
    places = range(layout.count())
    if not isinstance(layout, QGridLayout):
        return places
    grid = layout

    def cell(at: int) -> tuple[int, ...]:
        return cast("tuple[int, ...]", grid.getItemPosition(at))[:2]

    return sorted(places, key=cell)


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
