"""A control with its picture: beside it, or below where both have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from permres_gui.gui.controls.control import Control
from permres_gui.gui.tab_order import holds_keyboard
from permres_gui.gui.widgets.page_area import PageArea
from permres_gui.gui.widgets.timeline_panel import tall_panel
from permres_gui.gui.widgets.words import column, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import TimelineView


class BesidePicture(Control):
    """The truth on the left; its picture on the right, or below where it has no room."""

    def __init__(self, *, narrow: bool) -> None:
        super().__init__()
        self._narrow = narrow
        self._beside: QBoxLayout = column(self, 0.8) if narrow else row(self, 1.2)
        self._left: QVBoxLayout = column(gap=0.75)
        self._beside.addLayout(self._left, 5)
        self._picture: QWidget | None = None

    def draw(self, timeline: TimelineView | None) -> None:
        """The picture of the list beside it, in place of the one before."""
        if self._picture is not None:
            self._beside.removeWidget(self._picture)
            self._picture.hide()
            self._picture.deleteLater()
            self._picture = None
        if timeline is not None:
            self._picture = tall_panel(timeline)
            self._beside.addWidget(self._picture, 3)
            if self.isVisible():
                self._picture.show()  # else it comes with its list

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of the two: the picture may stand below the list."""
        parts = [self._left.minimumSize().width()]
        if self._picture is not None:
            parts.append(self._picture.minimumSizeHint().width())
        return QSize(max(parts), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """What is opened in the list or in its picture may leave the other no room."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._turn()
        return done

    def _turn(self) -> None:
        if self._picture is None or self._narrow:
            return
        needed = self._left.minimumSize().width() + self._beside.spacing()
        needed += self._picture.minimumSizeHint().width()
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if needed <= self.width() else ways.TopToBottom
        if way != self._beside.direction():
            self._beside.setDirection(way)
            QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """What has the keyboard may have moved; it stays in sight."""
        page, now = page_of(self), QApplication.focusWidget()
        if page is not None and now is not None and holds_keyboard(self):
            page.keep_in_sight(now)


def page_of(widget: QWidget) -> PageArea | None:
    """The page on which it stands."""
    step = widget.parentWidget()
    while step is not None and not isinstance(step, PageArea):
        step = step.parentWidget()
    return step
