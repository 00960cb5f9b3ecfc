"""What an adviser does with case files: each errand is one page, and leads to the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.gui.desk import filing
from permres_gui.gui.desk.file_on_desk import PAUSE, FileOnDesk
from permres_gui.gui.desk.work import Work
from permres_gui.interview.answer_code import AnswerCodeError, decode
from permres_gui.interview.case_file import CaseFile
from permres_gui.interview.session import NO_ANSWERS, Session
from permres_gui.presentation.errand_view import Errand
from permres_gui.presentation.file_faults import NO_DAY, NOT_THE_SAME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.case_store.reading import Secret
    from permres_gui.case_store.stored_case import StoredCase
    from permres_gui.domain.case import Case
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.presentation.file_faults import Fault

DESK, ERRAND = "desk", "case-file"
NOTHING: Mapping[str, Any] = {}


class Names(Protocol):
    """Asks a person for a file; ``None`` where none was named."""

    def to_open(self) -> Path | None:
        """A stored case."""

    def to_save(self, *, plain: bool = False) -> Path | None:
        """A new file."""


class CaseFiles(QObject):
    """The errands; what takes a second is done beside the window."""

    left = Signal()
    """Nothing holds the window open any more."""

    def __init__(
        self,
        desk: DeskModel,
        names: Names,
        *,
        effort: int | None = None,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(desk)
        self.desk, self.model = desk, desk.model
        self.file = FileOnDesk(desk, pause)
        self.errand = Errand()
        self.keys: dict[Path, OfficeKey] = {}
        """The keys of folders that are open in the caseload."""
        self._names, self._effort = names, effort
        self._today = self.model.session.as_of
        self._path: Path | None = None
        self._held: StoredCase | None = None
        self._read: Case = NO_ANSWERS
        self._then: Callable[[], None] | None = None
        self._work = Work(self)
        self._work.done.connect(self._done)
        self.file.told.connect(self._refresh)
        self.model.ended.connect(self._forget)
        self._acts: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "new": lambda _: self.guard(self._new),
            "open": lambda _: self.guard(self._ask_to_open),
            "open-now": self._open_now,
            "take-over": lambda _: self._show(replace(self.errand, kind="take-over")),
            "read-only": lambda _: self._begin(read_only=True),
            "beside": lambda _: self._beside(),
            "save": lambda _: self._save(),
            "save-as": lambda _: self._ask_to_save(),
            "save-now": self._save_now,
            "save-first": lambda _: self._save_first(),
            "drop": lambda _: self._go_on(),
            "keep": lambda _: self._show(self._of_file("keep")),
            "keep-now": self._keep_now,
            "code": lambda _: self._show(Errand("code")),
            "code-now": self._code_now,
            "replace": lambda _: self._take(self._read),
            "plain": lambda _: self._show(Errand("plain")),
            "plain-now": lambda _: self._export(),
            "cancel": lambda _: self._cancel(),
            "caseload": lambda _: self.model.open_aside("caseload"),
        }

    def choose(self, action: str, told: Mapping[str, Any] = NOTHING) -> None:
        """Something was pressed, with what was filled in."""
        self._acts[action](told)

    @property
    def today(self) -> date:
        """The day on which this window was opened."""
        return self._today

    def open_known(self, path: Path, key: OfficeKey | None) -> None:
        """A file of the caseload; its key opens it without a question."""
        self.guard(lambda: self._open_known(path, key))

    # --- where one is ------------------------------------------------------------

    def _refresh(self) -> None:
        self.model.put(self.model.session, self.model.refusal)

    def _show(self, errand: Errand) -> None:
        self.errand = errand
        if self.model.aside == ERRAND:
            self._refresh()
        else:
            self.model.open_aside(ERRAND)

    def _refuse(self, fault: Fault) -> None:
        self._show(replace(self.errand, fault=fault, busy=False))

    def _back(self) -> None:
        self.errand = Errand()
        if self.model.aside == ERRAND:
            self.model.back()

    def _cancel(self) -> None:
        self._then = None
        self._back()

    def _forget(self) -> None:
        """The visit ends: its file is left, and nothing of it is kept."""
        self.file.leave()
        self.errand, self._held, self._then = Errand(), None, None
        self._path, self._read = None, NO_ANSWERS

    def _of_file(self, kind: str) -> Errand:
        file = self.file.stored.path.name if self.file.stored is not None else ""
        return Errand(kind, file, keep_until=self.file.keep_until)

    # --- leaving what is there -----------------------------------------------------

    def guard(self, act: Callable[[], None]) -> None:
        """Do what leaves these answers, after a question where they would be lost."""
        if self.file.unsaved and not self.file.save():
            self._then = act
            self._show(Errand("unsaved", fault=self.file.fault))
            return
        act()

    def may_leave(self) -> bool:
        """Whether the window may close now; else the question is in sight."""
        if self.file.unsaved and not self.file.save():
            self.guard(self._leave)
            return False
        self._close()
        return True

    def _leave(self) -> None:
        self.model.restart()
        self.left.emit()

    def _close(self) -> None:
        """A file that is just being opened is let go as well."""
        self.errand = Errand()
        self._work.wait()
        QCoreApplication.sendPostedEvents(self)
        self.file.leave()

    def _save_first(self) -> None:
        if not self.file.writable:
            self._ask_to_save()
        elif self.file.save():
            self._go_on()
        elif self.file.fault is not None:
            self._refuse(self.file.fault)

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _new(self) -> None:
        self._visit(CaseFile(NO_ANSWERS))
        self.model.open_aside(DESK)

    def _visit(self, found: CaseFile) -> None:
        language = self.model.session.language
        session = Session(self._today, language, found.case, marks=found.marks)
        self.model.restart(session)

    # --- opening -------------------------------------------------------------------

    def _ask_to_open(self) -> None:
        path = self._names.to_open()
        if path is None:
            self._cancel()
            return
        self._path = path
        self._show(Errand("open", path.name))

    def _open_known(self, path: Path, key: OfficeKey | None) -> None:
        """In a moment, so nothing is done beside the window."""
        self._path, self.errand = path, Errand("open", path.name)
        if key is None:
            self._show(self.errand)
            return
        try:
            found = filing.opened(path, key, take_over=False)
        except CaseStoreError as refusal:
            own = refusal.reason is Reason.OWN_PASSPHRASE
            self._show(replace(self.errand, fault=None if own else refusal))
            return
        self._held = found
        self._opened(found)

    def _open_now(self, told: Mapping[str, Any]) -> None:
        path, passphrase = self._path, told["secrets"][0].encode()
        if path is None:
            return
        take_over = self.errand.kind == "take-over"
        self._start(lambda: filing.opened(path, passphrase, take_over=take_over))

    def _start(self, task: Callable[[], StoredCase]) -> None:
        errand = replace(self.errand, busy=True, fault=None)
        self._show(errand)
        self._work.begin(errand, task)

    def _done(self, asked: Errand, found: StoredCase | CaseStoreError) -> None:
        """Nobody waits any more for what was left meanwhile."""
        if asked is not self.errand or self.model.aside != ERRAND:
            if not isinstance(found, CaseStoreError):
                found.close()
        elif isinstance(found, CaseStoreError):
            self._refuse(found)
        elif asked.kind == "save-as":
            self._saved_as(found)
        else:
            self._held = found
            self._opened(found)

    def _opened(self, found: StoredCase) -> None:
        why = found.held_elsewhere
        if why is None:
            self._begin()
            return
        elsewhere = why.reason is Reason.OPEN_ELSEWHERE
        self._show(Errand("held", found.path.name, why, can_take_over=elsewhere))

    def _begin(self, *, read_only: bool = False) -> None:
        """The case that was opened lies on the desk."""
        stored = self._held
        if stored is None:
            return
        self._visit(stored.case_file)
        self.file.put(stored, read_only=read_only)
        self.model.open_aside(DESK)

    def _beside(self) -> None:
        """Both stay: that of the other window, and this one in a copy."""
        if self._held is None or self.file.stored is not None:
            if self.file.beside() and self.errand.kind == "unsaved":
                self._go_on()
            return
        held = self._held
        try:
            self._held = held.save_beside(held.case_file.case, held.keep_until)
        except CaseStoreError as refusal:
            self._refuse(refusal)
            return
        self._begin()

    # --- saving --------------------------------------------------------------------

    def _save(self) -> None:
        if self.file.writable:
            self.file.save()
        else:
            self._ask_to_save()

    def _ask_to_save(self) -> None:
        path = self._names.to_save()
        if path is None:
            self._cancel()
            return
        self._path = path if path.suffix == ".age" else Path(f"{path}.age")
        day, folder = self.file.keep_until, self._path.parent
        self._show(
            Errand(
                "save-as",
                self._path.name,
                keep_until=day,
                office_key=filing.has_key(folder),
                key_at_hand=folder in self.keys,
            )
        )

    def _save_now(self, told: Mapping[str, Any]) -> None:
        first, *again = told["secrets"] or ("",)
        path = self._path
        if any(other != first for other in again):
            self._refuse(NOT_THE_SAME)
            return
        try:
            day = _whole_day(told["day"])
        except ValueError:
            self._refuse(NO_DAY)
            return
        if path is not None:
            self.errand = replace(self.errand, keep_until=day)
            made = filing.case_file(self.file, day)
            secret = self._secret(path, first.encode())
            self._start(lambda: filing.created(path, secret(), made, self._effort))

    def _secret(self, path: Path, passphrase: bytes) -> Callable[[], Secret]:
        """What protects a new file: the key of its folder, else its own passphrase."""
        if not self.errand.office_key:
            return lambda: passphrase
        if self.errand.key_at_hand:
            key = self.keys[path.parent]
            return lambda: key
        return lambda: filing.key_of(path.parent, passphrase)

    def _saved_as(self, made: StoredCase) -> None:
        self.file.put(made)
        self._back()
        self._go_on()

    def _keep_now(self, told: Mapping[str, Any]) -> None:
        try:
            day = _whole_day(told["day"])
        except ValueError:
            self._refuse(NO_DAY)
            return
        if self.file.keep(day):
            self._back()
        elif self.file.fault is not None:
            self._refuse(self.file.fault)

    def _export(self) -> None:
        path = self._names.to_save(plain=True)
        if path is None:
            self._cancel()
            return
        try:
            filing.exported(path, self.file)
        except CaseStoreError as refusal:
            self._refuse(refusal)
            return
        self._back()

    # --- the code of a public computer -----------------------------------------------

    def _code_now(self, told: Mapping[str, Any]) -> None:
        try:
            self._read = decode(told["text"])
        except AnswerCodeError as refusal:
            self._refuse(refusal)
            return
        if self.file.case == NO_ANSWERS:
            self._take(self._read)
        else:
            self._show(Errand("replace"))

    def _take(self, case: Case) -> None:
        self._read = NO_ANSWERS
        self.desk.replace_case(case)
        self._back()


def _whole_day(text: str) -> date | None:
    """A whole day, or none. Raises ``ValueError`` for a month or a year alone."""
    return date.fromisoformat(text) if text else None
