"""What takes long, done beside the window: in small lots, with an end at any moment."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Generator

LOT = 1000
"""The most rows that come together."""
EVERY_MS = 150
"""So often they come: they are seen coming, and drawing them takes no time of reading."""


class Reading(QObject):
    """One reading after the other. Signals come in the thread of the window."""

    came = Signal(object, object)
    """For which reading, and some rows with their numbers."""
    ended = Signal(object)
    """A reading came to its end, or was stopped."""

    def __init__(self, parent: QObject, lot: int = LOT) -> None:
        super().__init__(parent)
        self._lot = lot
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop = Event()

    def begin(self, rows: Generator[tuple[int, object]]) -> Event:
        """Read these; what was read before is stopped. Gives what names this reading.

        It is set once the reading is to stop.
        """
        self.stop()
        self._stop = Event()
        self._pool.start(_Read(rows, self._stop, self, self._lot))
        return self._stop

    def stop(self) -> None:
        """No further row is read."""
        self._stop.set()

    def wait(self) -> None:
        """Until nothing is being read any more."""
        self.stop()
        self._pool.waitForDone()


class _Read(QRunnable):
    def __init__(
        self,
        rows: Generator[tuple[int, object]],
        stop: Event,
        reading: Reading,
        lot: int,
    ) -> None:
        super().__init__()
        self._rows, self._stop, self._reading = rows, stop, reading
        self._lot = lot

    def run(self) -> None:
        """Touches nothing of the window."""
        lot: list[tuple[int, object]] = []
        since = QElapsedTimer()
        since.start()
        for each in self._rows:
            if self._stop.is_set():
                break
            lot.append(each)
            if len(lot) == self._lot or since.hasExpired(EVERY_MS):
                self._reading.came.emit(self._stop, lot)
                lot = []
                since.restart()
        self._rows.close()
        self._reading.came.emit(self._stop, lot)
        self._reading.ended.emit(self._stop)
