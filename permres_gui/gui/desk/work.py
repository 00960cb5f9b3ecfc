"""Work that takes a second, done beside the window so that it stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Work(QObject):
    """One task after the other. ``done`` comes in the thread of the window."""

    done = Signal(object, object)
    """For whom it was done, and what it gave: a value, or why a case was refused."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def begin(self, asked: object, task: Callable[[], Any]) -> None:
        """Do the task; it touches nothing of the window."""
        self._pool.start(_Task(asked, task, self))

    def wait(self) -> None:
        """Until nothing is being done any more."""
        self._pool.waitForDone()


class _Task(QRunnable):
    def __init__(self, asked: object, task: Callable[[], Any], work: Work) -> None:
        super().__init__()
        self._asked, self._task, self._work = asked, task, work

    def run(self) -> None:
        """A refusal is an answer too."""
        from permres_gui.case_store.refusals import CaseStoreError

        try:
            found = self._task()
        except CaseStoreError as refusal:
            found = refusal
        self._work.done.emit(self._asked, found)
