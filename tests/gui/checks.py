"""What must hold for every page in every size, whoever looks at it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from permres_gui.gui.accessible import Heading
from permres_gui.gui.adviser_window import AdviserWindow
from permres_gui.gui.shell import Shell

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QListView, QAbstractSpinBox)


Part = TypeVar("Part", bound=QWidget)


def seen(shell: Shell, kinds: tuple[type[Part], ...]) -> list[Part]:
    """The widgets of these kinds that are in sight, or scrolled out of it."""
    found = [w for kind in kinds for w in shell.findChildren(kind)]
    return [w for w in found if w.isVisible() and not isinstance(w, QScrollBar)]


def named(widget: QWidget) -> str:
    """What a failing test says about a widget."""
    return f"{type(widget).__name__} {widget.accessibleName()!r} {widget.size()}"


def page_of(shell: Shell) -> QScrollArea:
    """The page in sight."""
    page = shell.stack.currentWidget()
    assert isinstance(page, QScrollArea)
    return page


def page_is_whole(shell: Shell) -> None:
    """Nothing cut, nothing too small, everything named, one heading."""
    nothing_is_cut(shell)
    targets_are_large(shell)
    everything_has_a_name(shell)
    one_heading(shell)
    no_page_is_wider_than_its_window(shell)


def nothing_is_cut(shell: Shell) -> None:
    for label in seen(shell, (QLabel,)):
        needed = label.heightForWidth(label.width())
        assert label.height() >= needed, named(label)
        assert label.width() >= label.minimumSizeHint().width(), named(label)
    for button in seen(shell, (QAbstractButton,)):
        least = button.minimumSizeHint()
        assert button.width() >= least.width(), named(button)
        if button.hasHeightForWidth():
            needed = button.heightForWidth(button.width())
            assert button.height() >= needed, named(button)


def targets_are_large(shell: Shell) -> None:
    """For a finger 44 pixels; on the desk, which has a mouse, 30 (WCAG 2.2 asks 24)."""
    on_desk = isinstance(shell, AdviserWindow) and shell.is_dense()
    least = 30 if on_desk else 44
    for control in seen(shell, CONTROLS):
        assert control.height() >= least, named(control)
        assert control.width() >= least, named(control)


def everything_has_a_name(shell: Shell) -> None:
    for control in seen(shell, CONTROLS):
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        assert name.strip(), named(control)
        assert interface.role() != QAccessible.Role.NoRole, named(control)


def one_heading(shell: Shell) -> None:
    page = page_of(shell)
    headings = [h for h in page.findChildren(Heading) if h.isVisibleTo(page)]
    assert len(headings) == 1
    interface = QAccessible.queryAccessibleInterface(headings[0])
    assert interface.role() == QAccessible.Role.Heading
    assert interface.text(QAccessible.Text.Name)


def no_page_is_wider_than_its_window(shell: Shell) -> None:
    page = page_of(shell)
    assert page.widget().width() <= page.viewport().width()
    window = shell.rect()
    for control in seen(shell, CONTROLS):
        corner = control.mapTo(shell, QPoint(0, 0))
        place = QRect(corner, control.size())
        assert place.left() >= 0, named(control)
        assert place.right() <= window.right(), named(control)
