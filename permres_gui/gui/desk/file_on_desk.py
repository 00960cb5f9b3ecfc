"""The encrypted case file that lies open on the desk, and its saving after each step."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.gui.controls.control import HalfTold
from permres_gui.gui.controls.period_values import LeftOpen
from permres_gui.interview.session import NO_ANSWERS
from permres_gui.presentation.desk.file_bar_view import OpenFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from permres_gui.case_store.stored_case import StoredCase
    from permres_gui.domain.case import Case
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.interview.marks import Marks
    from permres_gui.interview.saved_answer import SavedAnswer

Written: TypeAlias = "tuple[Case, Marks]"
NOTHING: Written = (NO_ANSWERS, {})
PAUSE = 1000
"""Milliseconds between a step and its saving, so that it is at most once a second."""


class FileOnDesk(QObject):
    """Saves itself; only into the file that a person opened or made, and never plain."""

    told = Signal()
    """The file was saved, or why it was not."""

    def __init__(self, desk: DeskModel, pause: int = PAUSE) -> None:
        super().__init__(desk)
        self._desk = desk
        self.stored: StoredCase | None = None
        self.read_only = False
        self.keep_until: date | None = None
        """The last day of keeping, included."""
        self.fault: CaseStoreError | None = None
        self._saved: Written = NOTHING
        self._half_told = ""
        self._tried: Written | None = None
        """What could not be saved; it is not tried again before another step."""
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self.save)
        desk.model.changed.connect(self._plan)

    @property
    def case(self) -> Case:
        """The answers as told, never those of a what-if copy."""
        return self._desk.client.case

    def answered(self) -> SavedAnswer:
        """What is answered to them just now, which is saved beside them."""
        from permres_gui.presentation.given_answer import given_answer

        model, told = self._desk.model, self._desk.client
        found = model.context_of(told).assessments
        return given_answer(found, told.as_of, model.library)

    @property
    def marks(self) -> Marks:
        """How sure they are."""
        return self._desk.client.marks

    @property
    def _written(self) -> Written:
        """What a file would hold of them."""
        return self.case, self.marks

    @property
    def writable(self) -> bool:
        """Whether saving has a place."""
        return self.stored is not None and not self.read_only

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost; a visit that nobody advised on is not kept."""
        if self.half_filled:
            return True
        if self.stored is None:
            return bool(self._desk.versions.client.done) and self.case != NO_ANSWERS
        return self._differs

    @property
    def _differs(self) -> bool:
        """Whether the file holds something else than the answers."""
        return self._written != self._saved

    @property
    def half_filled(self) -> str:
        """The question of which something stands there that is no answer yet."""
        drafts = self._desk.model.drafts.items()
        return next((name for name, each in drafts if _begun(each.now)), "")

    def drafted(self) -> None:
        """Something is typed that is no answer yet, or is not any more."""
        if self.half_filled != self._half_told:
            self.told.emit()

    def seen(self) -> OpenFile:
        """What is told about it."""
        name = self.stored.path.name if self.stored is not None else ""
        saved = self.stored is not None and not self.unsaved
        self._half_told = self.half_filled
        return OpenFile(name, saved, self.read_only, self.keep_until, self.fault)

    def put(self, stored: StoredCase, *, read_only: bool = False) -> None:
        """Another file lies on the desk now; the one of before is left."""
        self.leave()
        self.stored, self.read_only = stored, read_only
        self.keep_until = stored.keep_until
        self._saved = stored.case_file.case, stored.case_file.marks

    def leave(self) -> None:
        """Others may open the file."""
        self._timer.stop()
        if self.stored is not None:
            self.stored.close()
        self.stored, self.read_only, self.keep_until = None, False, None
        self.fault, self._saved, self._tried = None, NOTHING, None

    def save(self) -> bool:
        """Save now; whether that was done."""
        self._timer.stop()
        stored = self.stored
        if stored is None or self.read_only:
            return False
        (case, marks), day = self._written, self.keep_until
        answered = self.answered()
        return self._try(lambda: stored.save(case, day, marks, answered))

    def beside(self) -> bool:
        """Save in a copy beside the file, which lies on the desk from then on."""
        stored = self.stored
        if stored is None:
            return False
        (case, marks), day = self._written, self.keep_until
        answered = self.answered()
        return self._try(
            lambda: self.put(stored.save_beside(case, day, marks, answered))
        )

    def keep(self, day: date | None) -> bool:
        """Another last day of keeping; the day of before stays where that is refused."""
        before, self.keep_until = self.keep_until, day
        if self.save():
            return True
        self.keep_until = before
        return False

    def _try(self, act: Callable[[], object]) -> bool:
        written = self._written
        try:
            act()
        except CaseStoreError as refusal:
            self.fault, self._tried = refusal, written
        else:
            self.fault, self._saved, self._tried = None, written, None
        self.told.emit()
        return self.fault is None

    def _plan(self) -> None:
        """After each step, unless this very step could not be saved."""
        if not self.writable or self._written == self._tried or not self._differs:
            return
        if not self._timer.isActive():
            self._timer.start()


def _begun(standing: object) -> bool:
    """Whether an editor was left open with something that its list does not have.

    Of a form, whether a field holds something that is no answer, such as half a day.
    """
    if isinstance(standing, HalfTold):
        return True
    unknown, inside = False, standing
    if isinstance(standing, tuple):  # a list beside "I do not know"
        unknown, *_, inside = standing
    return isinstance(inside, LeftOpen) and inside.begun and unknown is not True
