"""What both timelines share: days as places, and walking the periods by keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from permres_gui.gui.paint import plain
from permres_gui.presentation.views import BarView, TimelineView

NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)
PREVIOUS = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class TimelineBase(QWidget):
    """A picture that arrow keys walk through, one period after the other."""

    is_picture = True
    """For a screen reader, which would else hear a window in a window."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__()
        self.show_bars(view)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, view: TimelineView) -> None:
        """Let the keys walk through the periods of this view, from its first."""
        self.view = view
        self.bars: list[tuple[int, BarView]] = [
            (number, bar) for number, lane in enumerate(view.lanes) for bar in lane.bars
        ]
        self.walked = -1
        self.setAccessibleName(plain(view.spoken or view.title))
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if self.bars else Qt.FocusPolicy.NoFocus
        )

    def part(self, day: date) -> float:
        """Where a day lies between the first and the last, from 0 to 1."""
        length = max(1, (self.view.last - self.view.first).days)
        return min(1.0, max(0.0, (day - self.view.first).days / length))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 1 if event.key() in NEXT else -1 if event.key() in PREVIOUS else 0
        if step and self.bars:
            self.walked = (
                (self.walked + step) % len(self.bars) if self.walked >= 0 else 0
            )
            self._tell(self.bars[self.walked][1].spoken)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.walked = -1
        self._tell(self.view.spoken or self.view.title)
        super().focusOutEvent(event)

    def _tell(self, text: str) -> None:
        self.setAccessibleName(plain(text))
        if QAccessible.isActive():
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(event)
        self.update()
