"""Counts the seconds without a visitor, by one tick of a timer each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from permres_gui.kiosk.idle import Idle

SECOND = 1000


class IdleWatch(QObject):
    """Tells each second of the count-down, and when the visit is over."""

    counted = Signal(int)
    gone = Signal()

    def __init__(self, idle: Idle, parent: QObject) -> None:
        super().__init__(parent)
        self._idle = idle.touched()
        self.timer = QTimer(self)
        self.timer.setInterval(SECOND)
        self.timer.timeout.connect(self._tick)
        self.timer.start()

    def somebody(self) -> None:
        """A touch or a key. Once the count-down runs, only its own button counts."""
        if self._idle.left is None:
            self._idle = self._idle.touched()

    def stay(self) -> None:
        """The visitor said that he is still there."""
        self._idle = self._idle.touched()

    def _tick(self) -> None:
        self._idle = self._idle.ticked()
        left = self._idle.left
        if self._idle.gone:
            self._idle = self._idle.touched()
            self.gone.emit()
        elif left is not None:
            self.counted.emit(left)
