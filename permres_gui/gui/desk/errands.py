"""The errand with a case file that is in sight: one page over the desk, and its work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.desk.work import Work
from permres_gui.presentation.desk.errand import Errand

if TYPE_CHECKING:
    from collections.abc import Callable

    from permres_gui.case_store.stored_case import StoredCase
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.presentation.desk.file_faults import Fault

ERRAND, DESK = "case-file", "desk"


class Errands(QObject):
    """One at a time; what takes a second is done beside the window."""

    def __init__(self, parent: QObject, model: SessionModel) -> None:
        super().__init__(parent)
        self.model, self.errand = model, Errand()
        self.waiting: Callable[[], None] | None = None
        """What was asked for, and is done once these answers may be left."""
        self._then: Callable[[StoredCase], None] | None = None
        """What is done with the case that the work gives."""
        self._work = Work(self)
        self._work.done.connect(self._done)

    def refresh(self) -> None:
        """Tell the page in sight once more."""
        self.model.put(self.model.session, self.model.refusal)

    def show(self, errand: Errand) -> None:
        """Another step, or another errand."""
        self.errand = errand
        if self.model.aside == ERRAND:
            self.refresh()
        else:
            self.model.open_aside(ERRAND)

    def refuse(self, fault: Fault) -> None:
        """Say why it cannot be done so."""
        self.show(replace(self.errand, fault=fault, busy=False))

    def back(self) -> None:
        """The errand is done, or left."""
        self.errand = Errand()
        if self.model.aside == ERRAND:
            self.model.back()
            if self.model.aside not in {"", DESK}:
                # The caseload was opened from the desk, to which it leads back.
                self.model.beneath = DESK

    def cancel(self) -> None:
        """Nothing is done, nor what would have followed."""
        self.waiting = None
        self.back()

    def go_on(self) -> None:
        """To what was asked for before these answers could be left."""
        then, self.waiting = self.waiting, None
        if then is not None:
            then()

    def forget(self) -> None:
        """The visit ends."""
        self.errand, self.waiting, self._then = Errand(), None, None

    # --- work that takes a second ------------------------------------------------------

    def begin(
        self, task: Callable[[], StoredCase], then: Callable[[StoredCase], None]
    ) -> None:
        """Do the task while the page says so, and go on with the case that it gives."""
        errand = replace(self.errand, busy=True, fault=None)
        self.show(errand)
        self._then = then
        self._work.begin(errand, task)

    def _done(self, asked: Errand, found: StoredCase | CaseStoreError) -> None:
        """Nobody waits any more for what was left meanwhile."""
        if asked is not self.errand or self.model.aside != ERRAND:
            if not isinstance(found, CaseStoreError):
                found.close()
        elif isinstance(found, CaseStoreError):
            self.refuse(found)
        elif self._then is not None:
            self._then(found)

    def wait(self) -> None:
        """Until nothing is being done; a file that is just being opened is let go."""
        self.errand = Errand()
        self._work.wait()
        QCoreApplication.sendPostedEvents(self)
