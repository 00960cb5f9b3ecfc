"""What a screen reader gets beside the widgets: headings, pictures, what unfolds, page changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeAlias, cast

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from permres_gui.gui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QAccessibleInterface,
    )
    from PySide6.QtWidgets import QLayout, QWidget

    from permres_gui.gui.rail_sections import SectionRow
    from permres_gui.gui.widgets.buttons import Button
    from permres_gui.gui.widgets.row_button import RowButton

Unfolding: TypeAlias = "Button | RowButton"
Opens: TypeAlias = "Callable[[], QWidget | None] | None"
"""What a button opens, once it is there; nothing for a button that opens no part."""


class Heading(Label):
    """A label that is a heading for assistive technology.

    A page where nothing should be pressed first gives it the keyboard.
    """

    own_ring = True
    """No ring is drawn around it: it is nothing to press."""


class SectionHeading(Label):
    """A heading below the one of the page."""


class _Kept:
    """Interfaces handed to Qt; Python must not let go of them while in use."""

    living: ClassVar[dict[int, QAccessibleInterface]] = {}
    installed: ClassVar[bool] = False


def _drop(key: int) -> None:
    _Kept.living.pop(key, None)


def _told(_key: str, thing: object) -> QAccessibleInterface | None:
    """What Qt would not tell by itself."""
    if isinstance(thing, (Heading, SectionHeading)):
        # Without a name of its own it is asked for that of the label each time.
        return _kept(thing, QAccessibleWidget(thing, QAccessible.Role.Heading, ""))
    if getattr(thing, "is_picture", False):
        picture = cast("QWidget", thing)
        return _kept(picture, QAccessibleWidget(picture, QAccessible.Role.Graphic, ""))
    if getattr(thing, "leads", False):
        from permres_gui.gui.section_spoken import SectionSpoken

        section = cast("SectionRow", thing)
        return _kept(section, SectionSpoken(section))
    if getattr(thing, "opens", None) is not None:
        from permres_gui.gui.unfolding_spoken import UnfoldingSpoken

        button = cast("Unfolding", thing)
        return _kept(button, UnfoldingSpoken(button))
    return None


def _kept(thing: QWidget, interface: QAccessibleWidget) -> QAccessibleInterface:
    number = id(thing)
    if number not in _Kept.living:
        thing.destroyed.connect(lambda: _drop(number))
    _Kept.living[number] = interface
    return interface


def install() -> None:
    """Let Qt know what is a heading, a picture, a section, and which buttons unfold."""
    if not _Kept.installed:
        QAccessible.installFactory(_told)
        _Kept.installed = True


def told_anew(thing: QWidget) -> None:
    """What Qt told of it is asked for again: it is something else than when it was made.

    While somebody listens, Qt asks at the first name that a widget gets, and keeps that.
    """
    if QAccessible.isActive():
        told = QAccessible.queryAccessibleInterface(thing)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))


def tell_in_order(layout: QLayout) -> None:
    """A screen reader walks widgets as they were made: here what was kept came first."""
    items = map(layout.itemAt, range(layout.count()))
    for widget in [each.widget() for each in items if each is not None]:
        if widget is not None:
            widget.raise_()


def tell_turned(button: Unfolding) -> None:
    """A part of the page is open now, or closed."""
    if QAccessible.isActive():
        from permres_gui.gui import unfolding_spoken

        unfolding_spoken.tell_turned(button)


def announce(widget: QWidget, text: str) -> None:
    """Say something that no focus change says: a new page, an error."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
