"""Every screen in every size: nothing cut, nothing too small, everything named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QScrollBar,
    QWidget,
)

from permres_gui.gui.accessible import Heading
from tests.gui.gallery import SCREENS

ROOMS = {
    "laptop": ((1366, 768), 100, 17.0),
    "large-text": ((1366, 768), 200, 17.0),
    "desk": ((1920, 1080), 100, 20.0),
    "portrait": ((1080, 1920), 100, 17.0),
    "kiosk": ((1080, 1920), 100, 30.0),
    "small": ((1024, 600), 150, 17.0),
}
LANGUAGES = ("nl", "fr", "en")
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QListView, QAbstractSpinBox)


def seen(shell, kinds) -> list[QWidget]:
    found = [w for kind in kinds for w in shell.findChildren(kind)]
    return [w for w in found if w.isVisible() and not isinstance(w, QScrollBar)]


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r} {widget.size()}"


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_screen_is_whole(make_shell, settle, room, screen, lang):
    size, percent, base = ROOMS[room]
    shell = make_shell(size, percent, base=base)
    SCREENS[screen](shell, lang)
    settle()
    assert shell.size().toTuple() == size
    _nothing_is_cut(shell)
    _targets_are_large(shell)
    _everything_has_a_name(shell)
    _one_heading(shell)
    _no_page_is_wider_than_its_window(shell)


def _nothing_is_cut(shell):
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


def _targets_are_large(shell):
    for control in seen(shell, CONTROLS):
        assert control.height() >= 44, named(control)
        assert control.width() >= 44, named(control)


def _everything_has_a_name(shell):
    for control in seen(shell, CONTROLS):
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        assert name.strip(), named(control)
        assert interface.role() != QAccessible.Role.NoRole, named(control)


def _one_heading(shell):
    page = shell.stack.currentWidget()
    headings = [h for h in page.findChildren(Heading) if h.isVisibleTo(page)]
    assert len(headings) == 1
    interface = QAccessible.queryAccessibleInterface(headings[0])
    assert interface.role() == QAccessible.Role.Heading
    assert interface.text(QAccessible.Text.Name)


def _no_page_is_wider_than_its_window(shell):
    page = shell.stack.currentWidget()
    assert page.widget().width() <= page.viewport().width()
    window = shell.rect()
    for control in seen(shell, CONTROLS):
        corner = control.mapTo(shell, QPoint(0, 0))
        place = QRect(corner, control.size())
        assert place.left() >= 0, named(control)
        assert place.right() <= window.right(), named(control)


@pytest.mark.parametrize("screen", SCREENS)
def test_focus_is_always_in_sight(shell, settle, qtbot, screen):
    SCREENS[screen](shell, "fr")
    settle()
    page = shell.stack.currentWidget()
    met = set()
    for _ in range(60):
        qtbot.keyClick(shell.focusWidget() or shell, Qt.Key.Key_Tab)
        settle()
        focus = shell.focusWidget()
        assert focus is not None
        met.add(focus)
        if page.isAncestorOf(focus):
            view = page.viewport()
            corner = focus.mapTo(view, QPoint(0, 0))
            place = QRect(corner, focus.size())
            shown = view.rect().intersected(place)
            assert shown.height() >= min(place.height(), view.height()) - 1, named(
                focus
            )
    assert len(met) > 3
