"""The page of the desk: the picture on top, facts on the left, answers on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.answers import Answers
from permres_gui.gui.desk.facts import Facts
from permres_gui.gui.desk.field_in_use import FieldInUse
from permres_gui.gui.desk.file_bar import FileBar
from permres_gui.gui.desk.links import (
    answer_links,
    ask_version,
    press,
    version_bar,
)
from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.desk.page_keys import bind_keys, carry_out
from permres_gui.gui.desk.page_top import put_actions, put_top, renew_steps
from permres_gui.gui.desk.part import Part
from permres_gui.gui.desk.picture import Picture
from permres_gui.gui.desk.record import copy_explanation
from permres_gui.gui.kept_focus import kept_focus
from permres_gui.gui.look import Look
from permres_gui.gui.tab_order import holds_keyboard, keep_reading_order
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import (
    column,
    row,
    section,
)
from permres_gui.presentation.desk.desk_links import DO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent

    from permres_gui.gui.controls.control import Draft
    from permres_gui.gui.desk.day_line import DayLine
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desk.version_bar import VersionBar
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views import (
        DeskView,
    )
    from permres_gui.presentation.views.versions import VersionsView

LOW = 66
"""Below this height, in base sizes, there is no room for the picture on top."""


ONE_LINE = 70.0
"""From this width, in base sizes, there is room for the head of the desk on one line."""


PAUSE = 800
"""Milliseconds without a key after which what the answers became is said aloud."""


class Chooser(Protocol):
    """Who does what is asked of the case files."""

    unfinished: SignalInstance

    def choose(self, action: str) -> None:
        """Do it."""

    def drafted(self) -> None:
        """Something is typed that is no answer yet, or is not any more."""


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
    page_wanted = Signal(str)
    file_asked = Signal(str)
    version_asked = Signal(str)
    version_chosen = Signal(int)
    marked = Signal(str, object)
    answer_marked = Signal(str, object)
    period_marked = Signal(str, int, object)

    def __init__(self) -> None:
        super().__init__()
        self.facts: Facts | None = None
        self.bar: FileBar | None = None
        self.day: DayLine | None = None
        self.versions: VersionBar | None = None
        self.steps: dict[str, Button] = {}
        self.answers: Answers | None = None
        self.picture: Picture | None = None
        self._opened_now = False
        self._said: tuple[str, ...] = ()
        self._to_say: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.say_now)
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._stay_in_sight)
        self.crossing: list[str] = []
        """The facts that decide a card to which the keys lead, that in sight first."""
        self._version: tuple[int, int] | None = None
        """How many versions there are, and which one is in sight."""
        self._made_for: tuple[object, ...] = ()
        """What the page was made by."""
        self._acts = bind_keys(self)
        self._in_use = FieldInUse(self)
        self._in_use.left.connect(self._field_left)

    def sit_at(self, desk: DeskModel) -> None:
        """What is typed goes to the answers of the visit at once."""
        self.fact_opened.connect(desk.open_fact)
        self.filled.connect(desk.fill)
        self.filled.connect(
            self.drafted
        )  # an answer takes drafts away; half a day stays
        self.marked.connect(desk.mark)
        self.answer_marked.connect(desk.mark_answer)
        self.period_marked.connect(desk.mark_period)
        self.undone.connect(desk.undo)
        self.redone.connect(desk.redo)
        self.day_chosen.connect(desk.compute_for)
        self.today_wanted.connect(desk.compute_for_today)
        self.copied.connect(partial(copy_explanation, desk))
        self.version_chosen.connect(desk.versions.show)
        self.version_asked.connect(partial(ask_version, self, desk))
        self.sheet_wanted.connect(partial(desk.model.open_aside, "sheet"))
        self.coming_wanted.connect(partial(desk.model.open_aside, "coming"))
        self.page_wanted.connect(desk.model.open_aside)

    def sit_by(self, files: Chooser) -> None:
        """What is asked of the case files is done by them."""
        self.file_asked.connect(files.choose)
        self.drafted.connect(files.drafted)
        files.unfinished.connect(self.finish_period)

    def finish_period(self, question: str) -> None:
        """What is typed in its open period goes into the list, or what it lacks is said."""
        if self.facts is not None and not self.facts.is_open(question):
            self.open_question(question)
        if self.facts is not None:
            self.facts.finish_period()

    def ask_file(self, action: str) -> None:
        """Only what can be pressed now is done, also by its key."""
        if self.bar is not None and self.bar.can(action):
            self.file_asked.emit(action)

    def show_view(self, view: DeskView) -> None:
        """Show the desk; a control in use stays while only answers change."""
        same = self._made_for == self._made_by(view)
        if same and self.widget() is not None and self.facts is not None:
            self._renew(view, self.facts)
        else:
            self._build(view)
        self._tell(view)
        if view.question is not None and view.question.id in self.drafts:
            self.drafted.emit()  # it may not stand there any more

    def _made_by(self, view: DeskView) -> tuple[object, ...]:
        """What asks for another page: versions, the look, and how it is arranged."""
        arranged = self.cramped(), self.low_desk(), self.wide()
        return view.versions, Look.current, *arranged

    def _renew(self, view: DeskView, facts: Facts) -> None:
        if not facts.renew(view):
            with kept_focus(self):
                facts.lay_out(view)
            self._laid_out.start()
        with kept_focus(self):
            self._replace_answers(view)
        if self.day is not None:
            self.day.renew(view)  # it moves the keyboard itself, where its button goes
        if self._opened_now:
            self._go_in(facts.first())

    def _build(self, view: DeskView) -> None:
        body = self.bare(140.0)
        put_top(self, body, view)
        turned, inside = self._turned(view), self._in_fact()
        self.versions = None
        if view.versions is not None and len(view.versions.names) > 1:
            self.versions = version_bar(self, view.versions)
            body.column.addWidget(self.versions)
        self._made_for = self._made_by(view)
        before = self.facts if not turned else None
        self.facts = Facts(view, self.drafts, stacked=not self.wide())
        if before is not None:
            self.facts.take_over(before)
        self.facts.drafted.connect(self.drafted)
        self.facts.opened.connect(self._open)
        self.facts.filled.connect(self.filled)
        self.facts.wanted.connect(partial(press, self))
        self.facts.marked.connect(self.marked)
        self.facts.answer_marked.connect(self.answer_marked)
        self.facts.period_marked.connect(self.period_marked)
        self.answers = Answers(partial(answer_links, self), low=self.low_desk())
        self.answers.fact_wanted.connect(self._open)
        self.answers.pressed.connect(partial(press, self))
        self.answers.worked_case_wanted.connect(self.section_chosen)
        self._arrange(body, view, self.answers)
        self._replace_answers(view)
        self.finish(body, keep_place=True)
        if self._opened_now:
            self._go_in(self.facts.first())
        if turned and view.versions is not None:
            announce(self, view.versions.names[view.versions.at])
            if not inside:
                self._to_version()

    def _turned(self, view: DeskView) -> bool:
        """Whether another version came into sight; in another language it is the same."""
        before, now = self._version, _version_of(view.versions)
        self._version = now
        return before is not None and now is not None and before != now

    def _in_fact(self) -> bool:
        """Whether the keyboard is in the fact that lies open."""
        return self.facts is not None and holds_keyboard(self.facts.control)

    def _to_version(self) -> None:
        if self.versions is not None and self.versions.here is not None:
            self.versions.here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, body: Body, view: DeskView, right: Answers) -> None:
        """Side by side, each scrolled by itself; else the answers, the actions, the facts.

        In a low window the picture stands below the answers that it explains.
        """
        picture = self.picture = Picture(low=self.low_desk())
        left, answers = self._left(view), Block()
        under = column(answers, gap=0.35 if self.low_desk() else 0.75)
        under.addWidget(right)
        if self.cramped() or self.low_desk():
            under.addWidget(picture)
        else:
            body.column.addWidget(picture)
        if right.rest is not None:
            under.addWidget(right.rest)
        if self.cramped():
            body.column.addWidget(answers)
            put_actions(self, body, view)
            body.column.addWidget(left)
            return
        line = row(gap=0.75)
        line.addWidget(Part(left), 5)
        line.addWidget(Part(answers), 7 if self.low_desk() else 6)
        body.column.addLayout(line, 100)

    def _stay_in_sight(self) -> None:
        """Lines that came above the field in use do not push it away."""
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for part in self.findChildren(Part):
            if part.isAncestorOf(now):
                part.keep_in_sight(now)
        if self.cramped():
            self.keep_in_sight(now)

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
        if self.answers is None or self.picture is None:
            return
        self.picture.renew(view.timeline)
        renew_steps(self, view)
        if self.bar is not None and view.bar is not None:
            self.bar.renew(view.bar)
        self.answers.renew(view)

    def go_to(self, place: str) -> None:
        """To a fact or a card, or what a key does, found by its name."""
        if place.startswith(DO):
            self.carry_out(place.removeprefix(DO))
        else:
            press(self, place)

    def carry_out(self, action: str) -> None:
        """What a key does, chosen in the menu or found by its name."""
        carry_out(self._acts, action)

    def open_question(self, question: str) -> None:
        """Open one question; the keyboard goes into it."""
        self._open(question)

    def _open(self, question: str) -> None:
        self._opened_now = True
        self.fact_opened.emit(question)
        if self._opened_now and self.facts is not None:
            self._go_in(self.facts.first())  # it lay open already

    def go_into(self, place: str) -> None:
        """To a field of the open question, or a period of its list."""
        if self.facts is None or not place:
            return
        if place.isdecimal():
            self.facts.open_period(int(place))
        else:
            self._go_in(self.facts.field_named(place))
        self._laid_out.start()

    def _tell(self, view: DeskView) -> None:
        """What has changed in the answers, for who does not see them."""
        problems = (each.sentence for each in view.problems)
        refused = (view.question.error,) if view.question else ()
        said = (*problems, *(card.spoken for card in view.cards), *refused)
        self._to_say = tuple(filter(None, said))
        if self._said:
            self._pause.start()
        else:
            self._said = self._to_say

    def say_now(self) -> None:
        """What has changed since it was said last, once nobody types any more."""
        self._pause.stop()
        new = [each for each in self._to_say if each not in self._said]
        self._said = self._to_say
        if new and self.isVisible():
            announce(self, " ".join(new))

    def _go_in(self, first: QWidget | None) -> None:
        """The keyboard goes into the question that was opened just now."""
        self._opened_now = False
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.keep_in_sight(first)
            self._laid_out.start()

    def unconfirmed(self) -> Mapping[str, Draft | None]:
        return self.facts.unconfirmed() if self.facts is not None else {}

    def _field_left(self) -> None:
        if self.facts is not None:
            self.facts.field_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape restores a field, else leads back by one level; it closes no file."""
        if event.key() == Qt.Key.Key_Escape and self._escape():
            return
        super().keyPressEvent(event)

    def _escape(self) -> bool:
        if self._in_use.restore():
            return True
        if self.facts is None or not self._in_fact():
            return False
        if not self.facts.leave_period():
            self._fold(self.facts)
        return True

    def _fold(self, facts: Facts) -> None:
        """No question lies open; the keyboard is on the line of the one that did."""
        opened = facts.control.view.id if facts.control is not None else ""
        self.fact_opened.emit("")
        if opened in facts.lines:
            facts.lines[opened].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes where one reads on, also in what was made a moment ago."""
        body = self.widget()
        if body is not None:
            keep_reading_order(body)
        return super().focusNextPrevChild(onward)

    def first(self) -> QWidget | None:
        """The first fact, unless it would scroll the heading and the answers away."""
        found = self.facts.first() if self.facts is not None else None
        if found is not None and self.cramped() and not self.seen_at_top(found):
            return self.heading
        return found


def _version_of(view: VersionsView | None) -> tuple[int, int] | None:
    return (len(view.names), view.at) if view is not None else None
