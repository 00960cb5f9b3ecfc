"""The page of the desk: the picture on top, facts on the left, answers on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.desk.answers import Answers
from permres_gui.gui.desk.facts import Facts
from permres_gui.gui.desk.keyboard import KeyboardAtDesk
from permres_gui.gui.desk.links import answer_links, press
from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.desk.page_keys import bind_keys, carry_out
from permres_gui.gui.desk.page_top import put_top, renew_steps
from permres_gui.gui.desk.picture import Picture
from permres_gui.gui.desk.said_changes import SaidChanges
from permres_gui.gui.desk.sides import Shown, put_sides
from permres_gui.gui.desk.versions_in_sight import VersionsInSight
from permres_gui.gui.desk.wishes import Wishes
from permres_gui.gui.kept_focus import kept_focus
from permres_gui.gui.look import Look
from permres_gui.gui.tab_order import keep_reading_order
from permres_gui.presentation.desk.desk_keys import OF_FILES
from permres_gui.presentation.desk.desk_links import DO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.control import Draft
    from permres_gui.gui.desk.day_line import DayLine
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desk.file_bar import FileBar
    from permres_gui.gui.desk.opened_fact import Opened
    from permres_gui.gui.desk.wishes import Chooser
    from permres_gui.gui.widgets.buttons import Button
    from permres_gui.presentation.views import DeskView

LOW = 66
"""Below this height, in base sizes, there is no room for the picture on top."""
ONE_LINE = 70.0
"""From this width, in base sizes, there is room for the head of the desk on one line."""


class DeskPage(OwnFoot):
    """What is typed on the left moves the days on the right at once."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: Facts | None = None
        self.bar: FileBar | None = None
        self.day: DayLine | None = None
        self.steps: dict[str, Button] = {}
        self.answers: Answers | None = None
        self.picture: Picture | None = None
        self.crossing: list[str] = []
        """The facts that decide a card to which the keys lead, that in sight first."""
        self._made_for: tuple[object, ...] = ()
        """What the page was made by."""
        self.wishes = Wishes(self)
        self.versions = VersionsInSight(self)
        self.said = SaidChanges(self)
        self.keyboard = KeyboardAtDesk(self)
        self._acts = bind_keys(self)

    # --- who does what is wanted -----------------------------------------------------

    def sit_at(self, desk: DeskModel) -> None:
        """What is typed goes to the answers of the visit at once."""
        self.wishes.to(desk)

    def sit_by(self, files: Chooser) -> None:
        """What is asked of the case files is done by them."""
        self.wishes.to_files(files)

    def ask_file(self, action: str) -> None:
        """Only what can be pressed now is done, also by its key."""
        if self.bar is not None and self.bar.can(action):
            self.wishes.file_asked.emit(action)

    def can(self, action: str) -> bool:
        """Whether an action of the menu does something now."""
        if action not in OF_FILES:
            return True
        return self.bar is not None and self.bar.can(action)

    def finish_period(self, question: str) -> None:
        """What is typed in its open period goes into the list, or what it lacks is said."""
        if self.facts is not None and not self.facts.is_open(question):
            self.open_question(question)
        if self.opened is not None:
            self.opened.finish()

    def unconfirmed(self) -> Mapping[str, Draft | None]:
        return self.facts.unconfirmed() if self.facts is not None else {}

    @property
    def opened(self) -> Opened | None:
        """The question that lies open."""
        return self.facts.control if self.facts is not None else None

    # --- what is shown ---------------------------------------------------------------

    def show_view(self, view: DeskView) -> None:
        """Show the desk; a control in use stays while only answers change."""
        same = self._made_for == self._made_by(view)
        if same and self.widget() is not None and self.facts is not None:
            self._renew(view, self.facts)
        else:
            self._build(view)
        self.said.follow(view)
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
            self.keyboard.stay_in_sight()
        with kept_focus(self):
            self._renew_answers(view)
        if self.day is not None:
            self.day.renew(view)  # it moves the keyboard itself, where its button goes
        self.keyboard.follow()

    def _build(self, view: DeskView) -> None:
        turned, inside = self.versions.turned(view.versions), self.keyboard.in_fact()
        self._made_for = self._made_by(view)
        body = self.bare(140.0)
        put_top(self, body, view)
        self.versions.put_in(body, view.versions)
        self.facts = self._make_facts(view, None if turned else self.facts)
        self.answers = self._make_answers()
        self.picture = Picture(low=self.low_desk())
        put_sides(self, body, view, Shown(self.facts, self.answers, self.picture))
        self._renew_answers(view)
        self.finish(body, keep_place=True)
        self.keyboard.follow()
        if turned:
            self.versions.say(view.versions, go_there=not inside)

    def _make_facts(self, view: DeskView, before: Facts | None) -> Facts:
        made = Facts(view, self.drafts, stacked=not self.wide())
        if before is not None:
            made.take_over(before)
        made.drafted.connect(self.drafted)
        made.opened.connect(self.open_question)
        made.wanted.connect(partial(press, self))
        self.wishes.of_facts(made)
        return made

    def _make_answers(self) -> Answers:
        made = Answers(partial(answer_links, self), low=self.low_desk())
        made.fact_wanted.connect(self.open_question)
        made.pressed.connect(partial(press, self))
        made.worked_case_wanted.connect(self.section_chosen)
        return made

    def _renew_answers(self, view: DeskView) -> None:
        """What has changed of the answers and of the picture is made anew."""
        if self.answers is None or self.picture is None:
            return
        self.picture.renew(view.timeline)
        renew_steps(self, view)
        if self.bar is not None and view.bar is not None:
            self.bar.renew(view.bar)
        self.answers.renew(view)

    def low_desk(self) -> bool:
        """Whether two sides stand beside each other in a window of little height."""
        return not self.cramped() and self.window().height() < Look.current.px(LOW)

    def wide(self) -> bool:
        """Whether the heading and the day stand on one line."""
        return not self.cramped() and self.room >= ONE_LINE

    # --- where the keyboard goes -----------------------------------------------------

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
        self.keyboard.open(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape restores a field, else leads back by one level; it closes no file."""
        if event.key() == Qt.Key.Key_Escape and self.keyboard.escape():
            return
        super().keyPressEvent(event)

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
