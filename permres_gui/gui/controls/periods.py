"""Stays and absences: a list with one editor open in place, beside its picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.choice import ComboControl
from permres_gui.gui.controls.control import Control, Value
from permres_gui.gui.controls.period_row import PeriodEditor, PeriodRow
from permres_gui.gui.look import Look
from permres_gui.gui.tab_order import put_after, stop_before
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.page_area import PageArea
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.gui.widgets.timeline_panel import tall_panel
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.interview.session import SURE
from permres_gui.presentation.shown_fields import shown_fields, shown_value
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

    from permres_gui.presentation.views import (
        FieldView,
        Fill,
        PeriodListView,
        PeriodRowView,
    )
    from permres_gui.presentation.views.parts import MarkName


@dataclass(frozen=True, slots=True)
class Editing:
    """Which period is open, and what was typed; `row` is None for a new one."""

    kind: str
    row: int | None
    values: dict[str, object]


class Lines(Panel):
    """The list itself: what stands in it below each other, with thin lines between."""

    def __init__(self) -> None:
        super().__init__()
        edge = Look.current.panel_edge
        self._column = column(self, gap=0)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(edge)
        self.shown: tuple[QWidget, ...] = ()

    def show_these(self, lines: Sequence[QWidget]) -> None:
        """Stand in this order; what is left out of it goes away."""
        for widget in self.shown:
            self._column.removeWidget(widget)
        for widget in set(self.shown).difference(lines):
            widget.hide()
            widget.deleteLater()
        for widget in lines:
            self._column.addWidget(widget)
            if self.isVisible():
                widget.show()  # what is not seen yet takes no keyboard
        self.shown = tuple(lines)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge, ink = Look.current.panel_edge, Look.current.colour("line")
        painter = QPainter(self)
        for line in self.shown[1:]:
            if isinstance(line, PeriodRow) and not line.isHidden():
                painter.fillRect(edge, line.y() - edge, line.width(), edge, ink)
        painter.end()


class PeriodListControl(Control):
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
        super().__init__()
        self._narrow, self._error = narrow, error
        self._rows_narrow = narrow and not rows_beside
        self.editor: PeriodEditor | None = None
        self._open: tuple[str, int | None] = ("", None)
        self._take(view)
        self.just_saved = False
        self.last_saved: dict[str, str] | None = None
        """The period that was saved just now; nothing once one was removed."""
        self.setAccessibleName(view.name)
        outer: QBoxLayout = column(self, gap=0.8) if narrow else row(self, gap=1.2)
        left = self._left = column(gap=0.75)
        outer.addLayout(left, 5)
        self.more = Button("", "plain", "down", size=0.94)
        """Shows the earlier periods of a long list, or folds them again."""
        self._all_shown = False
        self.more.clicked.connect(self._unfold)
        left.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._panel = Lines()
        left.addWidget(self._panel)
        self._adders: list[Button] = []
        self._fill()
        self._adders = self._add_buttons()
        left.addLayout(self._adder_line())
        left.addStretch(1)
        self._beside = outer
        self._picture: QWidget | None = None
        self._draw()

    def _draw(self) -> None:
        """The picture of the list beside it, in place of the one before."""
        if self._picture is not None:
            self._beside.removeWidget(self._picture)
            self._picture.hide()
            self._picture.deleteLater()
            self._picture = None
        if self.view.timeline is not None:
            self._picture = tall_panel(self.view.timeline)
            self._beside.addWidget(self._picture, 3)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of the two: the picture may stand below the list."""
        parts = [self._left.minimumSize().width()]
        if self._picture is not None:
            parts.append(self._picture.minimumSizeHint().width())
        return QSize(max(parts), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """What is opened in the list or in its picture may leave the other no room."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._turn()
        return done

    def _turn(self) -> None:
        if self._picture is None or self._narrow:
            return
        needed = self._left.minimumSize().width() + self._beside.spacing()
        needed += self._picture.minimumSizeHint().width()
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if needed <= self.width() else ways.TopToBottom
        if way != self._beside.direction():
            self._beside.setDirection(way)
            QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """What has the keyboard may have moved; it stays in sight."""
        now: QWidget | None = self.window().focusWidget()  # None where there is none
        page = _page_of(self)
        if page is not None and now is not None and self.isAncestorOf(now):
            page.keep_in_sight(now)

    def _take(self, view: PeriodListView) -> None:
        self.view = view
        self._rows = [_row_values(item) for item in view.rows]
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
            self._draw()
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
        """The earlier periods of a long list, but never the one saved just now."""
        view, whole = self.view, self._all_shown
        self.more.setVisible(bool(view.folded))
        self.more.say(view.fewer if whole else view.earlier)
        self.more.icon_name = "up" if whole else "down"
        saved = self._saved_now()
        for line in self._standing():
            shown = whole or line.number >= view.folded or line.number == saved
            line.setVisible(shown)

    def _saved_now(self) -> int:
        """The place of the period that was saved just now, or -1."""
        entry = self.last_saved if self.just_saved else None
        return self._rows.index(entry) if entry in self._rows and entry else -1

    def _unfold(self) -> None:
        self._all_shown = not self._all_shown
        self._fold()

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

    def _set_open(self, kind: str, number: int | None) -> None:
        """Another period is open, or none; its editor is made when the list is filled."""
        self._open, self.editor = (kind, number), None

    def editing(self) -> Editing | None:
        """What is open and typed, to be carried over to a page made anew."""
        if self.editor is None or not self._open[0]:
            return None
        kind, place = self._open
        return Editing(kind, place, self.editor.fields.values())

    def _close(self) -> None:
        self._set_open("", None)
        self._error = ""
        self._fill()
        self._focus_back()

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
        entry = {"kind": kind, **{key: _word(each) for key, each in given.items()}}
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


def _page_of(widget: QWidget) -> PageArea | None:
    step = widget.parentWidget()
    while step is not None and not isinstance(step, PageArea):
        step = step.parentWidget()
    return step


def _bring_into_sight(editor: PeriodEditor) -> None:
    """What is wrong stands above the fields; the page scrolls until it is seen."""
    page = _page_of(editor)
    if page is None or editor.error is None:
        return
    for each in (page.widget(), editor):
        layout = each.layout() if each is not None else None
        if layout is not None:
            layout.activate()
    page.keep_in_sight(editor.error)


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
