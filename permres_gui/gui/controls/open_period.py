"""Which period of a list is open, and the editor in which it is changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from permres_gui.gui.controls.beside_picture import page_of
from permres_gui.gui.controls.period_row import PeriodEditor
from permres_gui.gui.controls.period_values import LeftOpen, without_mark
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.interview.session import SURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import (
        PeriodKindView,
        PeriodListView,
        PeriodRowView,
    )


class OpenPeriod:
    """At most one: a period that stands in the list, or a new one without a place."""

    def __init__(self, error: str, *, narrow: bool) -> None:
        """`error`: what is wrong in it, said in the first editor that is made."""
        self.kind = ""
        """Of which kind it is; empty while none is open."""
        self.place: int | None = None
        self.editor: PeriodEditor | None = None
        self._error, self._narrow = error, narrow

    def turn_to(self, kind: str, place: int | None) -> None:
        """Another period is open; its editor is made when the list is filled."""
        self.kind, self.place, self.editor = kind, place, None

    def close(self) -> None:
        """None is open."""
        self.turn_to("", None)

    def cancel(self) -> None:
        """None is open, and nothing is wrong any more."""
        self.close()
        self._error = ""

    def make(self, view: PeriodListView) -> PeriodEditor | None:
        """Its editor, where it has none yet; what was typed in one stays."""
        if not self.kind or self.editor is not None:
            return None
        told = self._told(view)
        swatch = Swatch(told.swatch, told.editor_title, tall=True)
        parts = (told.editor_title, swatch, told.fields)
        self.editor = PeriodEditor(parts, view, self._error, narrow=self._narrow)
        return self.editor

    def _told(self, view: PeriodListView) -> PeriodRowView | PeriodKindView:
        if self.place is not None:
            return view.rows[self.place]
        return next(each for each in view.kinds if each.id == self.kind)

    def put_in(self, lines: list[QWidget]) -> None:
        """Its editor stands in place of its line, that of a new one at the end."""
        if self.editor is None:
            return
        if self.place is None:
            lines.append(self.editor)
        else:
            lines[self.place] = self.editor

    def stays(self, before: PeriodListView, now: PeriodListView) -> bool:
        """Whether the period in the editor is still the one that was opened."""
        if not self.kind or self.place is None:
            return bool(self.kind)
        here = slice(self.place, self.place + 1)
        old, new = before.rows[here], now.rows[here]
        return [_unmarked(each) for each in old] == [_unmarked(each) for each in new]

    def begun(self) -> bool:
        """Whether something was typed or chosen in it."""
        return self.editor is not None and self.editor.begun()

    def values(self) -> dict[str, object]:
        """What its fields have."""
        return self.editor.fields.values() if self.editor is not None else {}

    def go_in(self) -> None:
        """The keyboard goes to its first field."""
        first = self.editor.fields.first() if self.editor is not None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_whole()

    def show_whole(self) -> None:
        """Scroll until Save is in sight too, where the page has room for all of it."""
        if self.editor is not None:  # once it has its place
            QTimer.singleShot(0, self.editor, partial(_whole_in_sight, self.editor))

    def complete(self) -> bool:
        """Whether nothing in it is open or wrong."""
        return self.editor is not None and self.editor.fields.complete()

    def find_faults(self) -> str:
        """Say at each of its fields what is wrong; the first of them, in words.

        The keyboard goes there.
        """
        if self.editor is None:
            return ""
        first = self.editor.fields.find_faults()
        if first:
            self.editor.show_error("")
            self.go_in()
        return first

    def refuse(self, why: str) -> None:
        """Say in the editor why it cannot be left, and bring that into sight."""
        if self.editor is not None:
            self.editor.show_error(why)
            self.go_in()
            _bring_into_sight(self.editor)

    def left(self, rows: Sequence[dict[str, str]]) -> LeftOpen | None:
        """How it is left; nothing where none is open."""
        if self.editor is None or not self.kind:
            return None
        period = None if self.place is None else without_mark(rows[self.place])
        standing = self.editor.fields.standing()
        return LeftOpen(self.kind, self.place, period, standing)


def _unmarked(view: PeriodRowView) -> PeriodRowView:
    fields = tuple(each for each in view.fields if each.id != SURE)
    return replace(view, mark=None, mark_word="", edit_spoken="", fields=fields)


def _whole_in_sight(editor: PeriodEditor) -> None:
    page = page_of(editor)
    if page is not None and editor.height() < page.viewport().height():
        page.keep_in_sight(editor)


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
