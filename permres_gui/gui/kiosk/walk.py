"""Where five keys stop, in the order in which a page is read: page, foot, head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QRadioButton, QWidget

from permres_gui.gui.controls.chooser import EntryList
from permres_gui.gui.kiosk.keys import Key

if TYPE_CHECKING:
    from permres_gui.gui.kiosk.window import Kiosk


MOST_ROWS = 30
"""A longer list is not walked; the first letters make it shorter."""


def stops_of(kiosk: Kiosk) -> list[QWidget]:
    """Every stop that can be reached now; of a cover or of the keys theirs alone."""
    now = QApplication.focusWidget()
    if kiosk.covers.now is not None:
        return _stops(kiosk, kiosk.covers.now)
    if isinstance(now, Key) and kiosk.keyboard.keys is not None:
        return list(kiosk.keyboard.keys.findChildren(Key))
    page, foot = kiosk.stack.currentWidget(), kiosk.kiosk_foot
    areas = [page, foot, *_in_head(kiosk)]
    return [stop for area in areas if area is not None for stop in _stops(kiosk, area)]


def _in_head(kiosk: Kiosk) -> list[QWidget]:
    """What stands in the head, in its order; items of a layout are never asked for."""
    head = kiosk.head
    holder = head.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    inside = holder.findChildren(QWidget, options=direct) if holder else []
    there = [each for each in inside if head.indexOf(each) >= 0]
    return sorted(there, key=head.indexOf)


def _stops(kiosk: Kiosk, area: QWidget) -> list[QWidget]:
    """The stops within an area, in the order of the keyboard."""
    found: list[QWidget] = []
    step: QWidget | None = kiosk.nextInFocusChain()
    while step is not None and step is not kiosk:
        if area.isAncestorOf(step) and _is_stop(step):
            found.append(step)
        step = step.nextInFocusChain()
    return found


def _is_stop(widget: QWidget) -> bool:
    """What the keyboard reaches; the ground that scrolls is no stop, nor is an empty list."""
    if isinstance(widget, EntryList):
        return widget.isVisible() and 0 < widget.rows() <= MOST_ROWS
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    reached |= isinstance(widget, QRadioButton)  # Qt leaves these to the arrows
    ground = isinstance(widget, QAbstractScrollArea)
    return reached and widget.isVisible() and widget.isEnabled() and not ground
