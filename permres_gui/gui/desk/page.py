"""The page of the desk: the picture on top, facts on the left, answers on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.answers import Answers
from permres_gui.gui.desk.facts import Facts
from permres_gui.gui.desk.file_bar import FileBar
from permres_gui.gui.desk.links import (
    answer_links,
    ask_version,
    press,
    version_bar,
)
from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.desk.page_keys import bind_keys
from permres_gui.gui.desk.page_top import put_top, renew_steps
from permres_gui.gui.desk.part import Part
from permres_gui.gui.desk.picture import Picture
from permres_gui.gui.desk.record import copy_explanation
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import (
    column,
    row,
    section,
    stack,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.gui.controls.control import Draft
    from permres_gui.gui.desk.day_line import DayLine
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desk.version_bar import VersionBar
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views import (
        DeskView,
    )

LOW = 66
"""Below this height, in base sizes, there is no room for the picture on top."""


ONE_LINE = 70.0
"""From this width, in base sizes, there is room for the head of the desk on one line."""


class Chooser(Protocol):
    """Who does what is asked of the case files."""

    def choose(self, action: str) -> None:
        """Do it."""


class DeskPage(OwnFoot):
    """What is typed on the left moves the days on the right at once."""

    fact_opened = Signal(str)
    filled = Signal(str, object)
    undone = Signal()
    redone = Signal()
    day_chosen = Signal(object)
    today_wanted = Signal()
    copied = Signal()
    sheet_wanted = Signal()
    coming_wanted = Signal()
    file_asked = Signal(str)
    version_asked = Signal(str)
    version_chosen = Signal(int)
    marked = Signal(str, object)
    period_marked = Signal(str, int, object)

    def __init__(self) -> None:
        super().__init__()
        self.facts: Facts | None = None
        self.bar: FileBar | None = None
        self.day: DayLine | None = None
        self.versions: VersionBar | None = None
        self.steps: dict[str, Button] = {}
        self.answers: Answers | None = None
        self._top: Picture | None = None
        self._opened_now = False
        self._said: tuple[str, ...] = ()
        self._made_for: tuple[object, ...] = ()
        """The versions of the client and the look with which the page was made."""
        bind_keys(self)

    def sit_at(self, desk: DeskModel) -> None:
        """What is typed goes to the answers of the visit at once."""
        self.fact_opened.connect(desk.open_fact)
        self.filled.connect(desk.fill)
        self.marked.connect(desk.mark)
        self.period_marked.connect(desk.mark_period)
        self.undone.connect(desk.undo)
        self.redone.connect(desk.redo)
        self.day_chosen.connect(desk.compute_for)
        self.today_wanted.connect(desk.compute_for_today)
        self.copied.connect(lambda: copy_explanation(desk.model))
        self.version_chosen.connect(desk.versions.show)
        self.version_asked.connect(partial(ask_version, self, desk))
        self.sheet_wanted.connect(partial(desk.model.open_aside, "sheet"))
        self.coming_wanted.connect(partial(desk.model.open_aside, "coming"))

    def sit_by(self, files: Chooser) -> None:
        """What is asked of the case files is done by them."""
        self.file_asked.connect(files.choose)

    def ask_file(self, action: str) -> None:
        """Only what can be pressed now is done, also by its key."""
        if self.bar is not None and self.bar.can(action):
            self.file_asked.emit(action)

    def show_view(self, view: DeskView) -> None:
        """Show the desk; a control in use stays while only answers change."""
        body = self.widget()
        same = self._made_for == (view.versions, Look.current)
        if same and body is not None and self.facts and self.facts.renew(view):
            self._replace_answers(view)
        else:
            self._build(view)
        self._tell(view)

    def _build(self, view: DeskView) -> None:
        body = self.bare(140.0)
        put_top(self, body, view)
        turned = self._made_for[:1] not in {(), (view.versions,)}
        self.versions = None
        if view.versions is not None and len(view.versions.names) > 1:
            self.versions = version_bar(self, view.versions)
            body.column.addWidget(self.versions)
        self._made_for = view.versions, Look.current
        self.facts = Facts(view, self.drafts, stacked=not self.wide())
        self.facts.drafted.connect(self.drafted)
        self.facts.opened.connect(self._open)
        self.facts.filled.connect(self.filled)
        self.facts.wanted.connect(partial(press, self))
        self.facts.marked.connect(self.marked)
        self.facts.period_marked.connect(self.period_marked)
        self.answers = Answers(partial(answer_links, self), low=self.low_desk())
        self.answers.fact_wanted.connect(self._open)
        self.answers.pressed.connect(partial(press, self))
        self.answers.worked_case_wanted.connect(self.section_chosen)
        self._arrange(body, self._left(view), self.answers)
        self._replace_answers(view)
        self.finish(body, keep_place=True)
        if self._opened_now:
            self._go_in(self.facts.first())
        if turned and self.versions is not None and self.versions.here is not None:
            self.versions.here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, body: Body, left: Panel, right: Answers) -> None:
        """Side by side, each scrolled by itself; else the answers first.

        In a low window the picture stands below the answers that it explains.
        """
        picture = self._top = Picture(low=self.low_desk())
        answers = Block()
        under = column(answers, gap=0.35 if self.low_desk() else 0.75)
        under.addWidget(right)
        if self.cramped() or self.low_desk():
            under.addWidget(picture)
        else:
            body.column.addWidget(picture)
        if right.rest is not None:
            under.addWidget(right.rest)
        if self.cramped():
            stack(body.column, [answers, left])
            return
        line = row(gap=0.75)
        line.addWidget(Part(left), 5)
        line.addWidget(Part(answers), 7 if self.low_desk() else 6)
        body.column.addLayout(line, 100)

    def low_desk(self) -> bool:
        """Whether two sides stand beside each other in a window of little height."""
        return not self.cramped() and self.window().height() < Look.current.px(LOW)

    def wide(self) -> bool:
        """Whether the heading and the day stand on one line."""
        return not self.cramped() and self.room >= ONE_LINE

    def _left(self, view: DeskView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.5, margin=0.9)
        layout.addWidget(section(view.facts_title, 1.15))
        if self.facts is not None:
            layout.addWidget(self.facts)
        return panel

    def _replace_answers(self, view: DeskView) -> None:
        """What has changed of the answers and of the picture is made anew."""
        if self.answers is None or self._top is None:
            return
        self._top.renew(view.timeline)
        renew_steps(self, view)
        if self.bar is not None and view.bar is not None:
            self.bar.renew(view.bar)
        self.answers.renew(view)

    def open_question(self, question: str) -> None:
        """Open one question; the keyboard goes into it."""
        self._open(question)

    def _open(self, question: str) -> None:
        self._opened_now = True
        self.fact_opened.emit(question)

    def _tell(self, view: DeskView) -> None:
        """What has changed in the answers, for who does not see them."""
        problems = (each.sentence for each in view.problems)
        said = (*problems, *(card.spoken for card in view.cards))
        new = [each for each in said if each not in self._said]
        if self._said and new:
            announce(self, " ".join(new))
        self._said = said

    def _go_in(self, first: QWidget | None) -> None:
        """The keyboard goes into the question that was opened just now."""
        self._opened_now = False
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.keep_in_sight(first)

    def unconfirmed(self) -> Mapping[str, Draft | None]:
        return self.facts.unconfirmed() if self.facts is not None else {}

    def first(self) -> QWidget | None:
        """The first fact, unless it would scroll the heading and the answers away."""
        found = self.facts.first() if self.facts is not None else None
        if found is not None and self.cramped() and not self.seen_at_top(found):
            return self.heading
        return found
