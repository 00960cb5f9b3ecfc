"""The scrolled ground of a page: a finger scrolls it, and focus stays in sight."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent


class Slider(QScrollBar):
    """A scroll bar of a flat ground and a flat handle."""

    wordless = True

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        return QSize(14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("bg"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ctl"))
        way = self.maximum() - self.minimum() + self.pageStep()
        if way > self.pageStep():
            length = self.height() - 4
            high = max(30.0, length * self.pageStep() / way)
            part = (self.value() - self.minimum()) / (way - self.pageStep())
            top = 2 + (length - high) * part
            handle = QRectF(3, top, self.width() - 5, high)
            painter.drawRoundedRect(handle, 4, 4)
        painter.end()


def ground(role: QPalette.ColorRole) -> QWidget:
    """A viewport as Qt would make it: Python looks for its type among all widgets."""
    made = QWidget()
    made.setAutoFillBackground(True)
    made.setBackgroundRole(role)
    return made


class Fingers:
    """Who scrolls for a finger: Qt, unless a composition says that it does so itself.

    Each ground that Qt scrolls brings a kind of gesture that PySide6 never lets go of.
    """

    moved_by_qt: ClassVar[bool] = True


def let_fingers_scroll(ground: QWidget) -> None:
    """A finger that moves over this ground moves it."""
    if Fingers.moved_by_qt:
        QScroller.grabGesture(ground, QScroller.ScrollerGestureType.TouchGesture)


@contextmanager
def painted_once(widget: QWidget) -> Iterator[None]:
    """What is shown in here is painted as a whole, not part by part and then again.

    Qt lets every widget that is shown ask once more to be painted, a little later.
    """
    widget.setUpdatesEnabled(False)
    try:
        yield
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)
    finally:
        widget.setUpdatesEnabled(True)


class PageArea(QScrollArea):
    """One page: what it holds is made anew for every view."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.ground = ground(QPalette.ColorRole.NoRole)
        self.setViewport(self.ground)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(Slider(Qt.Orientation.Vertical))
        let_fingers_scroll(self.ground)
        # The ground of the window shows; Qt paints a filled one twice when it is shown.
        self.ground.setAutoFillBackground(False)

    def expect(self, room: QSize) -> None:
        """It will be so large: Qt measures what it holds before it is in sight too."""
        self.resize(room)
        self.ground.resize(self.maximumViewportSize())

    def rest(self) -> None:
        """Another page comes: what moves around this one lays it out no more."""
        self.setWidgetResizable(False)

    def wake(self) -> None:
        """It is shown again, in the room that there is now."""
        if not self.widgetResizable():
            self.setWidgetResizable(True)

    def polish(self, body: QWidget) -> None:
        """Give new content its look now: a button that gets it later moves all again."""
        body.setParent(self.ground)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.PolishRequest.value)

    def lay_out(self) -> None:
        """Put everything in its place, from the inside out, so that each moves once.

        Qt begins with the outermost; whatever is inside then has it begin again.
        """
        body = self.widget()
        if body is not None and body.isVisible():
            for part in (*reversed(body.findChildren(QWidget)), body):
                layout, arrange = part.layout(), getattr(part, "arrange", None)
                if layout is not None:
                    layout.activate()
                elif arrange is not None:
                    arrange()

    def fill(self, body: QWidget) -> None:
        """Show new content and let go of the old one."""
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        with painted_once(self):
            self.setWidget(body)
            body.setAutoFillBackground(False)

    def keep_in_sight(self, widget: QWidget) -> None:
        """Scroll so that the widget and its focus ring are in the viewport."""
        body = self.widget()
        if body is not None and body.isAncestorOf(widget):
            margin = Look.current.px(0.8)
            self.ensureWidgetVisible(widget, margin, margin)

    def keep_room_below(self, widget: QWidget, room: int) -> None:
        """Keep it in sight with so much of what follows it, as far as the page is high."""
        body, bar = self.widget(), self.verticalScrollBar()
        if body is None or not body.isAncestorOf(widget):
            return
        self.keep_in_sight(widget)
        top = widget.mapTo(body, QPoint(0, 0)).y()
        over = top + widget.height() + room - bar.value() - self.viewport().height()
        if over > 0:
            bar.setValue(min(bar.value() + over, top - Look.current.px(0.4)))

    def keep_opened_in_sight(self, line: QWidget, opened: QWidget) -> None:
        """What was opened just now, as far as it fits below the line that opened it."""
        body, bar = self.widget(), self.verticalScrollBar()
        if body is None or not body.isAncestorOf(opened):
            return
        margin = Look.current.px(0.8)
        top = line.mapTo(body, QPoint(0, 0)).y() - margin
        end = opened.mapTo(body, QPoint(0, opened.height())).y() + margin
        over = end - bar.value() - self.viewport().height()
        if over > 0:
            bar.setValue(max(bar.value(), min(bar.value() + over, top)))


class Body(Block):
    """The content of a page: one column, not wider than `most` base sizes."""

    def __init__(self, *, narrow: bool, most: float = 66.0) -> None:
        super().__init__()
        look = Look.current
        side = look.px(0.8 if narrow else 2.1)
        top = look.px(0.8 if narrow else 1.5)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(side, top, side, look.px(1.6))
        outer.setSpacing(0)
        self.inner = Block()
        self.inner.setMaximumWidth(look.px(most))
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(0.75))
        outer.addWidget(self.inner, 1)
        outer.addStretch(0)

    def minimumSizeHint(self) -> QSize:
        """Only the width: the height follows from it, words wrap."""
        return QSize(super().minimumSizeHint().width(), 0)

    def close_column(self) -> None:
        """Keep what was added at the top."""
        self.column.addStretch(1)
