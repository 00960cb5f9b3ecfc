"""A page that is made anew for another room keeps the keyboard."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.gui.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QStackedWidget


@contextmanager
def kept_focus(stack: QStackedWidget) -> Iterator[None]:
    """Who was in the page is in it afterwards, at the control of the same name.

    Qt gives the keyboard of a part that is taken away to whatever comes next in the
    window: one key of somebody who does not see it would then choose a language.
    """
    before = _in_page(stack)
    name = before.accessibleName() if before is not None else ""
    yield
    page = stack.currentWidget()
    if before is None or _in_page(stack) is not None or not isinstance(page, Page):
        return
    found = _named(page, name) or page.first()
    if found is not None:
        found.setFocus(Qt.FocusReason.OtherFocusReason)


def _in_page(stack: QStackedWidget) -> QWidget | None:
    page, now = stack.currentWidget(), QApplication.focusWidget()
    inside = page is not None and now is not None and page.isAncestorOf(now)
    return now if inside else None


def _named(page: Page, name: str) -> QWidget | None:
    every = page.findChildren(QWidget) if name else []
    return next((each for each in every if _is_stop(each, name)), None)


def _is_stop(widget: QWidget, name: str) -> bool:
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reached and widget.isVisible() and widget.accessibleName() == name
