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
    button.clicked.connect(lambda on: _show(button, part()) if on else None)


def _show(button: QWidget, opened: QWidget | None) -> None:
    area = button.parentWidget()
    while area is not None and not isinstance(area, PageArea):
        area = area.parentWidget()
    if area is None or opened is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    area.keep_opened_in_sight(button, opened)
