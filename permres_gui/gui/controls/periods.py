"""Stays and absences: a list with one editor open in place, beside its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.beside_picture import BesidePicture
from permres_gui.gui.controls.control import Value
from permres_gui.gui.controls.given_periods import GivenPeriods
from permres_gui.gui.controls.nothing import NothingCard
from permres_gui.gui.controls.open_period import OpenPeriod
from permres_gui.gui.controls.period_changes import PeriodChanges
from permres_gui.gui.controls.period_list import PeriodList
from permres_gui.gui.controls.period_places import same_list
from permres_gui.gui.controls.period_values import Editing, LeftOpen
from permres_gui.gui.tab_order import put_after

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.period_editor import PeriodEditor
    from permres_gui.gui.controls.period_row import PeriodRow
    from permres_gui.gui.retelling import Retold
    from permres_gui.presentation.views import PeriodListView


NOTHING = "nothing"
"""What stands in a list of which it was chosen that there was nothing."""


class PeriodListControl(BesidePicture):
    """The truth on the left; its picture on the right, or below where it has no room."""

    saved = Signal()
    counted = Signal()
    """The period in the editor stands in the list while it is typed."""

    def __init__(
        self,
        view: PeriodListView,
        *,
        narrow: bool,
        error: str = "",
        rows_beside: bool = False,
    ) -> None:
        """`rows_beside`: also a narrow list has room for a line with its buttons."""
        super().__init__(narrow=narrow)
        self.setAccessibleName(view.name)
        self.view = view
        self.given = GivenPeriods(view)
        self._below: list[QWidget] = []
        self._opened = OpenPeriod(error, narrow=narrow)
        self._changes = self._made_changes()
        stacked = narrow and not rows_beside
        self.list = PeriodList(self.given, self, narrow=narrow, stacked=stacked)
        self.list.wanted.connect(self.ask_for)
        self.list.removed.connect(self._remove)
        self.list.put_in(self._left, view, self._opened)
        self.nothing = NothingCard(view.nothing) if view.nothing else None
        if self.nothing is not None:
            self.nothing.toggled.connect(lambda _: self.changed.emit())
            self._left.addWidget(self.nothing)
            self.nothing.offer(view)
        self._left.addStretch(1)
        self.draw(view.timeline)

    def _made_changes(self) -> PeriodChanges:
        changes = PeriodChanges(self._opened, self.given, self)
        changes.saved.connect(self.saved)
        changes.counted.connect(self.counted)
        changes.left.connect(self._leave)
        return changes

    def retell(self, words: Retold) -> None:
        """A list is made anew: its lines and its editor hold what they were told."""
        words.only_if(False)

    # --- what stands there ---------------------------------------------------------

    def _fill(self) -> None:
        """Every period as a line or as its editor."""
        made = self._opened.make(self.view)
        if made is not None:
            made.save.clicked.connect(self._save)
            made.cancel.clicked.connect(self._changes.cancel)
            made.fields.changed.connect(self._typed)
            made.fields.changed.connect(made.show_whole)
        self.list.fill(self.view, self._opened)

    def lines(self) -> list[PeriodRow]:
        """The periods as lines, without the one that is open."""
        return self.list.lines()

    @property
    def editor(self) -> PeriodEditor | None:
        """The fields of the period that is open."""
        return self._opened.editor

    def add_below(self, card: QWidget) -> None:
        """What stands under the list, beside its picture."""
        self._left.insertWidget(self._left.count() - 1, card)
        self._below.append(card)

    def enable(self, on: bool) -> None:
        """The list can be used, or not while the answer is "I don't know"."""
        self.list.enable(on)
        if not on:
            self._say_nothing(said=False)

    def _say_nothing(self, *, said: bool) -> None:
        if self.nothing is not None:
            self.nothing.setChecked(said)

    def says_nothing(self) -> bool:
        """Whether it was chosen that there was nothing to list."""
        chosen = self.nothing is not None and self.nothing.isChecked()
        return chosen and not self.given.rows

    # --- other answers ----------------------------------------------------------------

    def renew(self, view: PeriodListView) -> bool:
        """Show what became of the answers; lines that say the same stay as they are.

        `False` where more changed than the lines: then the list has to be made anew.
        """
        there = self._opened.holds_keyboard()
        if not self.take(view):
            return False
        if self.given.just_changed:
            self.list.go_to(self.given.saved)
        elif there and self.editor is None:
            self.list.go_back()
        self.given.just_changed = False
        return True

    def take(self, view: PeriodListView) -> bool:
        """The same, and the keyboard is moved by who asks for it."""
        before = self.view
        if not same_list(before, view):
            return False
        if self.given.just_changed or not self._opened.follows(before, view):
            self._opened.close()
        self.view = view
        self.given.take(view)
        self._fill()
        if self.nothing is not None:
            self.nothing.offer(view)
        if view.timeline != before.timeline:
            self.draw(view.timeline)
            self._keep_order()
        return True

    def _keep_order(self) -> None:
        """The keyboard and a screen reader meet the picture after the list."""
        if self._picture is not None:
            put_after(self.nothing or self.list.adders[-1], [self._picture])
        for card in self._below:
            card.raise_()

    def value(self) -> Value:
        """The periods; an empty list is an answer only where that was chosen."""
        return self.given.value() if self.given.rows or self.says_nothing() else None

    def periods(self) -> PeriodListControl:
        return self

    # --- one period is open -----------------------------------------------------------

    def ask_for(self, editing: Editing) -> None:
        """Open one period, unless another one is still to be finished."""
        if not self._is_to_be_finished():
            self.open_editor(editing)

    def open_row(self, place: int) -> None:
        """Open the period that stands there, as its Edit does."""
        self.ask_for(Editing(self.view.rows[place].kind, place, {}))

    def open_editor(self, editing: Editing) -> None:
        """Open one period, with what was typed before if there is any."""
        self._opened.turn_to(editing.kind, editing.row)
        self._fill()
        if self.editor is not None:
            self.editor.fields.restore(editing.values)
            self.editor.go_in()
        self._say_nothing(said=False)
        self.changed.emit()

    def _is_to_be_finished(self) -> bool:
        return self._opened.begun() and bool(self._unfinished())

    def hold_back(self) -> str:
        """Why nobody can go on: a period is open, with something in it or as the only one.

        The editor says it where it stands; empty where one can go on.
        """
        if self.editor is None or not self.list.is_enabled():
            return ""
        if self._opened.begun():
            return self._unfinished()
        answered = self.given.rows or self.says_nothing()
        return "" if answered else self._unfinished(alone=True)

    def _unfinished(self, *, alone: bool = False) -> str:
        """Tell it in the editor, and to a screen reader."""
        told = self._opened.refuse(self.view, alone=alone)
        if told:
            announce(self, told)
        return told

    def standing(self) -> object:
        """The editor that is open, if one is; the periods themselves are answers."""
        left = self._opened.left(self.given.rows)
        return NOTHING if left is None and self.says_nothing() else left

    def stand(self, standing: object) -> None:
        """Open the editor as it was left, unless its period is another one by now."""
        self._say_nothing(said=standing == NOTHING)
        if isinstance(standing, LeftOpen) and self.given.has(standing):
            self.open_editor(Editing(standing.kind, standing.row, {}))
            self._opened.before = standing.before
            if self.editor is not None:
                self.editor.fields.stand(standing.fields)

    # --- it counts, is saved or is left -------------------------------------------------

    def count_at_once(self) -> None:
        """A period counts as soon as its line is whole, before it is saved."""
        self._changes.at_once = True

    def count(self) -> None:
        """Take the line of the editor into the list, if it is whole and says more."""
        self._changes.count()

    def _typed(self) -> None:
        self.count()
        self.changed.emit()

    def field_left(self) -> None:
        """A ground that was passed over did not count before the keyboard left it."""
        if self._changes.can_count():
            self._typed()

    def _save(self) -> None:
        wrong = self.editor.find_faults() if self.editor is not None else ""
        if wrong:
            announce(self, wrong)
        else:
            self._changes.save()

    def _leave(self, line: object) -> None:
        """Close the editor; the keyboard goes to its line, which stands in the list."""
        self._opened.cancel()
        self._fill()
        self.list.go_to(line)
        self.changed.emit()

    def _remove(self, place: int) -> None:
        if not self._is_to_be_finished():
            self._changes.remove(place)

    # --- the keyboard -----------------------------------------------------------------

    def focus_after(self, saved: dict[str, str] | None) -> None:
        """The keyboard goes to the period that was saved, else to the first button."""
        self.list.go_to(saved)

    def first(self) -> QWidget | None:
        """Where the keyboard should begin."""
        return self.list.first() if self.editor is None else self.editor.fields.first()
