"""Which period of a list is open, and the editor in which it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from permres_gui.gui.controls.period_editor import PeriodEditor
from permres_gui.gui.controls.period_places import only_other, place_of, same_at
from permres_gui.gui.controls.period_values import (
    LeftOpen,
    row_values,
    without_mark,
    word,
)
from permres_gui.gui.tab_order import holds_keyboard
from permres_gui.gui.widgets.swatch import Swatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.controls.given_periods import GivenPeriods
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
        swatch = Swatch(told.swatch, tall=True)
        parts = (told.editor_title, swatch, told.fields)
        self.editor = PeriodEditor(parts, view, self._error, narrow=self._narrow)
        return self.editor

    def _told(self, view: PeriodListView) -> PeriodRowView | PeriodKindView:
        if self.place is not None:
            return view.rows[self.place]
        return next(each for each in view.kinds if each.id == self.kind)

    def put_in(self, lines: list[QWidget]) -> None:
        """Its editor stands in place of its line, that of a new one at the end."""
        if self.editor is not None:
            at = len(lines) if self._stands is None else self._stands
            lines.insert(at, self.editor)

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

    def count_in(self, given: GivenPeriods) -> None:
        """Its line goes into the list now, in place of what stood there."""
        line, place = self.line(), self.place
        old = None if place is None else given.rows[place]
        self.before = self.before or (old,)
        self.place, self._counting = given.count(place, line), line
        if self.editor is not None:
            self.editor.is_listed()

    def counted(self) -> None:
        """Its line is in the list."""
        self._counting = None

    def follows(self, before: PeriodListView, now: PeriodListView) -> bool:
        """Whether it is still there, perhaps at another place or with other values."""
        if self._counting is not None:
            self.place = place_of(self._counting, self.place, now.rows)
            return self.place is not None
        if not self.kind or self.place is None:
            return bool(self.kind)
        if same_at(self.place, before, now):
            return True
        place = only_other(self.kind, before, now) if self.before is not None else None
        if place is None or self.editor is None:
            return False
        self.place = place
        with QSignalBlocker(self.editor.fields):
            self.editor.fields.restore(dict(row_values(now.rows[place])))
        self.editor.is_listed()
        return True

    # --- it is to be left ---------------------------------------------------------------

    def begun(self) -> bool:
        """Whether something was typed or chosen in it that the list does not have."""
        return self.editor is not None and self.editor.begun()

    def values(self) -> dict[str, object]:
        """What its fields have."""
        return self.editor.fields.values() if self.editor is not None else {}

    def holds_keyboard(self) -> bool:
        """Whether the keyboard is in its editor."""
        return holds_keyboard(self.editor)

    def complete(self) -> bool:
        """Whether nothing in it is open or wrong."""
        return self.editor is not None and self.editor.fields.complete()

    def refuse(self, view: PeriodListView, *, alone: bool) -> str:
        """Say in the editor why nobody can go on; `alone`: nothing else is answered."""
        why = [view.unsaved if self.complete() else view.unfinished]
        if alone:
            why += [each.fill_in for each in view.kinds if each.id == self.kind]
        told = " ".join(filter(None, why))
        if self.editor is None or not told:
            return ""
        self.editor.find_faults()
        self.editor.refuse(told)
        return told

    def left(self, rows: Sequence[dict[str, str]]) -> LeftOpen | None:
        """How it is left; nothing where none is open."""
        if self.editor is None or not self.kind:
            return None
        period = None if self.place is None else without_mark(rows[self.place])
        standing = self.editor.fields.standing()
        told = (self.kind, self.place, period, standing)
        return LeftOpen(*told, self.begun(), self.before)
