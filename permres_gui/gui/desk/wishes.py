"""What is wanted of the desk by its page, and who does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from permres_gui.gui.desk.record import copy_explanation
from permres_gui.gui.desk.versions_in_sight import ask_version

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desk.facts import Facts
    from permres_gui.gui.desk.page import DeskPage


class Chooser(Protocol):
    """Who does what is asked of the case files."""

    unfinished: SignalInstance

    def choose(self, action: str) -> None:
        """Do it."""

    def drafted(self) -> None:
        """Something is typed that is no answer yet, or is not any more."""


class Wishes(QObject):
    """A signal for each of them."""

    fact_opened = Signal(str)
    filled = Signal(str, object)
    undone = Signal()
    redone = Signal()
    day_chosen = Signal(object)
    today_wanted = Signal()
    copied = Signal()
    sheet_wanted = Signal()
    coming_wanted = Signal()
    page_wanted = Signal(str)
    """A page that lies over the desk."""
    file_asked = Signal(str)
    version_asked = Signal(str)
    version_chosen = Signal(int)
    marked = Signal(str, object)
    answer_marked = Signal(str, object)
    period_marked = Signal(str, int, object)

    def __init__(self, page: DeskPage) -> None:
        super().__init__(page)
        self._page = page

    def of_facts(self, facts: Facts) -> None:
        """What is typed and marked in them."""
        facts.filled.connect(self.filled)
        facts.marked.connect(self.marked)
        facts.answer_marked.connect(self.answer_marked)
        facts.period_marked.connect(self.period_marked)

    def to(self, desk: DeskModel) -> None:
        """What is typed goes to the answers of the visit at once."""
        self.fact_opened.connect(desk.open_fact)
        self.filled.connect(desk.fill)
        # After the answer, which takes drafts away; half a day stays.
        self.filled.connect(self._page.drafted)
        self.marked.connect(desk.marks.mark)
        self.answer_marked.connect(desk.marks.mark_answer)
        self.period_marked.connect(desk.marks.mark_period)
        self.undone.connect(desk.undo)
        self.redone.connect(desk.redo)
        self.day_chosen.connect(desk.compute_for)
        self.today_wanted.connect(desk.compute_for_today)
        self.copied.connect(partial(copy_explanation, desk))
        self.version_chosen.connect(desk.versions.show)
        self.version_asked.connect(partial(ask_version, self._page, desk))
        self.sheet_wanted.connect(partial(desk.model.open_aside, "sheet"))
        self.coming_wanted.connect(partial(desk.model.open_aside, "coming"))
        self.page_wanted.connect(desk.model.open_aside)

    def to_files(self, files: Chooser) -> None:
        """What is asked of the case files is done by them."""
        self.file_asked.connect(files.choose)
        self._page.drafted.connect(files.drafted)
        files.unfinished.connect(self._page.finish_period)
