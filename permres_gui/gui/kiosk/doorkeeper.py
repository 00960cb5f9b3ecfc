"""What a visitor may do: touch, scroll and type; everything else is kept outside.

One filter for the whole program, since a list that is open is a window of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

KIND = QEvent.Type
REFUSED = {
    KIND.ContextMenu,
    KIND.DragEnter,
    KIND.DragMove,
    KIND.Drop,
    KIND.ToolTip,
    KIND.WhatsThis,
}
KEYS = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Back,
    Qt.Key.Key_F1,
    Qt.Key.Key_Help,
}
"""Keys that a visitor needs beside letters and figures."""
PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
FAR = QPointF(-100_000, -100_000)


class Doorkeeper(QObject):
    """Refuses ways out, tells that somebody is there, and lets a finger scroll."""

    somebody = Signal()
    touched = Signal(QObject)

    def __init__(
        self, parent: QObject, takes: Callable[[int], bool] = lambda _key: False
    ) -> None:
        super().__init__(parent)
        self._takes = takes
        self._pressed: QWidget | None = None
        self._at = self._last = QPoint()
        self._dragging = False
        keys = (KIND.KeyPress, KIND.KeyRelease, KIND.ShortcutOverride)
        self._doors: dict[KIND, Callable[[QObject, QEvent], bool]] = {
            **dict.fromkeys(REFUSED, lambda _watched, _event: True),
            **dict.fromkeys(keys, self._key),
            KIND.MouseButtonPress: self._press,
            KIND.MouseButtonDblClick: self._press,
            KIND.MouseMove: self._move,
            KIND.MouseButtonRelease: self._release,
            KIND.TouchBegin: self._finger,
            KIND.Wheel: self._finger,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        door = self._doors.get(event.type())
        return door(watched, event) if door is not None else False

    def _finger(self, _watched: QObject, _event: QEvent) -> bool:
        self.somebody.emit()
        return False

    def _key(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not allowed(event):
            return True
        if event.isAutoRepeat():
            return True  # a key that is held down counts once
        if event.type() == KIND.KeyPress and isinstance(watched, QWidget):
            self.somebody.emit()
            # Qt offers a key to what holds the widget too: it is told only once.
            if watched is _in_use():
                return self._takes(event.key())
        return False

    # --- a finger, or a mouse that acts for it -----------------------------------

    def _press(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        self._pressed, self._dragging = watched, False
        self._at = self._last = event.globalPosition().toPoint()
        self.touched.emit(watched)
        self.somebody.emit()
        return False

    def _move(self, watched: QObject, event: QEvent) -> bool:
        pressed = self._pressed
        if pressed is None or not isinstance(event, QMouseEvent):
            return False
        if not isinstance(watched, QWidget):
            return False
        now = event.globalPosition().toPoint()
        if not self._dragging and self._far(now):
            self._dragging = True
            _let_go(pressed)
        if self._dragging:
            _scroll(pressed, self._last.y() - now.y())
            self._last = now
        return self._dragging

    def _release(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        pressed, dragged = self._pressed, self._dragging
        self._pressed, self._dragging = None, False
        if pressed is not None and not dragged:
            dragged = self._far(event.globalPosition().toPoint())
            if dragged:
                _let_go(pressed)
        return dragged

    def _far(self, now: QPoint) -> bool:
        return (now - self._at).manhattanLength() > QApplication.startDragDistance()


def allowed(event: QKeyEvent) -> bool:
    """Letters and figures, and what moves and chooses; nothing with Ctrl, Alt or Meta."""
    if event.modifiers() & ~PLAIN:
        return False
    return event.key() in KEYS or bool(event.text() and event.text().isprintable())


def _in_use() -> QWidget | None:
    """What has the keyboard; a list that is open has it before the page."""
    popup = QApplication.activePopupWidget()
    if popup is None:
        return QApplication.focusWidget()
    inside: QWidget | None = popup.focusWidget()
    return popup if inside is None else inside


def _let_go(pressed: QWidget) -> None:
    """What was pressed is not chosen: it hears of a release far away."""
    if isinstance(pressed, QAbstractButton):
        pressed.setDown(False)
    event = QMouseEvent(
        KIND.MouseButtonRelease,
        FAR,
        FAR,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    pressed.event(event)


def _scroll(pressed: QWidget, way: int) -> None:
    """Move the innermost ground that can still be moved; the page below stands still."""
    step: QWidget | None = pressed
    while step is not None:
        if isinstance(step, QAbstractScrollArea):
            bar = step.verticalScrollBar()
            if bar.maximum() > bar.minimum():
                bar.setValue(bar.value() + way)
                return
        step = step.parentWidget()
