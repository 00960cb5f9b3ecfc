"""What an adviser does with case files: each errand is one page, and leads to the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from permres_gui.gui.desk.errands import Errands
from permres_gui.gui.desk.file_erasing import FileErasing
from permres_gui.gui.desk.file_on_desk import PAUSE, FileOnDesk
from permres_gui.gui.desk.file_opening import DESK, FileOpening
from permres_gui.gui.desk.file_saving import FileSaving
from permres_gui.interview.answer_code import AnswerCodeError, decode
from permres_gui.interview.case_file import CaseFile
from permres_gui.interview.session import NO_ANSWERS
from permres_gui.presentation.desk.errand import Errand

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.domain.case import Case
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desk.file_names import Names

CASELOAD = "caseload"
NOTHING: Mapping[str, Any] = {}


class CaseFiles(Errands):
    """Sends what is pressed to whom it concerns, and lets no answers be lost."""

    erased = Signal(object)
    """The file of a client that was erased, with its copies."""
    unfinished = Signal(str)
    """A question whose open period is to be finished before it can be saved."""
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
        super().__init__(desk, desk.model)
        self.desk = desk
        self.file = FileOnDesk(desk, pause)
        self._opening = FileOpening(self, self.file, names)
        self.saving = FileSaving(self, self.file, names, effort)
        self.erasing = FileErasing(self, self.file, self._erased)
        self._read: Case = NO_ANSWERS
        self.file.told.connect(self.refresh)
        self.model.ended.connect(self.forget)
        self._acts = {**self._ways_in(), **self._ways_out()}

    def _ways_in(self) -> dict[str, Callable[[Mapping[str, Any]], None]]:
        """To other answers on the desk."""
        opening, show = self._opening, self.show
        return {
            "new": lambda _: self.guard(self._new),
            "open": lambda _: self.guard(opening.ask),
            "open-now": opening.open_now,
            "take-over": lambda _: show(replace(self.errand, kind="take-over")),
            "read-only": lambda _: opening.begin(read_only=True),
            "beside": lambda _: opening.beside(),
            "code": lambda _: show(Errand("code")),
            "code-now": self._code_now,
            "replace": lambda _: self._take(self._read),
            "caseload": lambda _: self.model.open_aside(CASELOAD),
            "rule-packs": lambda _: self.model.open_aside("rule-packs"),
        }

    def _ways_out(self) -> dict[str, Callable[[Mapping[str, Any]], None]]:
        """Of the answers into a file, or of an errand."""
        saving = self.saving
        return {
            "save": lambda _: self._save(),
            "save-as": lambda _: saving.ask(),
            "save-now": saving.save_now,
            "save-first": lambda _: self._save_first(),
            "drop": lambda _: self.go_on(),
            "keep": lambda _: saving.ask_until_when(),
            "keep-now": saving.keep_now,
            "erase": lambda _: self.erasing.ask_open(),
            "erase-now": lambda _: self.erasing.erase_now(),
            "plain": lambda _: self.show(Errand("plain")),
            "plain-now": lambda _: saving.export(),
            "cancel": lambda _: self.cancel(),
        }

    def choose(self, action: str, told: Mapping[str, Any] = NOTHING) -> None:
        """Something was pressed, with what was filled in."""
        self._acts[action](told)

    def open_known(self, path: Path, key: OfficeKey | None) -> None:
        """A file of the caseload; its key opens it without a question."""
        self.guard(lambda: self._opening.open_known(path, key))

    def forget(self) -> None:
        """The visit ends: its file is left, and nothing of it is kept."""
        self.file.leave()
        super().forget()
        self._opening.forget()
        self.saving.forget()
        self.erasing.forget()
        self._read = NO_ANSWERS

    # --- a period that is still being typed -----------------------------------------

    def drafted(self) -> None:
        """Something is typed that is no answer yet, or is not any more."""
        self.file.drafted()

    def _finish(self) -> None:
        """An open period goes into its list, or says what it still lacks."""
        if self.file.half_filled:
            self.unfinished.emit(self.file.half_filled)

    def _save(self) -> None:
        self._finish()
        self.saving.save()

    def _save_first(self) -> None:
        """Before these answers are left; what is half typed, on the desk."""
        then = self.waiting
        if not self.file.half_filled or then is None:
            self.saving.save_first()
            return
        self.cancel()
        if self.model.aside != DESK:
            self.model.open_aside(DESK)
        self._finish()
        if not self.file.half_filled:
            self.guard(then)

    # --- leaving what is there -----------------------------------------------------

    def guard(self, act: Callable[[], None]) -> None:
        """Do what leaves these answers, after a question where they would be lost."""
        if self._may_be_lost():
            self.waiting = act
            self.show(Errand("unsaved", fault=self.file.fault))
            return
        act()

    def _may_be_lost(self) -> bool:
        """Whether something is left that could not be saved just now."""
        if not self.file.unsaved:
            return False
        return not self.file.save() or bool(self.file.half_filled)

    def may_leave(self) -> bool:
        """Whether the window may close now; else the question is in sight."""
        if self._may_be_lost():
            self.guard(self._leave)
            return False
        self.wait()
        self.file.leave()
        return True

    def _leave(self) -> None:
        self.model.restart()
        self.left.emit()

    def _new(self) -> None:
        self._opening.visit(CaseFile(NO_ANSWERS))
        self.model.open_aside(DESK)

    def _erased(self, path: Path, on_desk: bool) -> None:
        """Back to where it was asked for; the desk holds nothing of this client."""
        beneath = self.model.beneath
        if on_desk:
            self._opening.visit(CaseFile(NO_ANSWERS))
            self.model.open_aside(DESK)
            if beneath == CASELOAD:
                self.model.open_aside(CASELOAD)
        else:
            self.back()
        self.erased.emit(path)

    # --- the code of a public computer -----------------------------------------------

    def _code_now(self, told: Mapping[str, Any]) -> None:
        try:
            self._read = decode(told["text"])
        except AnswerCodeError as refusal:
            self.refuse(refusal)
            return
        if self.file.case == NO_ANSWERS:
            self._take(self._read)
        else:
            self.show(Errand("replace"))

    def _take(self, case: Case) -> None:
        self._read = NO_ANSWERS
        self.desk.replace_case(case)
        self.back()
