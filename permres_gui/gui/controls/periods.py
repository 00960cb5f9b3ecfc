"""Stays and absences: a list with one editor open in place, beside its picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.beside_picture import BesidePicture
from permres_gui.gui.controls.control import Value
from permres_gui.gui.controls.earlier_periods import EarlierPeriods
from permres_gui.gui.controls.given_periods import GivenPeriods
from permres_gui.gui.controls.nothing import NothingCard
from permres_gui.gui.controls.open_period import OpenPeriod
from permres_gui.gui.controls.period_lines import Lines, nothing_yet
from permres_gui.gui.controls.period_values import (
    Editing,
    LeftOpen,
)
from permres_gui.gui.tab_order import put_after, stop_before
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import column, row

if TYPE_CHECKING:
    from permres_gui.gui.controls.period_row import PeriodEditor, PeriodRow
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
        self._opened = OpenPeriod(error, narrow=narrow)
        self._at_once = False
        self.view = view
        self.given = GivenPeriods(view)
        self.setAccessibleName(view.name)
        left = self._left
        self.more = EarlierPeriods()
        self.more.turned.connect(self._fold)
        left.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._panel = self._listed(narrow=narrow and not rows_beside)
        left.addWidget(self._panel)
        self._adders: list[Button] = []
        self._fill()
        self._adders = self._add_buttons()
        left.addLayout(self._adder_line())
        self.nothing: NothingCard | None = None
        if view.nothing is not None:
            self.nothing = NothingCard(view.nothing)
            self.nothing.toggled.connect(lambda _: self.changed.emit())
            left.addWidget(self.nothing)
        self._offer_nothing()
        left.addStretch(1)
        self.draw(view.timeline)

    # --- what stands there ---------------------------------------------------------

    def _listed(self, *, narrow: bool) -> Lines:
        panel = Lines(narrow=narrow)
        panel.edit_asked.connect(
            lambda kind, place: self.ask_for(Editing(kind, place, {}))
        )
        panel.remove_asked.connect(self._removed)
        return panel

    def _add_buttons(self) -> list[Button]:
        buttons = []
        for kind in self.view.kinds:
            button = Button(kind.add, icon="plus")
            button.clicked.connect(
                lambda _=False, key=kind.id: self.ask_for(Editing(key, None, {}))
            )
            buttons.append(button)
        return buttons

    def _adder_line(self) -> QBoxLayout:
        line: QBoxLayout = column(gap=0.5) if self._narrow else row(gap=0.75)
        for button in self._adders:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        return line

    def _fill(self) -> None:
        """Every period as a line or as its editor."""
        lines = self._panel.for_rows(self.view)
        made = self._opened.make(self.view)
        if made is not None:
            made.save.clicked.connect(self._save)
            made.cancel.clicked.connect(self._close)
            made.fields.changed.connect(self._typed)
            made.fields.changed.connect(self._opened.show_whole)
        self._opened.put_in(lines)
        self._panel.show_these(lines or [nothing_yet(self.view.empty)])
        self._fold()
        if self._adders:
            self._keep_order()

    def _keep_order(self) -> None:
        """The keyboard meets what was made just now where it stands: in the list."""
        before = stop_before(self._adders[0])
        if before is not None:
            put_after(before, self._panel.shown)

    def _fold(self) -> None:
        self.more.fold(self.view, self.lines(), self.given.place_saved())

    def lines(self) -> list[PeriodRow]:
        """The periods as lines, without the one that is open."""
        return self._panel.periods()

    @property
    def editor(self) -> PeriodEditor | None:
        """The fields of the period that is open."""
        return self._opened.editor

    def add_below(self, card: QWidget) -> None:
        """What stands under the list, beside its picture."""
        self._left.insertWidget(self._left.count() - 1, card)

    def enable(self, on: bool) -> None:
        """The list can be used, or not while the answer is "I don't know"."""
        for part in (self._panel, *self._adders):
            part.setEnabled(on)
        if not on:
            self._say_nothing(said=False)

    def _offer_nothing(self) -> None:
        """That there was nothing can be said while nothing stands in the list."""
        if self.nothing is not None and self.view.nothing is not None:
            self.nothing.offer(self.view.nothing, listed=bool(self.view.rows))

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
        before = self.view
        if not _same_list(before, view):
            return False
        there = self._opened.holds_keyboard()
        if self.given.just_changed or not self._opened.follows(before, view):
            self._opened.close()
        self.view = view
        self.given.take(view)
        self._fill()
        self._offer_nothing()
        if view.timeline != before.timeline:
            self.draw(view.timeline)
        if self.given.just_changed:
            self.focus_after(self.given.saved)
        elif there and self.editor is None:
            self._focus_back()
        self.given.just_changed = False
        return True

    def value(self) -> Value:
        """The periods; an empty list is an answer only where that was chosen."""
        return self.given.value() if self.given.rows or self.says_nothing() else None

    def periods(self) -> PeriodListControl:
        return self

    # --- one period is open -----------------------------------------------------------

    def ask_for(self, editing: Editing) -> None:
        """Open one period, unless another one is still to be finished."""
        if not (self._opened.begun() and self._unfinished()):
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
            self._opened.go_in()
        self._say_nothing(said=False)
        self.changed.emit()

    def hold_back(self) -> str:
        """Why nobody can go on: a period is open, with something in it or as the only one.

        The editor says it where it stands; empty where one can go on.
        """
        if self.editor is None or not self._panel.isEnabled():
            return ""
        if self._opened.begun():
            return self._unfinished()
        answered = self.given.rows or self.says_nothing()
        return "" if answered else self._unfinished(self._to_fill_in())

    def _unfinished(self, more: str = "") -> str:
        """Tell it in the editor, and to a screen reader."""
        why = self.view.unsaved if self._opened.complete() else self.view.unfinished
        told = " ".join(each for each in (why, more) if each)
        if self.editor is None or not told:
            return ""
        self._opened.find_faults()
        self._opened.refuse(told)
        announce(self, told)
        return told

    def _to_fill_in(self) -> str:
        kind = self._opened.kind
        return next((each.fill_in for each in self.view.kinds if each.id == kind), "")

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

    # --- a period that counts while it is typed -----------------------------------------

    def count_at_once(self) -> None:
        """A period counts as soon as its line is whole, before it is saved."""
        self._at_once = True

    def _typed(self) -> None:
        self.count()
        self.changed.emit()

    def count(self) -> None:
        """Take the line of the editor into the list, if it is whole and says more."""
        opened, rows = self._opened, self.given.rows
        if not self._at_once or not opened.can_count(rows):
            return
        old = None if opened.place is None else rows[opened.place]
        opened.counts_as(self.given.count(opened.place, opened.line()), old)
        self.counted.emit()
        opened.counted()

    def field_left(self) -> None:
        """A ground that was passed over did not count before the keyboard left it."""
        if self._at_once and self._opened.can_count(self.given.rows):
            self._typed()

    def _take_back(self, place: int, before: dict[str, str] | None) -> None:
        """The list as it was before a line of it was opened and typed in."""
        if before is None:
            self.given.remove(place)
        else:
            self.given.put(place, before)
        self._opened.cancel()
        self.saved.emit()

    # --- one period is left ---------------------------------------------------------------

    def _close(self) -> None:
        place, before = self._opened.place, self._opened.before
        listed = None if place is None else self.given.rows[place]
        if place is not None and before is not None and before != (listed,):
            self._take_back(place, *before)
            return
        self._leave(listed)

    def _leave(self, line: dict[str, str] | None) -> None:
        """Close the editor; the keyboard goes to its line, which stands in the list."""
        self._opened.cancel()
        self._fill()
        self.focus_after(line)
        self.changed.emit()

    def _save(self) -> None:
        wrong = self._opened.find_faults()
        if wrong:
            announce(self, wrong)
            return
        line, place = self._opened.line(), self._opened.place
        if self._at_once and place is not None and self.given.rows[place] == line:
            self.given.as_it_stands(line)  # it counted as it was typed
            self._leave(line)
            self.given.just_changed = False
            return
        self.given.put(place, line)
        self.saved.emit()

    def _removed(self, number: int) -> None:
        if self._opened.begun() and self._unfinished():
            return
        self.given.remove(number)
        self._opened.close()
        self.saved.emit()

    # --- the keyboard -----------------------------------------------------------------

    def _focus_back(self) -> None:
        if self._adders:
            self._adders[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_after(self, saved: dict[str, str] | None) -> None:
        """The keyboard goes to the period that was saved, else to the first button."""
        lines, rows = self.lines(), self.given.rows
        if saved in rows and len(lines) == len(rows):
            line = lines[rows.index(saved)]
            line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_back()

    def first(self) -> QWidget | None:
        if self.editor is not None:
            return self.editor.fields.first()
        rows = [each for each in self.lines() if not each.isHidden()]
        if rows:  # at the top, so that the page opens on its heading
            return rows[0].edit
        return self._adders[0] if self._adders else None


def _same_list(before: PeriodListView, now: PeriodListView) -> bool:
    """Whether nothing but the periods themselves is told otherwise."""
    same = replace(
        now,
        rows=before.rows,
        timeline=before.timeline,
        folded=before.folded,
        earlier=before.earlier,
        fewer=before.fewer,
        nothing=before.nothing,
    )
    return same == before
