"""Files of the caseload with a passphrase of their own come under the key of the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from permres_gui.case_store.refusals import Reason
from permres_gui.gui.desk.caseload_reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from threading import Event

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.case_store.refusals import CaseStoreError
    from permres_gui.presentation.caseloads.caseload import CaseloadRow


class FileMoving(QObject):
    """Moves them one after the other beside the window. No passphrase is kept."""

    progressed = Signal(int, int)
    """How many were tried, and of how many."""
    ended = Signal(object, object)
    """The paths that were moved, and why the others were not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self._moved: list[Path] = []
        self._refusals: list[CaseStoreError] = []
        self._run: Event | None = None
        self._reading = Reading(self, lot=1)
        self._reading.came.connect(self._came)
        self._reading.ended.connect(self._ended)

    def begin(self, paths: Iterable[Path], passphrase: bytes, key: OfficeKey) -> None:
        """Each file is moved whole, or left as it is."""
        from permres_gui.case_store.moving import moved_under_key

        self._paths, self._moved, self._refusals = tuple(paths), [], []
        tried = moved_under_key(self._paths, passphrase, key)
        self._run = self._reading.begin(tried)

    def stop(self) -> None:
        """No further file is moved."""
        self._reading.stop()

    def wait(self) -> None:
        """Until no file is being moved any more; nobody is told of it."""
        self._run = None
        self._reading.wait()

    def _came(
        self, run: object, tried: list[tuple[int, CaseStoreError | None]]
    ) -> None:
        if run is not self._run:
            return
        for number, refusal in tried:
            if refusal is None:
                self._moved.append(self._paths[number])
            else:
                self._refusals.append(refusal)
        done = len(self._moved) + len(self._refusals)
        self.progressed.emit(done, len(self._paths))

    def _ended(self, run: Event) -> None:
        if run is self._run:
            self._run = None
            self.ended.emit(tuple(self._moved), tuple(self._refusals))


def alone(rows: Iterable[CaseloadRow]) -> tuple[Path, ...]:
    """The files that the key of the folder does not open, for they have a passphrase."""
    refused = ((row.filed.path, row.filed.refusal) for row in rows)
    own = Reason.OWN_PASSPHRASE
    return tuple(path for path, why in refused if why is not None and why.reason is own)
