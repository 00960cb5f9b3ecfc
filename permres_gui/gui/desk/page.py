"""The page of the desk: the picture on top, facts on the left, answers on the right."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.desk.answers import Answers
from permres_gui.gui.desk.facts import Facts
from permres_gui.gui.desk.file_bar import FileBar
from permres_gui.gui.desk.links import (
    answer_links,
    ask_version,
    cross,
    press,
    version_bar,
)
from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.desk.part import Part
from permres_gui.gui.desk.picture import Picture
from permres_gui.gui.desk.record import copy_explanation
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.flow import Flow
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import (
    column,
    heading,
    row,
    section,
    stack,
    words,
)
from permres_gui.presentation.desk_keys import DESK_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QLayout

    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desk.version_bar import VersionBar
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views import (
        DeskView,
    )

LOW = 50
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
        self.versions: VersionBar | None = None
        self.steps: dict[str, Button] = {}
        self._answers: Answers | None = None
        self._top: Picture | None = None
        self._opened_now = False
        self._said: tuple[str, ...] = ()
        self._made_for: tuple[object, ...] = ()
        """The versions of the client and the look with which the page was made."""
        self._bind_keys()

    def sit_at(self, desk: DeskModel) -> None:
        """What is typed goes to the answers of the visit at once."""
        self.fact_opened.connect(desk.open_fact)
        self.filled.connect(desk.fill)
        self.marked.connect(desk.mark)
        self.period_marked.connect(desk.mark_period)
        self.undone.connect(desk.undo)
        self.redone.connect(desk.redo)
        self.day_chosen.connect(desk.compute_for)
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

    def _bind_keys(self) -> None:
        """Every key that the help of the desk tells, and no other."""
        acts: dict[str, Callable[[], object] | SignalInstance] = {
            "facts": self._to_facts,
            "answers": self._to_answers,
            "cross": partial(cross, self),
            "mark": self._mark_next,
            "sheet": self.sheet_wanted,
            "undo": self.undone,
            "redo": self.redone,
            "worked-case": self._save_worked_case,
        }
        for action in ("new", "open", "save"):
            acts[action] = partial(self.ask_file, action)
        for action in ("copy", "next", "previous", "beside"):
            acts[action] = partial(self.version_asked.emit, action)
        for action, key in DESK_KEYS.items():
            shortcut = QShortcut(QKeySequence(key.keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(acts[action])

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
        typed, here = _focus_name(self.facts), self._in_use()
        before = list(self.facts.lines) if self.facts is not None else []
        draft = self.facts.draft() if self.facts is not None else None
        body = self.bare(140.0)
        self._put_top(body, view)
        turned = self._made_for[:1] not in {(), (view.versions,)}
        self.versions = None
        if view.versions is not None and len(view.versions.names) > 1:
            self.versions = version_bar(self, view.versions)
            body.column.addWidget(self.versions)
        self._made_for = view.versions, Look.current
        self.facts = Facts(view, stacked=not self._wide())
        self.facts.opened.connect(self._open)
        self.facts.filled.connect(self.filled)
        self.facts.wanted.connect(partial(press, self))
        self.facts.marked.connect(self.marked)
        self.facts.period_marked.connect(self.period_marked)
        self._answers = Answers(partial(answer_links, self), low=self._low())
        self._answers.fact_wanted.connect(self._open)
        self._answers.pressed.connect(partial(press, self))
        self._answers.worked_case_wanted.connect(self.section_chosen)
        self._arrange(body, self._left(view), self._answers)
        if draft is not None:
            self.facts.resume(*draft)
        self._replace_answers(view)
        self.finish(body, keep_place=True)
        if here or (here is not None and before != list(self.facts.lines)):
            self._back_to(here)
        self._focus(typed)
        if turned and self.versions is not None and self.versions.here is not None:
            self.versions.here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_top(self, body: Body, view: DeskView) -> None:
        """The heading with the day, the steps, and the line on case files."""
        if self._low():
            self._close_up(body)
        body.column.addLayout(self._head(view))
        steps, self.bar = self._steps(view), None
        body.column.addLayout(steps)
        if view.bar is not None:
            self.bar = FileBar(view.bar, stacked=self.cramped(), wide=self._wide())
            self.bar.asked.connect(self.ask_file)
            body.column.addWidget(self.bar)
        if not isinstance(steps, QBoxLayout):
            return
        if self.bar is not None and self._wide():
            steps.addSpacing(Look.current.px(0.6))
            steps.addWidget(self.bar.note, 1)
        else:
            steps.addStretch(1)

    def _arrange(self, body: Body, left: Panel, right: Answers) -> None:
        """Side by side, each scrolled by itself; else the answers first.

        In a low window the picture stands below the answers that it explains.
        """
        picture = self._top = Picture(low=self._low())
        answers = Block()
        under = column(answers, gap=0.35 if self._low() else 0.75)
        under.addWidget(right)
        if self.cramped() or self._low():
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
        line.addWidget(Part(answers), 7 if self._low() else 6)
        body.column.addLayout(line, 100)

    def _low(self) -> bool:
        """Whether two sides stand beside each other in a window of little height."""
        return not self.cramped() and self.window().height() < Look.current.px(LOW)

    def _close_up(self, body: Body) -> None:
        """What stands above the two sides leaves them as much as it can."""
        outer, look = body.layout(), Look.current
        if outer is not None:
            edges = outer.contentsMargins()
            edges.setTop(look.px(0.5))
            edges.setBottom(look.px(0.4))
            outer.setContentsMargins(edges)
        body.column.setSpacing(look.px(0.25))

    def _wide(self) -> bool:
        """Whether the heading and the day stand on one line."""
        return not self.cramped() and self.room >= ONE_LINE

    def _head(self, view: DeskView) -> QBoxLayout:
        line: QBoxLayout = row(gap=0.9) if self._wide() else column(gap=0.4)
        self.heading = heading(view.heading, low=True)
        line.addWidget(self.heading, 1)
        day_line: QBoxLayout = column(gap=0.2) if self.narrow else row(gap=0.5)
        day_line.addWidget(words(view.day_label, 0.94, 400, "ink2"))
        day = DateControl(view.day, titles=False)
        day.changed.connect(lambda: self._choose_day(day.value()))
        day_line.addWidget(day)
        day_line.addStretch(0 if self._wide() else 1)
        line.addLayout(day_line)
        return line

    def _steps(self, view: DeskView) -> QLayout:
        """Undo, redo, what goes to the record and to the client, what comes when."""
        gap, wrapped = Look.current.px(0.2), self.cramped()
        line: QLayout = Flow(gap, gap // 2) if wrapped else row(gap=0.2)
        for key, text, act in (
            ("undo", view.undo, self.undone),
            ("redo", view.redo, self.redone),
            ("copy", view.copy, self.copied),
            ("sheet", view.sheet, self.sheet_wanted),
            ("coming", view.coming, self.coming_wanted),
        ):
            button = Button(text, "plain", size=0.94)
            button.clicked.connect(act)
            line.addWidget(button)
            self.steps[key] = button
        copy = self.steps["copy"]
        copy.clicked.connect(lambda: copy.say(view.copied))
        copy.clicked.connect(lambda: announce(self, view.copied))
        return line

    def _renew_steps(self, view: DeskView) -> None:
        self.steps["copy"].say(view.copy)
        self.steps["undo"].setEnabled(view.can_undo)
        self.steps["redo"].setEnabled(view.can_redo)

    def _left(self, view: DeskView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.5, margin=0.9)
        layout.addWidget(section(view.facts_title, 1.15))
        if self.facts is not None:
            layout.addWidget(self.facts)
        return panel

    def _choose_day(self, value: object) -> None:
        """Only a whole day can be computed for."""
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            return
        self.day_chosen.emit(day)

    def _replace_answers(self, view: DeskView) -> None:
        """What has changed of the answers and of the picture is made anew."""
        if self._answers is None or self._top is None:
            return
        self._top.renew(view.timeline)
        self._renew_steps(view)
        if self.bar is not None and view.bar is not None:
            self.bar.renew(view.bar)
        self._answers.renew(view)

    def open_question(self, question: str) -> None:
        """Open one question; the keyboard goes into it."""
        self._open(question)

    def _open(self, question: str) -> None:
        self._opened_now = True
        self.fact_opened.emit(question)

    def _focus(self, typed: str) -> None:
        """To the control just opened, or to the part of it in which was typed."""
        if self.facts is None:
            return
        opened = self.facts.control
        if self._opened_now:
            first = self.facts.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                self.keep_in_sight(first)
        elif typed and opened is not None:
            fields = opened.findChildren(QWidget)
            same = [each for each in fields if each.accessibleName() == typed]
            if same:
                same[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened_now = False

    def _in_use(self) -> str | None:
        """The name of the control with the keyboard; ``None`` outside the page."""
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            return None
        return next((name for name, each in self._named() if each is now), "")

    def _named(self) -> Iterator[tuple[str, QWidget]]:
        """The controls that are there again when the page is made anew."""
        facts = self.facts.lines if self.facts is not None else {}
        bar = self.bar.buttons if self.bar is not None else {}
        yield from ((f"fact:{key}", each.button) for key, each in facts.items())
        yield from ((f"file:{key}", each) for key, each in bar.items())
        yield from ((f"step:{key}", each) for key, each in self.steps.items())

    def _back_to(self, name: str) -> None:
        """The same control as before, else the first fact: never one by its number."""
        same = next(
            (each for each_name, each in self._named() if each_name == name), None
        )
        found = same if same is not None and same.isEnabled() else self.first()
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, view: DeskView) -> None:
        """What has changed in the answers, for who does not see them."""
        said = tuple(card.spoken for card in view.cards)
        new = [each for each in said if each not in self._said]
        if self._said and new:
            announce(self, " ".join(new))
        self._said = said

    def _to_facts(self) -> None:
        first = self.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _save_worked_case(self) -> None:
        if self._answers is not None and self._answers.worked_case is not None:
            self._answers.worked_case.click()

    def _mark_next(self) -> None:
        """How sure the fact in use is: seen, told, guessed, not said."""
        said = self.facts.mark_next() if self.facts is not None else ""
        if said:
            announce(self, said)

    def _to_answers(self) -> None:
        first = self._answers.first() if self._answers is not None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first(self) -> QWidget | None:
        return self.facts.first() if self.facts is not None else None


def _focus_name(facts: Facts | None) -> str:
    """The name of the field in which somebody types just now."""
    now = QApplication.focusWidget()
    opened = facts.control if facts is not None else None
    inside = opened is not None and now is not None and opened.isAncestorOf(now)
    return now.accessibleName() if inside and now is not None else ""
