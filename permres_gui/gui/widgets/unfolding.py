"""A button that opens a part of its page: what it opens comes into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from permres_gui.gui.accessible import tell_turned, told_anew
from permres_gui.gui.widgets.page_area import PageArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.gui.accessible import Unfolding


def unfolds(button: Unfolding, part: Callable[[], QWidget | None]) -> None:
    """Whoever presses it sees what it opens; whoever hears it hears whether it is open."""
    button.opens = part
    told_anew(button)
    button.setCheckable(True)
    button.toggled.connect(lambda _: tell_turned(button))
    moved = Moved()
    button.clicked.connect(
        lambda on: _show(button, part(), moved) if on else _back(button, moved)
    )


class Moved:
    """From where to where a page was scrolled for what was opened."""

    def __init__(self) -> None:
        self.before = self.after = 0


def _show(button: QWidget, opened: QWidget | None, moved: Moved) -> None:
    area = _area(button)
    if area is None or opened is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    moved.before = area.verticalScrollBar().value()
    area.keep_opened_in_sight(button, opened)
    moved.after = area.verticalScrollBar().value()


def _back(button: QWidget, moved: Moved) -> None:
    """Closed again, the page stands as it did, unless somebody scrolled it meanwhile."""
    area = _area(button)
    if area is not None and area.verticalScrollBar().value() == moved.after:
        area.verticalScrollBar().setValue(moved.before)


def _area(button: QWidget) -> PageArea | None:
    area = button.parentWidget()
    while area is not None and not isinstance(area, PageArea):
        area = area.parentWidget()
    return area
