"""The ring around the control that has the keyboard, outside its edge."""

from __future__ import annotations

from contextlib import suppress
from types import MethodType
from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from permres_gui.gui.look import Look
from permres_gui.gui.paint import ring
from permres_gui.gui.widgets.page_area import PageArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMetaObject
    from PySide6.QtGui import QPaintEvent

OUT = 5
"""How far it lies outside the control, in pixels."""
FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.LayoutRequest,
    QEvent.Type.Show,
    QEvent.Type.Hide,
}


class FocusRing(QWidget):
    """An overlay that follows the focus; it takes no part in layouts or clicks.

    A window that Python has let go of is taken apart by Qt a little later, which then
    finds a ring without what was set here: it follows nothing any more.
    """

    _later: QTimer | None = None
    wordless = True

    def __init__(self, shell: QWidget) -> None:
        super().__init__(shell)
        self._shell = shell
        self._target: QWidget | None = None
        self._watch: QMetaObject.Connection | None = None
        """What tells that the target goes."""
        self._chain: list[QWidget] = []
        """What can move the target on its ground."""
        self._ground = shell
        """What scrolls with the target, so that the ring leaves the page with it."""
        self._fresh = False
        """Whether the target has just got the keyboard; it may not have its place yet."""
        self._later = timer = QTimer(self, singleShot=True, interval=0)
        timer.timeout.connect(_weakly(self._place))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(_weakly(self._moved))

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._release()
        inside = new is not None and self._shell.isAncestorOf(new)
        if new is None or not inside or getattr(new, "own_ring", False):
            self._go_home()
            if new is not None and inside:
                self._scroll_to(new)
            return
        self._target = new
        self._watch = new.destroyed.connect(_weakly(self._lost))
        self._follow(new)
        if self.parentWidget() is not self._ground:
            self._go_home()
        self._fresh = self._scroll_to(new)
        self._place_later()

    def _go_home(self) -> None:
        """Out of the page that it was on, which may go at any time and take it along."""
        with suppress(RuntimeError):  # the whole window goes
            self.hide()
            if self.parentWidget() is not self._shell:
                self.setParent(self._shell)

    def _follow(self, widget: QWidget) -> None:
        """From the target to its ground: what a page holds, or the window."""
        step: QWidget | None = widget
        while step is not None and step is not self._shell:
            holder = step.parentWidget()
            if holder is not None and isinstance(holder.parentWidget(), PageArea):
                self._ground = step
                return
            step.installEventFilter(self)
            self._chain.append(step)
            step = holder

    def _release(self) -> None:
        for widget in self._chain:
            with suppress(RuntimeError):  # already deleted by Qt
                widget.removeEventFilter(self)
        self._chain, self._ground = [], self._shell
        if self._watch is not None:
            QObject.disconnect(self._watch)
        self._target = self._watch = None

    def _lost(self, _gone: object = None) -> None:
        """The target is gone."""
        self._chain, self._ground = [], self._shell
        self._target = self._watch = None
        self._go_home()

    def _scroll_to(self, widget: QWidget) -> bool:
        """Nothing moves under a finger: what is pressed is in sight already."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return False
        step = widget.parentWidget()
        while step is not None and not isinstance(step, PageArea):
            step = step.parentWidget()
        if step is not None:
            step.keep_in_sight(widget)
        return step is not None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in FOLLOWED:
            self._place_later()
        return False

    def _place_later(self) -> None:
        if self._later is not None:
            self._later.start()

    def place_now(self) -> None:
        """Into its place before the page is painted, instead of painting it again."""
        if self._later is not None and self._later.isActive():
            self._later.stop()
            self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        if self._fresh:
            self._fresh = False
            self._scroll_to(target)
        if self.parentWidget() is not self._ground:
            self.setParent(self._ground)
        corner = target.mapTo(self._ground, QPoint(0, 0))
        place = QRect(corner, target.size()).adjusted(-OUT, -OUT, OUT, OUT)
        self.setGeometry(place)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        ring(painter, QRectF(self.rect()), 4.0 if look.base > 28 else 3.0)
        painter.end()


def _weakly(method: Callable[..., None]) -> Callable[..., None]:
    """Calls the method of a ring, and nothing once Python or Qt has let go of it.

    A slot of its own would still be called when Python has let go first: then Qt takes
    its part of the window apart a little later.
    """
    kept = WeakMethod(method)

    def call(*told: object) -> None:
        there = kept()
        if isinstance(there, MethodType) and isValid(there.__self__):
            there(*told)

    return call
