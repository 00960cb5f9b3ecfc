"""What a screen reader gets beside the widgets: headings, and page changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from permres_gui.gui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAccessibleInterface,
    )
    from PySide6.QtWidgets import QWidget


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


def _heading(key: str, thing: object) -> QAccessibleInterface | None:
    if not isinstance(thing, (Heading, SectionHeading)):
        return None
    interface = QAccessibleWidget(
        thing, QAccessible.Role.Heading, thing.accessibleName()
    )
    number = id(thing)
    if number not in _Kept.living:
        thing.destroyed.connect(lambda: _drop(number))
    _Kept.living[number] = interface
    return interface


def install() -> None:
    """Let Qt know which labels are headings."""
    if not _Kept.installed:
        QAccessible.installFactory(_heading)
        _Kept.installed = True


def announce(widget: QWidget, text: str) -> None:
    """Say something that no focus change says: a new page, an error."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
