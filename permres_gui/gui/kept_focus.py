"""Who is in a page that is made anew stays in it, at the control that was in use."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from permres_gui.gui.accessible import Heading
from permres_gui.gui.tab_order import stops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.page import Page


HIDDEN_BY_HAND = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class Place(NamedTuple):
    """Which control of a page has the keyboard, as far as the next page can tell."""

    lasting: str
    """What it is called whatever it says (`objectName`); empty for most."""
    name: str
    which: int
    """Which one it is of those with that name."""
    number: int
    of: int


@contextmanager
def kept_focus(page: Page) -> Iterator[None]:
    """Who was in the page is in it afterwards.

    Qt gives the keyboard of a part that is taken away to whatever comes next in the
    window: one key of somebody who does not see it would then choose a language.
    """
    before, at_start = _place(page), _at_heading(page)
    now = QApplication.focusWidget()
    yield
    if now is not None and QApplication.focusWidget() is now:
        return
    found = _again(page, before) if before is not None else None
    if at_start:
        found = page.first()
    if found is not None:
        _show(found, page)
        found.setFocus(Qt.FocusReason.OtherFocusReason)


def _at_heading(page: Page) -> bool:
    """Whether the keyboard is in the page and at no control of it: at its heading."""
    now, body = QApplication.focusWidget(), page.widget()
    inside = now is not None and body is not None and body.isAncestorOf(now)
    return inside and isinstance(now, Heading)


def _place(page: Page) -> Place | None:
    """Where the keyboard is; ``None`` outside the page."""
    now = QApplication.focusWidget()
    if now is None or not page.isAncestorOf(now):
        return None
    controls = _controls(page)
    if now not in controls:
        return None
    name, number = now.accessibleName(), controls.index(now)
    alike = _called(name, controls)
    which = alike.index(now) if now in alike else 0
    return Place(now.objectName(), name, which, number, len(controls))


def _again(page: Page, before: Place) -> QWidget | None:
    """The same control, if it can still be used; else where the page begins."""
    found = _same(page, before)
    return found if found is not None and found.isEnabled() else page.first()


def _same(page: Page, before: Place) -> QWidget | None:
    """By what it is called for good, else by its name, else by its number.

    Another language changes every name, and leaves as many controls as there were;
    where some came or went, a number would mean any of them.
    """
    controls = _controls(page)
    if before.lasting:
        lasting = (each for each in controls if each.objectName() == before.lasting)
        return next(lasting, None)
    alike = _called(before.name, controls)
    if alike:
        return alike[min(before.which, len(alike) - 1)]
    return controls[before.number] if len(controls) == before.of else None


def _controls(page: Page) -> list[QWidget]:
    """Those in sight: what was just taken away may still be there for a moment."""
    body = page.widget()
    found = stops(body) if body is not None else []
    known: dict[QWidget, bool] = {page: False}
    return [each for each in found if not _taken_away(each, known)]


def _show(widget: QWidget, page: Page) -> None:
    """Qt shows a moment later what was put in just now, and does not give it the keyboard."""
    part: QWidget | None = widget
    while part is not None and part is not page:
        if part.isHidden() and not part.testAttribute(HIDDEN_BY_HAND):
            part.show()
        part = part.parentWidget()


def _taken_away(widget: QWidget, known: dict[QWidget, bool]) -> bool:
    """Whether it, or what holds it, was hidden; what was just made is not shown yet."""
    if widget not in known:
        holder = widget.parentWidget()
        by_hand = widget.isHidden() and widget.testAttribute(HIDDEN_BY_HAND)
        known[widget] = by_hand or (holder is not None and _taken_away(holder, known))
    return known[widget]


def _called(name: str, controls: list[QWidget]) -> list[QWidget]:
    return [each for each in controls if name and each.accessibleName() == name]
