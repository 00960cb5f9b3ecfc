"""Stays and absences: a list with one editor open in place, beside its picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.beside_picture import BesidePicture, page_of
from permres_gui.gui.controls.choice import ComboControl
from permres_gui.gui.controls.control import Value
from permres_gui.gui.controls.earlier_periods import EarlierPeriods
from permres_gui.gui.controls.period_lines import Lines
from permres_gui.gui.controls.period_row import PeriodEditor, PeriodRow
from permres_gui.gui.controls.period_values import (
    Editing,
    LeftOpen,
    row_values,
    without_mark,
    word,
)
from permres_gui.gui.look import Look
from permres_gui.gui.tab_order import put_after, stop_before
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.interview.session import SURE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.presentation.views import (
        FieldView,
        Fill,
        PeriodListView,
        PeriodRowView,
    )
    from permres_gui.presentation.views.parts import MarkName


class PeriodListControl(BesidePicture):
    """The truth on the left; its picture on the right, or below where it has no room."""

    saved = Signal()

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
        self._error = error
        self._rows_narrow = narrow and not rows_beside
        self.editor: PeriodEditor | None = None
        self._open: tuple[str, int | None] = ("", None)
        self._take(view)
        self.just_saved = False
        self.last_saved: dict[str, str] | None = None
        """The period that was saved just now; nothing once one was removed."""
        self.setAccessibleName(view.name)
        left = self._left
        self.more = EarlierPeriods()
        self.more.turned.connect(self._fold)
        left.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._panel = Lines()
        left.addWidget(self._panel)
        self._adders: list[Button] = []
        self._fill()
        self._adders = self._add_buttons()
        left.addLayout(self._adder_line())
        left.addStretch(1)
        self.draw(view.timeline)

    def _take(self, view: PeriodListView) -> None:
        self.view = view
        self._rows = [row_values(item) for item in view.rows]
        self._was = [str(number) for number in range(len(view.rows))]
        """Which of the periods that were shown each row is; empty for a new one."""

    def renew(self, view: PeriodListView) -> bool:
        """Show what became of the answers; lines that say the same stay as they are.

        `False` where more changed than the lines: then the list has to be made anew.
        """
        before = self.view
        same = replace(
            view,
            rows=before.rows,
            timeline=before.timeline,
            folded=before.folded,
            earlier=before.earlier,
            fewer=before.fewer,
        )
        if same != before:
            return False
        if self.just_saved or not self._still_open(view):
            self._set_open("", None)
        self._take(view)
        self._fill()
        if view.timeline != before.timeline:
            self.draw(view.timeline)
        if self.just_saved:
            self.focus_after(self.last_saved)
        self.just_saved = False
        return True

    def _still_open(self, view: PeriodListView) -> bool:
        """Whether the period in the editor is still the one that was opened."""
        kind, place = self._open
        if not kind or place is None:
            return bool(kind)
        old, new = self.view.rows[place : place + 1], view.rows[place : place + 1]
        return [_unmarked(each) for each in old] == [_unmarked(each) for each in new]

    def row_of(self, widget: QWidget | None) -> PeriodRow | None:
        """The line in which a widget lies."""
        if widget is None:
            return None
        lines = self._standing()
        return next((each for each in lines if each.isAncestorOf(widget)), None)

    def in_editor(self, widget: QWidget | None) -> bool:
        """Whether a widget lies in the period that is open."""
        return (
            self.editor is not None
            and widget is not None
            and self.editor.isAncestorOf(widget)
        )

    def mark_in_editor(self, after: Mapping[MarkName | None, MarkName | None]) -> str:
        """Choose the next mark of the period that is open; what it is now, aloud."""
        choice = self.editor.fields.controls.get(SURE) if self.editor else None
        if not isinstance(choice, ComboControl):
            return ""
        choice.restore(after[cast("MarkName | None", choice.value())] or "")
        return choice.told()

    def periods(self) -> PeriodListControl:
        return self

    def add_below(self, card: QWidget) -> None:
        """What stands under the list, beside its picture."""
        self._left.insertWidget(self._left.count() - 1, card)

    def enable(self, on: bool) -> None:
        """The list can be used, or not while the answer is "I don't know"."""
        for part in (self._panel, *self._adders):
            part.setEnabled(on)

    def _add_buttons(self) -> list[Button]:
        buttons = []
        for kind in self.view.kinds:
            button = Button(kind.add, icon="plus")
            button.clicked.connect(
                lambda _=False, key=kind.id: self._ask_for(Editing(key, None, {}))
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
        """Every period as a line or as its editor, each line made once."""
        lines = self._lines()
        kind, place = self._open
        if kind and place is None:
            new = next(k for k in self.view.kinds if k.id == kind)
            lines.append(self._editor(new.editor_title, new.fields, new.swatch))
        elif kind and place is not None:
            old = self.view.rows[place]
            lines[place] = self._editor(old.editor_title, old.fields, old.swatch)
        self._panel.show_these(lines or [self._nothing()])
        self._fold()
        if self._adders:
            self._keep_order()

    def _fold(self) -> None:
        self.more.fold(self.view, self._standing(), self._saved_now())

    def _saved_now(self) -> int:
        """The place of the period that was saved just now, or -1."""
        entry = self.last_saved if self.just_saved else None
        return self._rows.index(entry) if entry in self._rows and entry else -1

    def _lines(self) -> list[QWidget]:
        """A line for each period; one that already stands there is used again."""
        there = self._standing()
        lines: list[QWidget] = []
        for number, view in enumerate(self.view.rows):
            same = _standing_for(view, there)
            if same is not None:
                there.remove(same)
                same.renew(view)
            line = same or self._line(view)
            line.number = number
            lines.append(line)
        return lines

    def _standing(self) -> list[PeriodRow]:
        return [each for each in self._panel.shown if isinstance(each, PeriodRow)]

    def _line(self, view: PeriodRowView) -> PeriodRow:
        line = PeriodRow(view, self.view, narrow=self._rows_narrow)
        line.edit.clicked.connect(
            lambda: self._ask_for(Editing(line.view.kind, line.number, {}))
        )
        line.remove.clicked.connect(lambda: self._removed(line.number))
        return line

    def _nothing(self) -> QWidget:
        empty = words(self.view.empty, 1.0, 400, "ink2")
        pad = Look.current.px(1.1)
        empty.setContentsMargins(pad, pad, pad, pad)
        return empty

    def _keep_order(self) -> None:
        """The keyboard meets what was made just now where it stands: in the list."""
        before = stop_before(self._adders[0])
        if before is not None:
            put_after(before, self._panel.shown)

    def _editor(
        self, title: str, fields: tuple[FieldView, ...], fill: Fill
    ) -> PeriodEditor:
        """The editor that is open; what was typed in it stays."""
        if self.editor is not None:
            return self.editor
        swatch = Swatch(fill, title, tall=True)
        parts = (title, swatch, fields)
        self.editor = PeriodEditor(parts, self.view, self._error, narrow=self._narrow)
        self.editor.save.clicked.connect(self._save)
        self.editor.cancel.clicked.connect(self._close)
        self.editor.fields.changed.connect(self.changed)
        return self.editor

    def _ask_for(self, editing: Editing) -> None:
        """Open one period, unless another one is still to be finished."""
        if not (self._begun() and self._unfinished()):
            self.open_editor(editing)

    def hold_back(self) -> str:
        """Why nobody can go on: a period is open, with something in it or as the only one.

        The editor says it where it stands; empty where one can go on.
        """
        if self.editor is None or not self._panel.isEnabled():
            return ""
        if self._begun():
            return self._unfinished()
        return "" if self._rows else self._unfinished(self._to_fill_in())

    def _begun(self) -> bool:
        return self.editor is not None and self.editor.begun()

    def _unfinished(self, more: str = "") -> str:
        """Tell it in the editor, which comes into sight, and to a screen reader."""
        editor = self.editor
        told = " ".join(each for each in (self.view.unfinished, more) if each)
        if editor is None or not told:
            return ""
        editor.show_error(told)
        first = editor.fields.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        _bring_into_sight(editor)
        announce(self, told)
        return told

    def _to_fill_in(self) -> str:
        kind = self._open[0]
        return next((each.fill_in for each in self.view.kinds if each.id == kind), "")

    def open_editor(self, editing: Editing) -> None:
        """Open one period, with what was typed before if there is any."""
        self._set_open(editing.kind, editing.row)
        self._fill()
        if self.editor is not None:
            self.editor.fields.restore(editing.values)
            first = self.editor.fields.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _set_open(self, kind: str, number: int | None) -> None:
        """Another period is open, or none; its editor is made when the list is filled."""
        self._open, self.editor = (kind, number), None

    def standing(self) -> object:
        """The editor that is open, if one is; the periods themselves are answers."""
        if self.editor is None or not self._open[0]:
            return None
        kind, place = self._open
        period = None if place is None else without_mark(self._rows[place])
        return LeftOpen(kind, place, period, self.editor.fields.standing())

    def stand(self, standing: object) -> None:
        """Open the editor as it was left, unless its period is another one by now."""
        if isinstance(standing, LeftOpen) and self._has(standing):
            self.open_editor(Editing(standing.kind, standing.row, {}))
            if self.editor is not None:
                self.editor.fields.stand(standing.fields)

    def _has(self, left: LeftOpen) -> bool:
        if left.row is None:
            return any(kind.id == left.kind for kind in self.view.kinds)
        rows = self._rows[left.row : left.row + 1]
        return [without_mark(each) for each in rows] == [left.period]

    def _close(self) -> None:
        self._set_open("", None)
        self._error = ""
        self._fill()
        self._focus_back()
        self.changed.emit()

    def _focus_back(self) -> None:
        if self._adders:
            self._adders[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_after(self, saved: dict[str, str] | None) -> None:
        """The keyboard goes to the period that was saved, else to the first button."""
        lines = self._standing()
        if saved in self._rows and len(lines) == len(self._rows):
            line = lines[self._rows.index(saved)]
            line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_back()

    def _save(self) -> None:
        if self.editor is None:
            return
        kind, place = self._open
        given = self.editor.fields.values()
        entry = {"kind": kind, **{key: word(each) for key, each in given.items()}}
        if place is None:
            self._rows, self._was = [*self._rows, entry], [*self._was, ""]
        else:
            self._rows[place] = entry
        self.just_saved, self.last_saved = True, entry
        self.saved.emit()

    def _removed(self, number: int) -> None:
        if self._begun() and self._unfinished():
            return
        del self._rows[number], self._was[number]
        self._open, self.just_saved, self.last_saved = ("", None), True, None
        self.saved.emit()

    def value(self) -> Value:
        return tuple(
            {**row, "was": was} for row, was in zip(self._rows, self._was, strict=True)
        )

    def first(self) -> QWidget | None:
        if self.editor is not None:
            return self.editor.fields.first()
        rows = [each for each in self._standing() if not each.isHidden()]
        if rows:  # at the top, so that the page opens on its heading
            return rows[0].edit
        return self._adders[0] if self._adders else None


def _standing_for(view: PeriodRowView, there: list[PeriodRow]) -> PeriodRow | None:
    """The line that says this already, else one that says it with another mark."""
    alike = [each for each in there if each.looks_like(view)]
    return next((e for e in alike if e.view == view), next(iter(alike), None))


def _unmarked(view: PeriodRowView) -> PeriodRowView:
    fields = tuple(each for each in view.fields if each.id != SURE)
    return replace(view, mark=None, mark_word="", edit_spoken="", fields=fields)


def _bring_into_sight(editor: PeriodEditor) -> None:
    """What is wrong stands above the fields; the page scrolls until it is seen."""
    page = page_of(editor)
    if page is None or editor.error is None:
        return
    for each in (page.widget(), editor):
        layout = each.layout() if each is not None else None
        if layout is not None:
            layout.activate()
    page.keep_in_sight(editor.error)
