"""Which period of a list is open, and the editor in which it is changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer

from permres_gui.gui.controls.beside_picture import page_of
from permres_gui.gui.controls.period_row import PeriodEditor
from permres_gui.gui.controls.period_values import (
    LeftOpen,
    row_values,
    without_mark,
    word,
)
from permres_gui.gui.tab_order import holds_keyboard
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
        self.before: tuple[dict[str, str] | None] | None = None
        """Its line as it was opened, where that in the list is another one by now."""
        self._stands: int | None = None
        """Where its editor stands, also when its days give it another place."""
        self._counting: dict[str, str] | None = None
        self._error, self._narrow = error, narrow

    def turn_to(self, kind: str, place: int | None) -> None:
        """Another period is open; its editor is made when the list is filled."""
        self.kind, self.place, self.editor = kind, place, None
        self.before, self._stands = None, place

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
        if self.place is not None:
            del lines[self.place]
        at = len(lines) if self._stands is None else self._stands
        lines.insert(at, self.editor)

    def stays(self, before: PeriodListView, now: PeriodListView) -> bool:
        """Whether the period in the editor is still the one that was opened."""
        if not self.kind or self.place is None:
            return bool(self.kind)
        here = slice(self.place, self.place + 1)
        old, new = before.rows[here], now.rows[here]
        return [_unmarked(each) for each in old] == [_unmarked(each) for each in new]

    # --- a period that counts while it is typed -----------------------------------------

    def line(self) -> dict[str, str]:
        """What its fields have, as a line of the list."""
        values = {key: word(each) for key, each in self.values().items()}
        return {"kind": self.kind, **values}

    def can_count(self, rows: Sequence[dict[str, str]]) -> bool:
        """Whether its line is whole, and says something else than that in the list.

        Another ground takes along what no field asks for; the keyboard passes over many.
        """
        if self.editor is None or not self.editor.fields.complete():
            return False
        if self.place is None:
            return True
        now, old = self.line(), rows[self.place]
        chosen = self.editor.fields.controls.get("ground")
        choosing = holds_keyboard(chosen)
        return now != old and not (choosing and now["ground"] != old.get("ground"))

    def counts_as(self, place: int, old: dict[str, str] | None) -> None:
        """Its line goes into the list now, where `old` stood."""
        self.before = self.before or (old,)
        self.place, self._counting = place, self.line()
        if self.editor is not None:
            self.editor.is_listed()

    def counted(self) -> None:
        """Its line is in the list."""
        self._counting = None

    def follows(self, before: PeriodListView, now: PeriodListView) -> bool:
        """Whether it is still there, perhaps at another place or with other values."""
        if self._counting is not None:
            self.place = _place_of(self._counting, self.place, now.rows)
            return self.place is not None
        if self.stays(before, now):
            return True
        place = self._changed(before, now)
        if place is None or self.editor is None:
            return False
        self.place = place
        with QSignalBlocker(self.editor.fields):
            self.editor.fields.restore(dict(row_values(now.rows[place])))
        self.editor.is_listed()
        return True

    def _changed(self, before: PeriodListView, now: PeriodListView) -> int | None:
        """The only period that is another one by now: a step was undone or done again."""
        old = [_unmarked(each) for each in before.rows]
        new = [_unmarked(each) for each in now.rows]
        others = [place for place, each in enumerate(new) if each not in old]
        alike = self.before is not None and len(old) == len(new) and len(others) == 1
        same = alike and now.rows[others[0]].kind == self.kind
        return others[0] if same else None

    def begun(self) -> bool:
        """Whether something was typed or chosen in it that the list does not have."""
        return self.editor is not None and self.editor.begun()

    def values(self) -> dict[str, object]:
        """What its fields have."""
        return self.editor.fields.values() if self.editor is not None else {}

    def holds_keyboard(self) -> bool:
        """Whether the keyboard is in its editor."""
        return holds_keyboard(self.editor)

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
        told = (self.kind, self.place, period, standing)
        return LeftOpen(*told, self.begun(), self.before)


def _place_of(
    line: dict[str, str], place: int | None, rows: Sequence[PeriodRowView]
) -> int | None:
    """Where a line stands, else what became of it: that which begins on the same day."""
    told = [without_mark(row_values(each)) for each in rows]
    same = [at for at, each in enumerate(told) if each == without_mark(line)]
    keys = ("kind", "from")
    alike = [
        at
        for at, each in enumerate(told)
        if all(each.get(key) == line.get(key) for key in keys)
    ]
    return min(same or alike, key=lambda at: abs(at - (place or 0)), default=None)


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
