"""Stays and absences: a list with one editor open in place, beside its picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from permres_gui.gui.controls.control import Control, Value
from permres_gui.gui.controls.fields import Fields
from permres_gui.gui.look import Look
from permres_gui.gui.tab_order import put_after, stop_before
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.gui.widgets.timeline_panel import tall_panel
from permres_gui.gui.widgets.words import clear, column, row, section, words
from permres_gui.presentation.shown_fields import shown_fields, shown_value
from permres_gui.presentation.views import (
    FieldView,
    Fill,
    PeriodListView,
    PeriodRowView,
)
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class Editing:
    """Which period is open, and what was typed; `row` is None for a new one."""

    kind: str
    row: int | None
    values: dict[str, object]


class PeriodRow(Block):
    """One period: swatch, title, days, Edit and Remove."""

    def __init__(
        self, view: PeriodRowView, words_of: PeriodListView, narrow: bool
    ) -> None:
        super().__init__()
        look = Look.current
        self.edit = self._action(words_of.edit, "edit", view.edit_spoken)
        self.remove = self._action(words_of.remove, "remove", view.remove_spoken)
        outer: QBoxLayout = column(self, gap=0.1) if narrow else row(self, gap=0.4)
        outer.setContentsMargins(look.px(1), look.px(0.35), look.px(0.6), look.px(0.35))
        head, text = row(gap=0.75), column(gap=0.05)
        head.addWidget(Swatch(view.swatch, view.title, tall=True))
        head.addLayout(text, 1)
        text.addWidget(words(view.title, 1.0, 600))
        text.addWidget(words(view.detail, 0.9, 400, "ink2"))
        if view.error:
            text.addWidget(error_line(view.error))
        actions = row(gap=0)
        outer.addLayout(head, 0 if narrow else 1)
        outer.addLayout(actions)
        actions.addWidget(self.edit)
        actions.addWidget(self.remove)
        if narrow:
            actions.addStretch(1)

    def _action(self, text: str, icon: str, spoken: str) -> Button:
        button = Button(text, "plain", icon, size=0.94)
        button.setAccessibleName(spoken)
        return button


class PeriodEditor(Panel):
    """The fields of one period, open in place."""

    def __init__(
        self,
        parts: tuple[str, Swatch, tuple[FieldView, ...]],
        view: PeriodListView,
        error: str,
        narrow: bool,
    ) -> None:
        super().__init__("soft", "soft")
        title, swatch, fields = parts
        layout = column(self, gap=0.6, margin=1.0)
        head = row(gap=0.75)
        head.addWidget(swatch)
        head.addWidget(section(title, 1.06), 1)
        layout.addLayout(head)
        self.fields = Fields(fields, beside=not narrow)
        layout.addWidget(self.fields)
        if error:
            layout.addWidget(error_line(error))
        self.save = Button(view.save, "primary")
        self.cancel = Button(view.cancel)
        foot = row(gap=0.65)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        layout.addLayout(foot)


class PeriodListControl(Control):
    """The truth on the left, its picture on the right."""

    saved = Signal()

    def __init__(self, view: PeriodListView, *, narrow: bool, error: str = "") -> None:
        super().__init__()
        self.view = view
        self._narrow, self._error = narrow, error
        self.editor: PeriodEditor | None = None
        self._open: tuple[str, int | None] = ("", None)
        self._rows = [_row_values(item) for item in view.rows]
        self._was = [str(number) for number in range(len(view.rows))]
        """Which of the periods that were shown each row is; empty for a new one."""
        self.just_saved = False
        self.last_saved: dict[str, str] | None = None
        """The period that was saved just now; nothing once one was removed."""
        self.setAccessibleName(view.name)
        outer: QBoxLayout = column(self, gap=0.8) if narrow else row(self, gap=1.2)
        left = self._left = column(gap=0.75)
        outer.addLayout(left, 5)
        self._panel = Panel()
        self._list = column(self._panel, gap=0)
        edge = Look.current.panel_edge
        self._list.setContentsMargins(edge, edge, edge, edge)
        left.addWidget(self._panel)
        self._adders: list[Button] = []
        self._fill()
        self._adders = self._add_buttons()
        left.addLayout(self._adder_line())
        left.addStretch(1)
        if view.timeline is not None:
            outer.addWidget(tall_panel(view.timeline), 3)

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
                lambda _=False, key=kind.id: self.open_editor(Editing(key, None, {}))
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
        clear(self._list)
        kind, place = self._open
        for number, item_view in enumerate(self.view.rows):
            if kind and place == number:
                self._add_editor(
                    item_view.editor_title, item_view.fields, item_view.swatch
                )
            else:
                self._add_row(number, item_view)
        if kind and place is None:
            new = next(k for k in self.view.kinds if k.id == kind)
            self._add_editor(new.editor_title, new.fields, new.swatch)
        if not self._list.count():
            empty = words(self.view.empty, 1.0, 400, "ink2")
            pad = Look.current.px(1.1)
            empty.setContentsMargins(pad, pad, pad, pad)
            self._list.addWidget(empty)
        if self._adders:
            self._keep_order()

    def _keep_order(self) -> None:
        """The keyboard meets what was made just now where it stands: in the list."""
        before = stop_before(self._adders[0])
        items = [self._list.itemAt(index) for index in range(self._list.count())]
        made = [item.widget() for item in items if item is not None]
        if before is not None:
            put_after(before, [widget for widget in made if widget is not None])

    def _add_row(self, number: int, item: PeriodRowView) -> None:
        line = PeriodRow(item, self.view, self._narrow)
        line.edit.clicked.connect(
            lambda: self.open_editor(Editing(item.kind, number, {}))
        )
        line.remove.clicked.connect(lambda: self._removed(number))
        if self._list.count():
            self._list.addWidget(Rule())
        self._list.addWidget(line)

    def _add_editor(
        self, title: str, fields: tuple[FieldView, ...], fill: Fill
    ) -> None:
        swatch = Swatch(fill, title, tall=True)
        parts = (title, swatch, fields)
        self.editor = PeriodEditor(parts, self.view, self._error, self._narrow)
        self.editor.save.clicked.connect(self._save)
        self.editor.cancel.clicked.connect(self._close)
        self.editor.fields.changed.connect(self.changed)
        self._list.addWidget(self.editor)

    def open_editor(self, editing: Editing) -> None:
        """Open one period, with what was typed before if there is any."""
        self._open = (editing.kind, editing.row)
        self._fill()
        if self.editor is not None:
            self.editor.fields.restore(editing.values)
            self.editor.show()  # at once: what is not seen yet takes no keyboard
            first = self.editor.fields.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def editing(self) -> Editing | None:
        """What is open and typed, to be carried over to a page made anew."""
        if self.editor is None or not self._open[0]:
            return None
        kind, place = self._open
        return Editing(kind, place, self.editor.fields.values())

    def _close(self) -> None:
        self._open, self.editor, self._error = ("", None), None, ""
        self._fill()
        self._focus_back()

    def _focus_back(self) -> None:
        if self._adders:
            self._adders[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_after(self, saved: dict[str, str] | None) -> None:
        """The keyboard goes to the period that was saved, else to the first button."""
        lines = self.findChildren(PeriodRow)
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
        entry = {"kind": kind, **{key: _word(each) for key, each in given.items()}}
        if place is None:
            self._rows, self._was = [*self._rows, entry], [*self._was, ""]
        else:
            self._rows[place] = entry
        self.just_saved, self.last_saved = True, entry
        self.saved.emit()

    def _removed(self, number: int) -> None:
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
        rows = self.findChildren(PeriodRow)
        if rows:  # at the top, so that the page opens on its heading
            return rows[0].edit
        return self._adders[0] if self._adders else None


def _row_values(view: PeriodRowView) -> dict[str, str]:
    values = {each.id: shown_value(each) for each in shown_fields(view.fields)}
    return {"kind": view.kind, **{key: _word(each) for key, each in values.items()}}


def _word(value: object) -> str:
    """A value as the case file writes it; a field in sight left blank stays blank."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
